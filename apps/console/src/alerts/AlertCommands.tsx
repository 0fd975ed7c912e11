import type { AlertView } from '@commonweal/wire';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { House } from '../api/data-provider.js';
import { useCommand } from '../api/useCommand.js';
import { AskDialog } from '../fields/AskDialog.js';
import { DateInput, LongTextInput } from '../fields/FactInput.js';
import { WhyButton } from '../fields/WhyButton.js';
import { hasRole } from '../session/session.js';
import type { StringKey } from '../strings/index.js';
import { useWords } from '../strings/useWords.js';

interface Command {
  from: AlertView['state'][];
  title: StringKey;
  text: StringKey;
  said: StringKey;
  sleeps?: boolean;
  do: (house: House, it: AlertView, values: FieldValues) => Promise<unknown>;
}

const reasonIn = (values: FieldValues) => (values['reason'] ? String(values['reason']) : undefined);

const commands: Command[] = [
  {
    from: ['open', 'snoozed'],
    title: 'alert.acknowledge',
    text: 'alert.acknowledgeText',
    said: 'alert.acknowledged',
    do: (house, it, values) => house.acknowledgeAlert(it.id, it.version, reasonIn(values)),
  },
  {
    from: ['open', 'acknowledged'],
    title: 'alert.snooze',
    text: 'alert.snoozeText',
    said: 'alert.snoozed',
    sleeps: true,
    do: (house, it, values) =>
      house.snoozeAlert(it.id, it.version, String(values['until'] ?? ''), reasonIn(values) ?? ''),
  },
  {
    from: ['open', 'acknowledged', 'snoozed'],
    title: 'alert.resolve',
    text: 'alert.resolveText',
    said: 'alert.resolvedSaid',
    do: (house, it, values) => house.resolveAlert(it.id, it.version, reasonIn(values)),
  },
];

const Asking = ({ command, it, onClose }: { command: Command; it: AlertView; onClose: () => void }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  return (
    <AskDialog
      title={t(command.title)}
      text={t(command.text)}
      confirm={t(command.title)}
      busy={busy}
      onClose={onClose}
      onDo={(values) =>
        run({
          do: (house) => command.do(house, it, values),
          said: command.said,
          began: it,
          readAgain: (house) => house.alert(it.id),
        })
      }
    >
      {command.sleeps && <DateInput source="until" label={t('alert.until')} required />}
      <LongTextInput
        source="reason"
        label={t(command.sleeps ? 'alert.reason' : 'alert.note')}
        required={command.sleeps}
      />
    </AskDialog>
  );
};

/** Why it was raised, and what can be done about it. */
export const AlertCommands = ({ it }: { it: AlertView }) => {
  const t = useWords();
  const [asked, setAsked] = useState<Command>();
  const mine = hasRole('lead', 'contract-manager', 'admin')
    ? commands.filter(({ from }) => from.includes(it.state))
    : [];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', minWidth: { sm: 210 } }}>
      {mine.map((command) => (
        <Button
          key={command.title}
          size="small"
          aria-label={t('alert.commandAbout', { command: t(command.title), about: it.message })}
          onClick={() => setAsked(command)}
        >
          {t(command.title)}
        </Button>
      ))}
      <WhyButton decisionId={it.decisionId} about={it.message} />
      {asked && <Asking command={asked} it={it} onClose={() => setAsked(undefined)} />}
    </Box>
  );
};
