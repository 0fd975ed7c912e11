import type { WorkflowContent } from '@commonweal/wire';

/** The stage that follows; the stage itself when it is the last. */
export function stageAfter(workflow: WorkflowContent | undefined, stage: string): string {
  const stages = workflow?.stages ?? [];
  const at = stages.findIndex(({ key }) => key === stage);
  return stages[at + 1]?.key ?? stage;
}
