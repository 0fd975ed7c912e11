import type { AssessmentView, ContractView } from '@commonweal/wire';
import { useNavigate } from 'react-router-dom';
import { AskButton } from '../fields/AskButton.js';
import { DateInput } from '../fields/FactInput.js';
import { FormGrid } from '../fields/FormGrid.js';
import { dayAfter } from '../fields/moments.js';
import { useWords } from '../strings/useWords.js';

/** The day after the last period that was rated, else the first day of the contract. */
function nextFrom({ startsOn }: ContractView, before: AssessmentView[]): string {
  const last = before
    .map(({ periodUntil }) => periodUntil)
    .sort()
    .at(-1);
  if (!last) return startsOn;
  return dayAfter(last);
}

/** Begins an assessment, and goes on to its page. */
export const OpenAssessment = ({
  contract,
  before,
}: {
  contract: ContractView;
  before: AssessmentView[];
}) => {
  const t = useWords();
  const navigate = useNavigate();
  return (
    <AskButton
      size="small"
      label={t('assessment.open')}
      text={t('assessment.openText')}
      record={{ periodFrom: nextFrom(contract, before) }}
      command={({ periodFrom, periodUntil }) => ({
        do: (house) =>
          house.openAssessment(contract.id, {
            periodFrom: String(periodFrom ?? ''),
            periodUntil: String(periodUntil ?? ''),
          }),
        said: 'assessment.opened',
      })}
      onDone={({ id }) => void navigate(`/assessments/${id}/show`)}
    >
      <FormGrid>
        <DateInput source="periodFrom" label={t('assessment.periodFrom')} required />
        <DateInput source="periodUntil" label={t('assessment.periodUntil')} required />
      </FormGrid>
    </AskButton>
  );
};
