import type { ObstacleView } from '@commonweal/wire';
import {
  appliesOf,
  isOpen,
  keptTaskConditions,
  obstacles,
  plannedStages,
  taskStatus,
  withConditions,
  workObstacles,
  type Block,
  type PlannedStage,
  type PlannedTask,
  type StagePlace,
  type StatusFound,
  type TaskEvidence,
} from '@commonweal/workflow';
import { conditionTasks } from './conditions.js';
import { effectsOf, text, type Dossier } from './dossier.js';
import { gateOf, type AssessedGate } from './gate.js';
import { ruleTasks } from './rule-tasks.js';
import { choicesState, undecided } from './suggestions.js';
import { completionOf, evidenceOf, type Completion } from './task-evidence.js';

export interface AssessedTask extends StatusFound {
  task: PlannedTask;
  evidence: TaskEvidence;
  completion?: Completion;
}

export interface AssessedStage {
  stage: PlannedStage;
  place: StagePlace;
  tasks: AssessedTask[];
}

/** Where a procurement stands: the one value that commands, views and the projection read. */
export interface Assessment {
  stages: AssessedStage[];
  current: AssessedStage;
  /** The stage before the current one; undefined in the first. */
  previous?: AssessedStage;
  next?: AssessedStage;
  gate?: AssessedGate;
  obstacles: ObstacleView[];
  tasksOpen: number;
  /** Indicators whose suggestion waits for a choice. */
  undecided: string[];
  /** When time alone may change whether a task applies. */
  nextLookOn: string | null;
}

/** Pure. @param today `YYYY-MM-DD` */
export function assess(dossier: Dossier, today: string): Assessment {
  const conditions = keptTaskConditions(dossier.workflow, dossier.documents);
  const { facts, commencement = null } = dossier.facts;
  const on = { today, commencement };
  const verdicts = conditions.verdicts(facts, on);
  const choices = choicesState(dossier);
  const asked = plannedStages(dossier.workflow, ruleTasks(dossier));
  const planned = withConditions(asked, conditionTasks(dossier));
  const at = planned.findIndex(({ key }) => key === dossier.procurement.stage);
  const stages = planned.map((stage, index): AssessedStage => {
    const place = placeOf(index, at, dossier);
    const tasks = stage.tasks.map((task) => {
      const applies = appliesOf(task, verdicts, dossier.documents);
      return assessed(task, evidenceOf(task, dossier, { place, applies, choices }), dossier);
    });
    return { stage, place, tasks };
  });
  const current = stages[at];
  if (!current) throw new Error(`The workflow has no stage "${dossier.procurement.stage}".`);
  return {
    stages,
    current,
    previous: stages[at - 1],
    next: stages[at + 1],
    ...standing(current, dossier),
    undecided: undecided(dossier),
    nextLookOn: conditions.nextLookOn(facts, on),
  };
}

function standing(
  current: AssessedStage,
  dossier: Dossier,
): Pick<Assessment, 'gate' | 'obstacles' | 'tasksOpen'> {
  const tasks = current.tasks.map(({ task: { key, title, required }, status, because }) => ({
    key,
    title,
    required,
    status,
    because,
  }));
  const blocks = blocksOf(current.stage.key, dossier);
  const isReady = workObstacles(tasks, blocks).length === 0;
  const workedAt = current.tasks.flatMap(({ completion }) => completion?.at ?? []);
  const gate = gateOf(current.stage, dossier, { isReady, workedAt });
  return {
    gate,
    obstacles: obstacles({ state: dossier.procurement.state, tasks, blocks, gate }),
    tasksOpen: tasks.filter(isOpen).length,
  };
}

function placeOf(index: number, at: number, { procurement }: Dossier): StagePlace {
  if (index < at || procurement.state === 'completed') return 'done';
  return index === at ? 'current' : 'to-come';
}

function assessed(task: PlannedTask, evidence: TaskEvidence, dossier: Dossier): AssessedTask {
  const found = { task, evidence, ...taskStatus(task, evidence) };
  return found.status === 'completed' ? { ...found, completion: completionOf(task, dossier) } : found;
}

function blocksOf(stage: string, dossier: Dossier): Block[] {
  return effectsOf(dossier, 'block-stage')
    .filter((effect) => effect.state !== 'no-longer-required' && text(effect, 'stage') === stage)
    .map((effect) => ({
      message: text(effect, 'message'),
      missing: effect.missing,
      decisionId: effect.decisionId,
    }));
}
