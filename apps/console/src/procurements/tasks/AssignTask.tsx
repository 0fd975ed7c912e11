import type { TaskView } from '@commonweal/wire';
import { Button, Typography } from '@mui/material';
import { useAnswer } from '../../api/useAnswer.js';
import { useCommand } from '../../api/useCommand.js';
import { AskDialog, useDialog } from '../../fields/AskDialog.js';
import { ChoiceInput, DateInput } from '../../fields/FactInput.js';
import { PlainDate } from '../../fields/Plain.js';
import { useWords } from '../../strings/useWords.js';
import { useProcurement } from '../procurement-context.js';

const closed = new Set(['completed', 'not-applicable']);

const Standing = ({ task }: { task: TaskView }) => {
  const t = useWords();
  if (!task.assignee && !task.dueOn) return null;
  return (
    <Typography variant="body2" component="span">
      {task.assignee && t('task.assignedTo', { name: task.assignee })}
      {task.assignee && task.dueOn && <span aria-hidden> · </span>}
      {task.dueOn && (
        <>
          {t('task.dueOn')} <PlainDate value={task.dueOn} />
        </>
      )}
    </Typography>
  );
};

/** Who does the task and by when; a lead may say so. */
export const AssignTask = ({ task }: { task: TaskView }) => {
  const t = useWords();
  const { procurement, checklist } = useProcurement();
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useDialog();
  const people = useAnswer(['people-names'], (house) => house.names(), { enabled: isOpen }).data ?? [];
  const able = people
    .filter(({ roles }) => roles.includes('lead') || roles.includes('contract-manager'))
    .map(({ id, name }) => ({ value: id, title: name }));
  const mayAssign = checklist.may.includes('edit') && !closed.has(task.status);
  const { assigneeId, dueOn } = task;
  return (
    <>
      <Standing task={task} />
      {mayAssign && (
        <Button size="small" onClick={() => setOpen(true)}>
          {t('task.assign')}
        </Button>
      )}
      {isOpen && (
        <AskDialog
          title={t('task.assign')}
          text={t('task.assignText')}
          confirm={t('shell.save')}
          record={{ assigneeId, dueOn }}
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={(given) =>
            run({
              do: (house) =>
                house.assignTask(
                  procurement.id,
                  task.key,
                  { assigneeId: given['assigneeId'] || null, dueOn: given['dueOn'] || null },
                  task.version,
                ),
              said: 'task.assigned',
            })
          }
        >
          <ChoiceInput
            source="assigneeId"
            label={t('task.assignee')}
            help={t('task.assigneeHelp')}
            values={able}
          />
          <DateInput source="dueOn" label={t('task.dueOnField')} help={t('task.dueOnHelp')} />
        </AskDialog>
      )}
    </>
  );
};
