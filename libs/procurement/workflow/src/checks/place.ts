import type { WorkflowContent, WorkflowTask } from '@commonweal/wire';
import type { Finding } from '@commonweal/documents';

/** A task where it stands in its workflow. */
export interface Place {
  task: WorkflowTask;
  stage: number;
  /** Position among all tasks of the workflow. */
  order: number;
  /** JSON pointer to the task. */
  at: string;
}

export function placesOf({ stages }: WorkflowContent): Place[] {
  return stages
    .flatMap(({ tasks }, stage) =>
      tasks.map((task, index) => ({ task, stage, at: `/stages/${stage}/tasks/${index}` })),
    )
    .map((place, order) => ({ ...place, order }));
}

export const error = (code: Finding['code'], message: string, at: string): Finding => ({
  ...{ severity: 'error', code, message, at },
});

export const warning = (code: Finding['code'], message: string, at: string): Finding => ({
  ...{ severity: 'warning', code, message, at },
});
