import type { MovePlaceView, MovePlanView, WorkflowContent } from '@commonweal/wire';
import type { Dossier } from '../dossier/dossier.js';
import type { MoveTarget } from './moved-dossier.js';
import type { MoveProposal } from './propose-move.js';

/** What moving one procurement would do, in words. */
export function movePlanView(
  dossier: Dossier,
  { workflow, release, content }: MoveTarget,
  { plan, lacking, after, notes }: MoveProposal,
): MovePlanView {
  const { procurement } = dossier;
  return {
    ...{ workflow, release, workflowTitle: content.title, fromRelease: procurement.workflowRelease },
    ...{ verdict: plan.verdict, reasons: plan.reasons, notes },
    ...(after
      ? { goesOnIn: after.dossier.procurement.stageTitle, targetOn: after.dossier.procurement.stageTargetOn }
      : {}),
    ...taskChanges(dossier, plan, content),
    obstacles: after ? after.assessment.obstacles.map(({ words }) => words) : [],
    ...placesLacking(dossier, lacking),
    stands: { key: procurement.stage, title: procurement.stageTitle },
    stages: stagePlaces(content),
    tasks: taskPlaces(content),
  };
}

function taskChanges(dossier: Dossier, { tasks, kept }: MoveProposal['plan'], content: WorkflowContent) {
  const [before, after] = [taskPlaces(dossier.workflow), taskPlaces(content)];
  const [had, has] = [keys(before), keys(after)];
  const filled = new Set(tasks.values());
  const isUntouched = (key: string) => !dossier.tasks.get(key)?.version;
  return {
    newTasks: titles(after.filter(({ key }) => !had.has(key) && !filled.has(key))),
    goneTasks: titles(before.filter(({ key }) => !has.has(key) && isUntouched(key))),
    keptTasks: titles(touchedPlaces(dossier).filter(({ key }) => kept.includes(key))),
  };
}

/** What the workflow lacks of where it has been and what was worked on. */
export function placesLacking(dossier: Dossier, { stages, tasks }: MoveProposal['lacking']) {
  return {
    stagesToPlace: stagePlaces(dossier.workflow).filter(({ key }) => stages.includes(key)),
    tasksToPlace: touchedPlaces(dossier).filter(({ key }) => tasks.includes(key)),
  };
}

const keys = (places: MovePlaceView[]) => new Set(places.map(({ key }) => key));
const titles = (places: MovePlaceView[]) => places.map(({ title }) => title);

export function stagePlaces({ stages }: WorkflowContent): MovePlaceView[] {
  return stages.map(({ key, title }) => ({ key, title }));
}

export function taskPlaces({ stages }: WorkflowContent): MovePlaceView[] {
  return stages.flatMap((stage) =>
    stage.tasks.map(({ key, title, kind }) => ({ key, title, kind, stage: stage.title })),
  );
}

/** Tasks with which people did something. */
function touchedPlaces({ tasks, workflow }: Dossier): MovePlaceView[] {
  const stageOf = (key: string) =>
    workflow.stages.find((stage) => stage.tasks.some((task) => task.key === key));
  return [...tasks.values()]
    .filter(({ version }) => version > 0)
    .map(({ key, title, kind }) => ({ key, title, kind, stage: stageOf(key)?.title }))
    .map(({ stage, ...place }) => (stage ? { ...place, stage } : place));
}
