import type { TaskView } from '@commonweal/wire';
import { Button } from '@mui/material';
import { useCommand } from '../../api/useCommand.js';
import { ReasonDialog, useDialog } from '../../fields/AskDialog.js';
import { useWords } from '../../strings/useWords.js';
import { useProcurement } from '../procurement-context.js';

/** Takes a task out of the way with a reason; what the law asks for offers no such button. */
export const SkipTask = ({ task, onDone }: { task: TaskView; onDone: () => void }) => {
  const t = useWords();
  const { procurement, checklist } = useProcurement();
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useDialog();
  if (!task.mayBeSkipped || !checklist.may.includes('edit')) return null;
  const skip = async (reason: string) => {
    const outcome = await run({
      do: (house) => house.skipTask(procurement.id, task.key, reason, task.version),
      said: 'task.skipped',
    });
    if (outcome.done) onDone();
    return outcome;
  };
  return (
    <>
      <Button variant="text" onClick={() => setOpen(true)} sx={{ mt: 2 }}>
        {t('task.skipTask')}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={t('task.skipTask')}
          text={t('task.skipText')}
          confirm={t('task.skip')}
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={skip}
        />
      )}
    </>
  );
};
