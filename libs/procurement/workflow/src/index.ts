export { WorkflowModule } from './workflow.module.js';
export { workflowKind } from './workflow-kind.js';
export { appliesOf, keptTaskConditions, type TaskConditions } from './task-conditions.js';
export {
  plannedStages,
  withConditions,
  type ConditionTask,
  type PlannedStage,
  type PlannedTask,
  type RuleTask,
} from './planned-stage.js';
export {
  stillToDo,
  taskStatus,
  type Applies,
  type ChoicesState,
  type StagePlace,
  type StatusFound,
  type TaskEvidence,
  type WorkFound,
} from './task-status.js';
export { canRule, gateState, type GateSituation, type GateState } from './gate-state.js';
export { isOpen, obstacles, workObstacles, type Block, type GateFound, type TaskFound } from './obstacles.js';
export {
  paceOf,
  resumedTarget,
  retargeted,
  stageTarget,
  type Allowance,
  type Pace,
  type StageTarget,
} from './pace.js';
export { previewedStages, type PreviewedStage, type PreviewedTask } from './preview.js';
export { nextState, type Transition } from './transitions.js';
export { leftBehind, openBehind } from './moves/left-behind.js';
export { noMapping, type MoveMapping } from './moves/move-mapping.js';
export { movePlan, type MovePlan, type MoveSituation, type TouchedTask } from './moves/move-plan.js';
