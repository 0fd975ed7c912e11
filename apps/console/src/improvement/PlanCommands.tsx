import type { ImprovementOutcome, ImprovementPlanView } from '@commonweal/wire';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useCommand } from '../api/useCommand.js';
import { AskDialog } from '../fields/AskDialog.js';
import { ChoiceInput, DateInput, LongTextInput } from '../fields/FactInput.js';
import { hasRole } from '../session/session.js';
import { useWord, useWords } from '../strings/useWords.js';

const outcomes: ImprovementOutcome[] = ['improved', 'not-improved', 'given-up'];

interface DialogProps {
  of: ImprovementPlanView;
  title: string;
  onClose: () => void;
}

const Prolong = ({ of, title, onClose }: DialogProps) => {
  const t = useWords();
  const { run, busy } = useCommand();
  return (
    <AskDialog
      title={title}
      text={t('improvement.prolongText')}
      confirm={t('improvement.prolong')}
      busy={busy}
      onClose={onClose}
      onDo={({ dueOn, reason }) =>
        run({
          do: (house) =>
            house.prolongImprovement(
              of.id,
              { dueOn: String(dueOn ?? ''), reason: String(reason ?? '') },
              of.version,
            ),
          said: 'improvement.prolongSaid',
        })
      }
    >
      <DateInput source="dueOn" label={t('improvement.dueOn')} required />
      <LongTextInput source="reason" label={t('field.reason')} required />
    </AskDialog>
  );
};

const Close = ({ of, title, onClose }: DialogProps) => {
  const t = useWords();
  const word = useWord();
  const { run, busy } = useCommand();
  const values = outcomes.map((value) => ({ value, title: word('improvementOutcome', value) }));
  return (
    <AskDialog
      title={title}
      text={t('improvement.closeText')}
      confirm={t('improvement.close')}
      busy={busy}
      onClose={onClose}
      onDo={({ outcome, reason }) =>
        run({
          do: (house) =>
            house.closeImprovement(
              of.id,
              { outcome: outcome as ImprovementOutcome, reason: String(reason ?? '') },
              of.version,
            ),
          said: 'improvement.closeSaid',
        })
      }
    >
      <ChoiceInput source="outcome" label={t('improvement.outcome')} values={values} required />
      <LongTextInput source="reason" label={t('improvement.reason')} required />
    </AskDialog>
  );
};

const dialogs = { prolong: Prolong, close: Close };
type Name = keyof typeof dialogs;

/** What can be done about a plan that is open. */
export const PlanCommands = ({ of }: { of: ImprovementPlanView }) => {
  const t = useWords();
  const [asked, setAsked] = useState<Name>();
  if (of.outcome || !hasRole('contract-manager')) return null;
  const Dialog = asked && dialogs[asked];
  const about = (name: Name) =>
    t(`improvement.${name}About`, { of: of.obligation ?? t('improvement.whole') });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {(Object.keys(dialogs) as Name[]).map((name) => (
        <Button key={name} size="small" aria-label={about(name)} onClick={() => setAsked(name)}>
          {t(`improvement.${name}`)}
        </Button>
      ))}
      {Dialog && <Dialog of={of} title={about(asked)} onClose={() => setAsked(undefined)} />}
    </Box>
  );
};
