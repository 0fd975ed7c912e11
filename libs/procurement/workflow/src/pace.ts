import type { ProcurementView } from '@commonweal/wire';
import type { WorkingDays } from '@commonweal/calendar';

export type Pace = ProcurementView['pace'];

export interface StageTarget {
  /** The day by which the stage should be left, `YYYY-MM-DD`. */
  on: string;
  /** The first day on which it is at risk. */
  atRiskOn: string;
}

/** What the target of a stage is worked out from. */
export interface Allowance {
  /** Working days. */
  targetDays: number;
  /** At risk are the last days of a stage: so many per cent of its target days, and the target day itself. */
  atRiskShare: number;
}

/** @throws CalendarEnds when the bank holidays are not known that far */
export function stageTarget(enteredOn: string, allowance: Allowance, days: WorkingDays): StageTarget {
  const on = days.addWorkingDays(enteredOn, allowance.targetDays);
  return { on, atRiskOn: days.addWorkingDays(on, -lastDays(allowance)) };
}

function lastDays({ targetDays, atRiskShare }: Allowance): number {
  return Math.min(targetDays, Math.floor((targetDays * atRiskShare) / 100));
}

/** The target after a pause: later by the working days on which the clock stood still. */
export function resumedTarget(
  target: StageTarget,
  pausedOn: string,
  today: string,
  days: WorkingDays,
): StageTarget {
  const stood = days.workingDaysBetween(pausedOn, today);
  return {
    on: days.addWorkingDays(target.on, stood),
    atRiskOn: days.addWorkingDays(target.atRiskOn, stood),
  };
}

/** The target when the stage takes other target days than the `was` it had: pauses that moved it still count. */
export function retargeted(
  target: StageTarget,
  { was, is }: { was: number; is: Allowance },
  days: WorkingDays,
): StageTarget {
  if (was === is.targetDays) return target;
  const on = days.addWorkingDays(target.on, is.targetDays - was);
  return { on, atRiskOn: days.addWorkingDays(on, -lastDays(is)) };
}

/** @param today the day on which the clock stopped, for one that is paused or over */
export function paceOf(target: StageTarget | undefined, today: string): Pace {
  if (!target || today < target.atRiskOn) return 'on-track';
  return today > target.on ? 'late' : 'at-risk';
}
