import { Button } from '@mui/material';
import { useNavigate } from 'react-router-dom';
import { useCommand } from '../api/useCommand.js';
import { ReasonDialog, useDialog } from '../fields/AskDialog.js';
import { hasRole } from '../session/session.js';
import { useWords } from '../strings/useWords.js';

/** Begins the dry run of a move of everything that follows an earlier release of a workflow. */
export const BeginMove = ({ workflow }: { workflow: string }) => {
  const t = useWords();
  const navigate = useNavigate();
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useDialog();
  if (!hasRole('policy-editor')) return null;
  const begin = async (reason: string) => {
    const outcome = await run({
      do: (house) => house.prepareMove({ workflow, reason }),
      said: 'move.prepared',
    });
    if (outcome.done) void navigate(`/workflow-moves/${outcome.value.id}/show`);
    return outcome;
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('move.begin')}</Button>
      {isOpen && (
        <ReasonDialog
          title={t('move.begin')}
          text={t('move.beginText')}
          confirm={t('move.prepare')}
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={begin}
        />
      )}
    </>
  );
};
