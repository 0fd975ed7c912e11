import type { DutyView } from '@commonweal/wire';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { House } from '../api/data-provider.js';
import { useCommand } from '../api/useCommand.js';
import { AskDialog } from '../fields/AskDialog.js';
import { DateInput, LineInput, LongTextInput } from '../fields/FactInput.js';
import { WhyButton } from '../fields/WhyButton.js';
import { hasRole } from '../session/session.js';
import type { StringKey } from '../strings/index.js';
import { useWords } from '../strings/useWords.js';
import { nameOf } from './name-of.js';

interface Command {
  from: DutyView['state'][];
  title: StringKey;
  text: StringKey;
  said: StringKey;
  proves?: boolean;
  do: (house: House, it: DutyView, values: FieldValues) => Promise<unknown>;
}

const textIn = (values: FieldValues, name: string) => String(values[name] ?? '');

const commands: Command[] = [
  {
    from: ['waiting', 'open'],
    title: 'duty.complete',
    text: 'duty.completeText',
    said: 'duty.completed',
    proves: true,
    do: (house, it, values) =>
      house.completeDuty(it.id, it.version, {
        doneOn: textIn(values, 'doneOn'),
        evidence: textIn(values, 'evidence'),
      }),
  },
  {
    from: ['waiting', 'open'],
    title: 'duty.waive',
    text: 'duty.waiveText',
    said: 'duty.waived',
    do: (house, it, values) => house.waiveDuty(it.id, it.version, textIn(values, 'reason')),
  },
  {
    from: ['done', 'not-needed'],
    title: 'duty.reopen',
    text: 'duty.reopenText',
    said: 'duty.reopened',
    do: (house, it, values) => house.reopenDuty(it.id, it.version, textIn(values, 'reason')),
  },
];

const Asking = ({ command, it, onClose }: { command: Command; it: DutyView; onClose: () => void }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  return (
    <AskDialog
      title={t(command.title)}
      text={`${nameOf(it)}, ${it.subject}. ${t(command.text)}`}
      confirm={t(command.title)}
      busy={busy}
      onClose={onClose}
      onDo={(values) =>
        run({
          do: (house) => command.do(house, it, values),
          said: command.said,
          began: it,
          readAgain: (house) => house.duty(it.id),
        })
      }
    >
      {command.proves ? (
        <>
          <DateInput source="doneOn" label={t('duty.doneOn')} required />
          <LineInput source="evidence" label={t('duty.evidenceField')} help={it.evidenceWanted} required />
        </>
      ) : (
        <LongTextInput source="reason" label={t('duty.reason')} required />
      )}
    </AskDialog>
  );
};

/** Why it is owed, and what can be put on record about it. */
export const DutyCommands = ({ it }: { it: DutyView }) => {
  const t = useWords();
  const [asked, setAsked] = useState<Command>();
  const mine = hasRole('lead', 'contract-manager')
    ? commands.filter(({ from }) => from.includes(it.state))
    : [];
  const about = `${nameOf(it)}, ${it.subject}`;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      {mine.map((command) => (
        <Button
          key={command.title}
          size="small"
          aria-label={t('duty.commandAbout', { command: t(command.title), about })}
          onClick={() => setAsked(command)}
        >
          {t(command.title)}
        </Button>
      ))}
      <WhyButton decisionId={it.decisionId} about={about} />
      {asked && <Asking command={asked} it={it} onClose={() => setAsked(undefined)} />}
    </Box>
  );
};
