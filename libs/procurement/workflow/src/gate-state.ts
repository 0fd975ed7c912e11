import type { GateView, RulingWord } from '@commonweal/wire';

export type GateState = GateView['state'];

/**
 * How a gate stands. A passed gate stays passed; otherwise the panel waits until everything before it is done.
 * After a deferral it waits for the panel again once somebody worked on the stage.
 */
export function gateState({ latest, isReady, isWorkedOn }: GateSituation): GateState {
  if (latest === 'approve' || latest === 'approve-with-conditions') return 'passed';
  if (!isReady) return 'not-ready';
  if (latest === 'reject') return 'rejected';
  return latest === 'defer' && !isWorkedOn ? 'deferred' : 'waiting';
}

export interface GateSituation {
  /** The latest ruling since the stage was last entered. */
  latest?: RulingWord | undefined;
  /** The required tasks are complete and no rule blocks. */
  isReady: boolean;
  /** Something in the stage was done after the latest ruling. */
  isWorkedOn: boolean;
}

/** Whether the panel can rule now: also again, after it deferred or rejected. */
export function canRule(state: GateState): boolean {
  return state === 'waiting' || state === 'deferred' || state === 'rejected';
}
