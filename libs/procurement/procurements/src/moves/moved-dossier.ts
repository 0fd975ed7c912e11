import { workingDays } from '@commonweal/calendar';
import type { TaskKind, WorkflowContent } from '@commonweal/wire';
import { retargeted, type MovePlan, type StageTarget, type WorkFound } from '@commonweal/workflow';
import type { Dossier } from '../dossier/dossier.js';
import { allowanceOf, targetOf } from '../dossier/stage-targets.js';
import { factsOf } from '../rows/facts.js';
import type { EarlierPlace, ProcurementTask } from '../rows/procurement-task.entity.js';
import { Procurement } from '../rows/procurement.entity.js';
import type { StagePassage } from '../rows/stage-passage.entity.js';

/** A workflow to move to, as a release has it. */
export interface MoveTarget {
  workflow: string;
  release: number;
  /** The release in which it came to be what it is. */
  since: number;
  content: WorkflowContent;
}

export interface Moving {
  dossier: Dossier;
  target: MoveTarget;
  /** One that says in which stage it goes on. */
  plan: MovePlan;
  now: { today: string; at: Date };
  /** The passage that is begun where the old one does not go on. */
  passageId: string;
  /** How work stands by the kinds of the workflow to move to. */
  works: ReadonlyMap<TaskKind, WorkFound>;
}

/** The dossier as the move leaves it, before rules are applied to it anew. Pure: the preview, and what is written. */
export function movedDossier(moving: Moving): Dossier {
  const { dossier, target, plan, works } = moving;
  const procurement = movedProcurement(moving);
  const tasks = movedTasks(moving);
  const records = [...tasks.values()];
  const considered = records.some(({ kind, record }) => kind === 'consider-social-value' && record);
  const [answers, choices] = [[...dossier.answers.values()], [...dossier.choices.values()]];
  return {
    ...dossier,
    procurement,
    tasks,
    passages: movedPassages(moving),
    attachments: dossier.attachments.map((one) => ({
      ...one,
      place: plan.tasks.get(one.place) ?? one.place,
    })),
    conditions: dossier.conditions.map((one) => ({ ...one, stage: plan.stages.get(one.stage) ?? one.stage })),
    workflow: target.content,
    works,
    facts: factsOf({ procurement, answers, choices, considered }),
  };
}

function movedProcurement({ dossier, target, plan, passageId, now }: Moving): Procurement {
  const stage = target.content.stages.find(({ key }) => key === plan.stage);
  if (!stage) throw new Error(`The workflow "${target.workflow}" has no stage "${plan.stage}".`);
  const moved = Object.assign(new Procurement(), dossier.procurement, {
    workflow: target.workflow,
    workflowRelease: target.release,
  });
  const goesOn = plan.isSamePassage;
  moved.enter(
    stage,
    goesOn ? moved.passageId : passageId,
    goesOn ? goesOnTo(stage, dossier, now.today) : targetOf(stage, dossier.documents, now.today),
  );
  if (!goesOn && moved.clockStoppedOn) moved.clockStoppedOn = now.today;
  return moved;
}

function goesOnTo({ targetDays }: { targetDays: number }, dossier: Dossier, today: string): StageTarget {
  const { procurement, workflow, documents } = dossier;
  const was = workflow.stages.find(({ key }) => key === procurement.stage)?.targetDays ?? targetDays;
  const is = allowanceOf(targetDays, documents, today);
  return retargeted(procurement.target, { was, is }, workingDays(documents, 'office'));
}

function movedPassages({ dossier, plan, passageId, now }: Moving): StagePassage[] {
  const { passages, procurement } = dossier;
  const moved = passages.map((passage) => ({
    ...passage,
    stage: plan.stages.get(passage.stage) ?? passage.stage,
  }));
  if (plan.isSamePassage) return moved;
  const left = moved.map((one) =>
    one.id === procurement.passageId ? { ...one, leftAt: now.at, wayOut: 'moved' as const } : one,
  );
  const entered = {
    id: passageId,
    procurementId: procurement.id,
    stage: plan.stage ?? '',
    enteredAt: now.at,
  };
  return [...left, { ...entered, leftAt: null, wayOut: null }];
}

/** Rows go with their task; one that nobody touched gives way to one that comes in its place. */
function movedTasks({ dossier, plan, target }: Moving): Map<string, ProcurementTask> {
  const untouched = [...dossier.tasks.values()].filter(({ version }) => version === 0);
  const touched = [...dossier.tasks.values()].filter(({ version }) => version > 0);
  const inPlace = new Set(target.content.stages.flatMap(({ tasks }) => tasks.map(({ key }) => key)));
  const moved = touched.map((row) => {
    const key = plan.tasks.get(row.key) ?? row.key;
    return { ...row, key, earlier: inPlace.has(key) ? null : (row.earlier ?? earlierPlace(row, dossier)) };
  });
  return new Map([...untouched, ...moved].map((row) => [row.key, row]));
}

function earlierPlace({ key }: ProcurementTask, { workflow, procurement }: Dossier): EarlierPlace | null {
  const stage = workflow.stages.find(({ tasks }) => tasks.some((task) => task.key === key));
  const task = stage?.tasks.find((one) => one.key === key);
  if (!stage) return null;
  const { workflowRelease: release } = procurement;
  return { workflow: workflow.title, release, stage: stage.title, facts: task?.facts ?? [] };
}
