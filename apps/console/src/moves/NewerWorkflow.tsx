import { Alert, Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { useProcurement } from '../procurements/procurement-context.js';
import { useWords } from '../strings/useWords.js';

/** Says that a newer workflow is in force, and leads to what it would change. */
export const NewerWorkflow = () => {
  const t = useWords();
  const { procurement, checklist } = useProcurement();
  const { id, workflowRelease: release } = procurement;
  const may = checklist.may.includes('edit') || checklist.may.includes('resume');
  const { data: targets = [] } = useAnswer(['move-targets', id], (house) => house.moveTargets(id), {
    enabled: may,
  });
  const [first] = targets;
  if (!may || first?.why !== 'newer') return null;
  return (
    <Alert
      severity="info"
      role={undefined}
      sx={{ mb: 2 }}
      className="no-print"
      action={
        <Button component={Link} to={`/procurements/${id}/move?workflow=${first.workflow}`} size="small">
          {t('move.see')}
        </Button>
      }
    >
      {t('move.newer', { title: first.title, release })}
    </Alert>
  );
};
