import type { ImprovementPlanView, ImprovementStepView } from '@commonweal/wire';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useCommand } from '../api/useCommand.js';
import { AskDialog } from '../fields/AskDialog.js';
import { DateInput, LineInput } from '../fields/FactInput.js';
import { useWords } from '../strings/useWords.js';

/** Puts a step on record as done. */
export const StepDone = ({ step, of }: { step: ImprovementStepView; of: ImprovementPlanView }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useState(false);
  const about = t('improvement.doneAbout', { what: step.what });
  return (
    <>
      <Button size="small" aria-label={about} onClick={() => setOpen(true)}>
        {t('improvement.done')}
      </Button>
      {isOpen && (
        <AskDialog
          title={about}
          text={t('improvement.doneText')}
          confirm={t('improvement.done')}
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={({ doneOn, note }) =>
            run({
              do: (house) =>
                house.stepDone(
                  of.id,
                  step.id,
                  { doneOn: String(doneOn ?? ''), ...(note ? { note: String(note) } : {}) },
                  of.version,
                ),
              said: 'improvement.doneSaid',
            })
          }
        >
          <DateInput source="doneOn" label={t('improvement.doneOn')} required />
          <LineInput source="note" label={t('improvement.note')} />
        </AskDialog>
      )}
    </>
  );
};
