import { Alert, Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useDocumentOptions } from '../documents/useDocuments.js';
import { WhyButton } from '../fields/WhyButton.js';
import { useWords } from '../strings/useWords.js';
import { useProcurement } from './procurement-context.js';

/** Answers given since may mean another workflow than the one with which the procurement began. */
export const OtherWorkflow = () => {
  const t = useWords();
  const { procurement, checklist } = useProcurement();
  const { workflow, effects, may } = checklist;
  const workflows = useDocumentOptions('workflow');
  const other = effects.find(({ effect, state }) => effect === 'use-workflow' && state === 'stands');
  if (!other) return null;
  const key = String(other.arguments['workflow']);
  const title = workflows.find(({ value }) => value === key)?.title ?? key;
  const words = t('workflow.other', { title, own: workflow.title });
  return (
    <Alert
      severity="warning"
      role={undefined}
      sx={{ mb: 2 }}
      action={
        <>
          <WhyButton decisionId={other.decisionId} about={words} />
          {(may.includes('edit') || may.includes('resume')) && (
            <Button component={Link} to={`/procurements/${procurement.id}/move?workflow=${key}`} size="small">
              {t('move.see')}
            </Button>
          )}
        </>
      }
    >
      {words}
    </Alert>
  );
};
