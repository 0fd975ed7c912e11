import type { TaskView } from '@commonweal/wire';
import { Button } from '@mui/material';
import { useCommand } from '../../api/useCommand.js';
import { ReasonDialog, useDialog } from '../../fields/AskDialog.js';
import { useWords } from '../../strings/useWords.js';
import { useProcurement } from '../procurement-context.js';

/** Opens a task again that was completed or skipped, with a reason. */
export const ReopenTask = ({ task }: { task: TaskView }) => {
  const t = useWords();
  const { procurement } = useProcurement();
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useDialog();
  return (
    <>
      <Button onClick={() => setOpen(true)} sx={{ mt: 2 }}>
        {t('task.reopen')}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={t('task.reopen')}
          text={t('task.reopenText')}
          confirm={t('task.reopen')}
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={(reason) =>
            run({
              do: (house) => house.reopenTask(procurement.id, task.key, reason, task.version),
              said: 'task.reopened',
            })
          }
        />
      )}
    </>
  );
};
