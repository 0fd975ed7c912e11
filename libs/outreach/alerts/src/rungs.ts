import type { Rung } from '@commonweal/wire';
import { CalendarEnds, type WorkingDays } from '@commonweal/calendar';

/** A rung with the day on which its mail is to go out, `YYYY-MM-DD`. */
export type DatedRung<R extends Rung = Rung> = R & { on: string };

/**
 * The rungs of ladders against a due date, earliest first. The rung on the due date itself goes out on the working
 * day before when the due date is none. Rungs behind the end of the calendar wait until it is known further.
 */
export function datedRungs<R extends Rung>(
  rungs: readonly R[],
  dueOn: string,
  days: WorkingDays,
): DatedRung<R>[] {
  return rungs
    .flatMap((rung) => {
      const on = rungDay(rung.day, dueOn, days);
      return on === undefined ? [] : [{ ...rung, on }];
    })
    .sort((a, b) => a.day - b.day);
}

function rungDay(day: number, dueOn: string, days: WorkingDays): string | undefined {
  try {
    return day === 0 ? days.nearest(dueOn, 'before') : days.addWorkingDays(dueOn, day);
  } catch (error) {
    if (error instanceof CalendarEnds) return undefined;
    throw error;
  }
}

/**
 * The one rung whose mail is to be planned: the latest whose day has come, else the next one to come. What was missed
 * before the latest is skipped.
 * @param left those that speak to one person and lie above the last one that was sent, earliest first
 */
export function rungToPlan<R extends Rung>(left: DatedRung<R>[], today: string): DatedRung<R> | undefined {
  return left.findLast(({ on }) => on <= today) ?? left[0];
}

/** The highest rung after the due date that has been reached, in working days; null before the first. */
export function highestReached(rungs: DatedRung[], today: string): number | null {
  return rungs.filter(({ day, on }) => day > 0 && on <= today).at(-1)?.day ?? null;
}
