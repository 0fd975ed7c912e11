import type { ObstacleView, ProcurementState, TaskStatus } from '@commonweal/wire';
import { listInWords } from '@commonweal/rules';
import type { GateState } from './gate-state.js';

export interface TaskFound {
  key: string;
  title: string;
  required: boolean;
  status: TaskStatus;
  because?: string;
}

/** A standing `block-stage` of the current stage. */
export interface Block {
  message: string;
  /** Titles of facts; not empty when it cannot be decided whether the rule blocks. */
  missing: readonly string[];
  decisionId: string;
}

export interface GateFound {
  title: string;
  panel: string;
  state: GateState;
  /** Reason of the latest ruling. */
  reason?: string;
}

export interface StageSituation {
  state: ProcurementState;
  tasks: readonly TaskFound[];
  blocks: readonly Block[];
  gate?: GateFound;
}

/** Everything that stands in the way of leaving the stage, in plain English, all of it at once. */
export function obstacles({ state, tasks, blocks, gate }: StageSituation): ObstacleView[] {
  return [...stateObstacles(state), ...workObstacles(tasks, blocks), ...gateObstacles(gate)];
}

/** What must be done before a panel can rule. */
export function workObstacles(tasks: readonly TaskFound[], blocks: readonly Block[]): ObstacleView[] {
  return [...tasks.filter(isOpen).map(taskObstacle), ...blocks.map(blockObstacle)];
}

/** Whether the task holds its stage. */
export function isOpen({ required, status }: Pick<TaskFound, 'required' | 'status'>): boolean {
  return required && status !== 'completed' && status !== 'not-applicable';
}

function stateObstacles(state: ProcurementState): ObstacleView[] {
  if (state === 'running') return [];
  const remedy = state === 'paused' ? ' Resume it first.' : '';
  return [{ what: 'state', words: `The procurement is ${state}.${remedy}` }];
}

function taskObstacle({ key, title, status, because }: TaskFound): ObstacleView {
  return {
    what: 'task',
    words: clipped([`"${title}" ${statusWords[status]}.`, because].filter(Boolean).join(' ')),
    task: key,
  };
}

const statusWords: Record<TaskStatus, string> = {
  'cannot-start-yet': 'cannot start yet',
  'not-started': 'has not been started',
  'in-progress': 'is in progress',
  problem: 'has a problem',
  completed: 'is completed',
  'not-applicable': 'does not apply',
};

function blockObstacle({ message, missing, decisionId }: Block): ObstacleView {
  const words = missing.length
    ? `A rule may block this stage, which cannot be decided until this is known: ${listInWords(missing, 'and')}. It would say: ${message}`
    : message;
  return { what: 'rule', words: clipped(words), decisionId };
}

function gateObstacles(gate: GateFound | undefined): ObstacleView[] {
  if (!gate || gate.state === 'passed') return [];
  const { title, panel, reason = '' } = gate;
  const words = {
    'not-ready': `${title}: ${panel} rules once everything else is done.`,
    waiting: `${title}: ${panel} has not ruled yet.`,
    deferred: `${title}: ${panel} deferred it. ${reason}`,
    rejected: `${title}: ${panel} rejected it. ${reason}`,
  }[gate.state];
  return [{ what: 'gate', words: clipped(words) }];
}

const clipped = (words: string) => (words.length > 1000 ? `${words.slice(0, 999)}…` : words);
