import type { ConditionHolds, Stage, TaskKind, WorkflowContent, WorkflowTask } from '@commonweal/wire';

/** A task that a rule asks for, out of a standing `require-task`. */
export interface RuleTask {
  stage: string;
  key: string;
  title: string;
  kind: TaskKind;
  guidance: string;
  basis: string;
  facts?: string[];
  /** `cannot-decide` shows the task without holding the stage; `no-longer-required` keeps what was begun. */
  state: 'stands' | 'cannot-decide' | 'no-longer-required';
  /** Titles of the facts that are missing, for one that cannot be decided. */
  missing: string[];
  decisionId: string;
  newSinceRelease?: number;
}

/** A condition of a panel, which became a task. */
export interface ConditionTask {
  key: string;
  /** The stage that cannot be left while it is open. */
  stage: string;
  what: string;
  ownerId: string;
  dueOn: string;
  holds: ConditionHolds;
  /** The panel, by name. */
  panel: string;
}

/** A task of one procurement: of its workflow, asked for by a rule, or put as a condition by a panel. */
export interface PlannedTask extends WorkflowTask {
  asked?: Pick<RuleTask, 'state' | 'missing' | 'decisionId' | 'newSinceRelease'>;
  condition?: Pick<ConditionTask, 'ownerId' | 'dueOn' | 'what' | 'holds'>;
}

export interface PlannedStage extends Omit<Stage, 'tasks'> {
  tasks: PlannedTask[];
}

/**
 * The stages of a procurement with the tasks that rules add at their end. Tasks are one by key: where the workflow
 * has the task already the rule makes it required, and of several rules the first that stands speaks. A task for a
 * stage that the workflow lacks stands in its last stage, so that it is not lost.
 */
export function plannedStages(workflow: WorkflowContent, asked: readonly RuleTask[]): PlannedStage[] {
  const stages: PlannedStage[] = workflow.stages.map((stage) => ({ ...stage, tasks: [...stage.tasks] }));
  for (const task of distinct(asked)) {
    if (!requireExisting(stages, task)) stageFor(stages, task.stage)?.tasks.push(fromRule(task));
  }
  return stages;
}

function distinct(asked: readonly RuleTask[]): RuleTask[] {
  const byKey = new Map<string, RuleTask>();
  const order = { stands: 0, 'cannot-decide': 1, 'no-longer-required': 2 };
  for (const task of [...asked].sort((a, b) => order[a.state] - order[b.state]))
    if (!byKey.has(task.key)) byKey.set(task.key, task);
  return [...byKey.values()];
}

function requireExisting(stages: PlannedStage[], { key, state }: RuleTask): boolean {
  for (const { tasks } of stages) {
    const index = tasks.findIndex((task) => task.key === key);
    const existing = tasks[index];
    if (!existing) continue;
    tasks[index] = { ...existing, required: existing.required || state === 'stands' };
    return true;
  }
  return false;
}

function stageFor(stages: PlannedStage[], key: string): PlannedStage | undefined {
  return stages.find((stage) => stage.key === key) ?? stages.at(-1);
}

function fromRule(task: RuleTask): PlannedTask {
  const { key, title, kind, guidance, basis, facts, state, missing, decisionId, newSinceRelease } = task;
  const asked = { state, missing, decisionId, newSinceRelease };
  return { key, title, kind, guidance, basis, facts, required: state === 'stands', asked };
}

/** The same stages with the conditions of panels at the end of those that they hold. */
export function withConditions(
  stages: readonly PlannedStage[],
  conditions: readonly ConditionTask[],
): PlannedStage[] {
  const known = new Set(stages.map(({ key }) => key));
  const last = stages.at(-1)?.key;
  const stageOf = ({ stage }: ConditionTask) => (known.has(stage) ? stage : last);
  return stages.map((stage) => ({
    ...stage,
    tasks: [...stage.tasks, ...conditions.filter((one) => stageOf(one) === stage.key).map(fromCondition)],
  }));
}

const longestTitle = 300;

function fromCondition({ key, what, ownerId, dueOn, holds, panel }: ConditionTask): PlannedTask {
  const title = `Condition: ${what}`;
  return {
    key,
    title: title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title,
    kind: 'confirm',
    guidance: what,
    basis: `A condition of ${panel}`,
    required: true,
    condition: { ownerId, dueOn, what, holds },
  };
}
