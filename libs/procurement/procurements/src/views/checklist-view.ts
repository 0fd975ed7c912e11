import type { Caller } from '@commonweal/identity';
import type { ChecklistView, StageView, WorkflowFollowed } from '@commonweal/wire';
import { canRule, nextState } from '@commonweal/workflow';
import { mayWorkOn, mayWrite } from '../commands/access.js';
import type { AssessedStage, Assessment } from '../dossier/assess.js';
import { text, type Dossier } from '../dossier/dossier.js';
import { earlierTaskViews } from './earlier-task-view.js';
import { gateView } from './gate-view.js';
import type { Names } from './names.js';
import { taskView } from './task-view.js';

export function checklistView(
  dossier: Dossier,
  assessment: Assessment,
  names: Names,
  who: { caller: Caller; mayRule: boolean },
): ChecklistView {
  const { caller } = who;
  return {
    workflow: followed(dossier),
    stages: assessment.stages.map((stage) => stageView(stage, assessment, dossier, { names, caller })),
    obstacles: assessment.obstacles,
    effects: dossier.effects.filter((effect) => isWorthSaying(effect, dossier)),
    earlier: earlierTaskViews(dossier, assessment, names),
    may: whatMay(dossier, assessment, who),
  };
}

/** Rules that choose it have a decision; one that was moved to, or the usual one, has none. */
function followed({ procurement: { workflow }, workflow: { title }, effects }: Dossier): WorkflowFollowed {
  const chosen = effects.find(
    (effect) =>
      effect.effect === 'use-workflow' && effect.state === 'stands' && text(effect, 'workflow') === workflow,
  );
  return { workflow, title, ...(chosen ? { decisionId: chosen.decisionId } : {}) };
}

/** Everyone whose name the checklist shows. */
export function peopleIn({
  procurement,
  answers,
  tasks,
  attachments,
  rulings,
  rulingConditions,
  choices,
}: Dossier): Set<string> {
  return new Set([
    procurement.leadId,
    ...[...answers.values()].map(({ answeredById }) => answeredById),
    ...[...tasks.values()].flatMap(({ recordedById, assigneeId }) =>
      [recordedById ?? [], assigneeId ?? []].flat(),
    ),
    ...attachments.map(({ addedById }) => addedById),
    ...rulings.map(({ byId }) => byId),
    ...rulingConditions.map(({ ownerId }) => ownerId),
    ...[...choices.values()].map(({ byId }) => byId),
  ]);
}

/** Suggestions and tasks stand where they are worked on; a workflow that is followed already goes without saying. */
function isWorthSaying(effect: Dossier['effects'][number], { procurement }: Dossier): boolean {
  if (effect.effect === 'use-workflow') return text(effect, 'workflow') !== procurement.workflow;
  return effect.effect !== 'suggest-indicator' && effect.effect !== 'require-task';
}

function stageView(
  assessed: AssessedStage,
  { gate }: Assessment,
  dossier: Dossier,
  { names, caller }: { names: Names; caller: Caller },
): StageView {
  const { stage, place, tasks } = assessed;
  const { key, title, guidance } = stage;
  const passage = dossier.passages.findLast((one) => one.stage === key);
  const left = place === 'done' ? passage?.leftAt : undefined;
  return {
    ...{ key, title, guidance, state: place },
    ...(place === 'current' ? { targetOn: dossier.procurement.stageTargetOn } : {}),
    ...(left ? { leftAt: left.toISOString() } : {}),
    tasks: tasks.map((task) => ({
      ...taskView(task, dossier, names),
      mayWork: dossier.procurement.state === 'running' && mayWorkOn(task.task.key, dossier, caller),
    })),
    gate: gateView(assessed, gate, dossier, names),
  };
}

function whatMay(
  { procurement, item }: Dossier,
  { obstacles, previous, gate }: Assessment,
  { caller, mayRule }: { caller: Caller; mayRule: boolean },
): string[] {
  const { state } = procurement;
  const isRunning = state === 'running';
  const leads = mayWrite(caller, procurement);
  const isOpen = isRunning && gate !== undefined && canRule(gate.state) && item === null;
  const allowed: [string, boolean][] = [
    ['edit', leads && isRunning],
    ['advance', leads && isRunning && !obstacles.length],
    ['send-back', leads && isRunning && previous !== undefined],
    ['pause', leads && nextState(state, 'pause') !== undefined],
    ['resume', leads && nextState(state, 'resume') !== undefined],
    ['withdraw', leads && nextState(state, 'withdraw') !== undefined],
    ['rule', isOpen && mayRule],
    ['present', isOpen && leads],
  ];
  return allowed.filter(([, may]) => may).map(([what]) => what);
}
