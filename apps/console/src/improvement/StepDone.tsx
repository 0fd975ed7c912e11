import type { ImprovementPlanView, ImprovementStepView } from '@commonweal/wire';
import { AskButton } from '../fields/AskButton.js';
import { DateInput, LineInput } from '../fields/FactInput.js';
import { useWords } from '../strings/useWords.js';

/** Puts a step on record as done. */
export const StepDone = ({ step, of }: { step: ImprovementStepView; of: ImprovementPlanView }) => {
  const t = useWords();
  const about = t('improvement.doneAbout', { what: step.what });
  return (
    <AskButton
      size="small"
      label={t('improvement.done')}
      about={about}
      title={about}
      text={t('improvement.doneText')}
      command={({ doneOn, note }) => ({
        do: (house) =>
          house.stepDone(
            of.id,
            step.id,
            { doneOn: String(doneOn ?? ''), ...(note ? { note: String(note) } : {}) },
            of.version,
          ),
        said: 'improvement.doneSaid',
      })}
    >
      <DateInput source="doneOn" label={t('improvement.doneOn')} required />
      <LineInput source="note" label={t('improvement.note')} />
    </AskButton>
  );
};
