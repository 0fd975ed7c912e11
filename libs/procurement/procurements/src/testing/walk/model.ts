import type { ChecklistView, ProcurementView, StageView, TaskView } from '@commonweal/wire';

/** What a person sees of a procurement before a command. */
export interface Sight {
  row: ProcurementView;
  checklist: ChecklistView;
}

/** Codes that a command may be answered with; `ok` is success. What is not foreseen is a fault. */
export type Foreseen = readonly string[];

const ok: Foreseen = ['ok'];

export const tasksOf = ({ stages }: ChecklistView): TaskView[] => stages.flatMap(({ tasks }) => tasks);
export const currentOf = ({ stages }: ChecklistView): StageView | undefined =>
  stages.find(({ state }) => state === 'current');

export function whileRunning({ row }: Sight, then: () => Foreseen): Foreseen {
  return row.state === 'running' ? then() : ['not-running'];
}

export function working(sight: Sight, { status }: TaskView, then: () => Foreseen = () => ok): Foreseen {
  return whileRunning(sight, () => {
    if (status === 'not-applicable') return ['task-not-applicable'];
    return status === 'cannot-start-yet' ? ['task-cannot-start'] : then();
  });
}

export function completing(sight: Sight, task: TaskView): Foreseen {
  return working(sight, task, () => {
    if (task.record) return ['already-recorded'];
    const wantsDocument = (task.kind === 'document' || task.evidence) && !task.attachments.length;
    const isUnanswered = task.questions.some(({ answer }) => answer === undefined);
    if (wantsDocument || isUnanswered) return ['task-not-ready'];
    return task.kind === 'choose-indicators' ? ['ok', 'task-not-ready'] : ok;
  });
}

/** Whether the law asks for a task is not shown, only whether it may be skipped. */
export function skipping(sight: Sight, task: TaskView): Foreseen {
  return working(sight, task, () => {
    if (task.condition) return ['task-of-the-panel'];
    if (!task.mayBeSkipped) return ['task-statutory', 'already-recorded'];
    return task.record ? ['already-recorded'] : ok;
  });
}

export function reopening(sight: Sight, { status, record, skipped }: TaskView): Foreseen {
  return whileRunning(sight, () =>
    status === 'completed' || record || skipped !== undefined ? ok : ['task-not-completed'],
  );
}

export function advancing({ checklist: { obstacles } }: Sight): Foreseen {
  return obstacles.length ? ['stage-not-complete'] : ok;
}

export function sendingBack(sight: Sight): Foreseen {
  return whileRunning(sight, () => (sight.checklist.stages[0]?.state === 'current' ? ['first-stage'] : ok));
}

export function changingState(
  { row: { state } }: Sight,
  wanted: 'pause' | 'resume' | 'withdrawal',
): Foreseen {
  const from = { pause: ['running'], resume: ['paused'], withdrawal: ['running', 'paused'] }[wanted];
  return from.includes(state) ? ok : ['wrong-state'];
}

export function ruling(sight: Sight): Foreseen {
  return whileRunning(sight, () => {
    const gate = currentOf(sight.checklist)?.gate;
    if (!gate) return ['no-gate'];
    return ['waiting', 'deferred', 'rejected'].includes(gate.state) ? ok : ['gate-not-open'];
  });
}

export function dividing(sight: Sight): Foreseen {
  const isSettled = [...tasksOf(sight.checklist), ...sight.checklist.earlier].some(
    ({ kind, record }) => kind === 'criteria' && record,
  );
  return whileRunning(sight, () => (isSettled ? ['criteria-settled'] : ok));
}
