import type { GateView, RulingView } from '@commonweal/wire';

export type GateState = GateView['state'];

/**
 * How a gate stands. A passed gate stays passed; otherwise the panel waits until everything before it is done.
 * @param latest the latest ruling since the stage was last entered
 * @param isReady the required tasks are complete and no rule blocks
 */
export function gateState(latest: RulingView['ruling'] | undefined, isReady: boolean): GateState {
  if (latest === 'approve') return 'passed';
  if (!isReady) return 'not-ready';
  if (latest === undefined) return 'waiting';
  return latest === 'defer' ? 'deferred' : 'rejected';
}

/** Whether the panel can rule now: also again, after it deferred or rejected. */
export function canRule(state: GateState): boolean {
  return state === 'waiting' || state === 'deferred' || state === 'rejected';
}
