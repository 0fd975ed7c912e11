import type { TaskCompletion, TaskView } from '@commonweal/wire';
import { useCommand } from '../../api/useCommand.js';
import { useProcurement } from '../procurement-context.js';

/** Completes a task; faults by field come back for the form. */
export function useCompletion(task: TaskView, onDone: () => void) {
  const { procurement } = useProcurement();
  const { run, busy } = useCommand();
  const complete = async (body: TaskCompletion) => {
    const outcome = await run({
      do: (house) => house.completeTask(procurement.id, task.key, body, task.version),
      said: 'task.completed',
    });
    if (outcome.done) return onDone();
    return outcome.errors;
  };
  return { complete, busy };
}
