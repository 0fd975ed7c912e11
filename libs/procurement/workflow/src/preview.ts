import type { DocumentSet } from '@commonweal/documents';
import type { Facts, Moment } from '@commonweal/rules';
import type { WorkflowContent } from '@commonweal/wire';
import { plannedStages, type PlannedStage, type PlannedTask, type RuleTask } from './planned-stage.js';
import { appliesOf, keptTaskConditions } from './task-conditions.js';
import { taskStatus, type Applies, type StatusFound, type TaskEvidence } from './task-status.js';

export interface PreviewedTask extends StatusFound {
  task: PlannedTask;
}

export interface PreviewedStage {
  stage: PlannedStage;
  tasks: PreviewedTask[];
}

/**
 * The stages as a lead would find them on coming to each: nothing done but what the facts answer. Pure, and by the
 * functions that decide in earnest.
 */
export function previewedStages(
  workflow: WorkflowContent,
  asked: readonly RuleTask[],
  { facts, documents, on }: { facts: Facts; documents: DocumentSet; on: Moment },
): PreviewedStage[] {
  const verdicts = keptTaskConditions(workflow, documents).verdicts(facts, on);
  return plannedStages(workflow, asked).map((stage) => ({
    stage,
    tasks: stage.tasks.map((task) => {
      const applies = appliesOf(task, verdicts, documents);
      return { task, ...taskStatus(task, untouched(task, facts, applies)) };
    }),
  }));
}

function untouched({ kind, facts: names = [] }: PlannedTask, facts: Facts, applies: Applies): TaskEvidence {
  const answered = names.filter((name) => facts[name] !== undefined && facts[name] !== null).length;
  return {
    ...{ place: 'current', applies, answered, unanswered: names.length - answered },
    ...{ misfits: [], recorded: false, attachments: 0 },
    ...(kind === 'choose-indicators' ? { choices: { undecided: 0, made: 0, broken: [] } } : {}),
    ...(kind === 'contract' ? { work: { isBegun: false, open: ['the contract'], problems: [] } } : {}),
  };
}
