import type { AssessmentView, ContractView } from '@commonweal/wire';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useCommand } from '../api/useCommand.js';
import { AskDialog } from '../fields/AskDialog.js';
import { DateInput } from '../fields/FactInput.js';
import { FormGrid } from '../fields/FormGrid.js';
import { useWords } from '../strings/useWords.js';

/** The day after the last period that was rated, else the first day of the contract. */
function nextFrom({ startsOn }: ContractView, before: AssessmentView[]): string {
  const last = before
    .map(({ periodUntil }) => periodUntil)
    .sort()
    .at(-1);
  if (!last) return startsOn;
  return new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
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
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('assessment.open')}
      </Button>
      {isOpen && (
        <AskDialog
          title={t('assessment.open')}
          text={t('assessment.openText')}
          confirm={t('assessment.open')}
          record={{ periodFrom: nextFrom(contract, before) }}
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={async ({ periodFrom, periodUntil }) => {
            const body = { periodFrom: String(periodFrom ?? ''), periodUntil: String(periodUntil ?? '') };
            const outcome = await run({
              do: (house) => house.openAssessment(contract.id, body),
              said: 'assessment.opened',
            });
            if (outcome.done) void navigate(`/assessments/${outcome.value.id}/show`);
            return outcome;
          }}
        >
          <FormGrid>
            <DateInput source="periodFrom" label={t('assessment.periodFrom')} required />
            <DateInput source="periodUntil" label={t('assessment.periodUntil')} required />
          </FormGrid>
        </AskDialog>
      )}
    </>
  );
};
