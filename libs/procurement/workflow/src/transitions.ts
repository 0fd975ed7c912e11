import type { ProcurementState } from '@commonweal/wire';

/** What changes the state of a procurement. */
export type Transition = 'pause' | 'resume' | 'withdraw' | 'complete';

const transitions: Record<ProcurementState, Partial<Record<Transition, ProcurementState>>> = {
  running: { pause: 'paused', withdraw: 'withdrawn', complete: 'completed' },
  paused: { resume: 'running', withdraw: 'withdrawn' },
  withdrawn: {},
  completed: {},
};

/** The state that follows; undefined when the transition is not possible from here. */
export function nextState(state: ProcurementState, transition: Transition): ProcurementState | undefined {
  return transitions[state][transition];
}
