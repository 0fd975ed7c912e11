import type { WorkflowContent } from '@commonweal/wire';
import { gateState, plannedStages, withConditions, type MoveSituation } from '@commonweal/workflow';
import { conditionTasks } from '../dossier/conditions.js';
import type { Dossier } from '../dossier/dossier.js';
import { ruleTasks } from '../dossier/rule-tasks.js';

/** What the plan of a move is made from. */
export function moveSituation(dossier: Dossier, to: WorkflowContent): MoveSituation {
  const planned = (workflow: WorkflowContent) =>
    withConditions(plannedStages(workflow, ruleTasks(dossier)), conditionTasks(dossier));
  const from = planned(dossier.workflow);
  const has = (key: string) => from.some(({ tasks }) => tasks.some((task) => task.key === key));
  const entered = from.map(({ key }) => key).filter((key) => latestPassage(key, dossier));
  return {
    from,
    to: planned(to),
    stage: dossier.procurement.stage,
    entered,
    held: from.map(({ key }) => key).filter((key) => dossier.conditions.some(({ stage }) => stage === key)),
    approved: entered.filter((key) => isApproved(key, dossier)),
    touched: [...dossier.tasks.values()]
      .filter(({ version }) => version > 0)
      .map(({ key, title, kind }) => ({ key, title, kind, isKeptAlready: !has(key) })),
    begun: [...dossier.works].filter(([, { isBegun }]) => isBegun).map(([kind]) => kind),
  };
}

function latestPassage(stage: string, { passages }: Dossier) {
  return passages.findLast((passage) => passage.stage === stage);
}

/** Whether the panel let it pass when it was last in the stage. */
function isApproved(stage: string, dossier: Dossier): boolean {
  const passage = latestPassage(stage, dossier);
  const ruling = dossier.rulings.find(({ occasionId }) => occasionId === passage?.id)?.ruling;
  return gateState({ latest: ruling, isReady: false, isWorkedOn: false }) === 'passed';
}
