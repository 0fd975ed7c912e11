import type { LadderContent, Rung } from '@commonweal/wire';
import type { WorkingDays } from '@commonweal/calendar';

/** A rung with the day on which its mail is to go out, `YYYY-MM-DD`. */
export interface DatedRung extends Rung {
  on: string;
}

/**
 * The rungs of a ladder against a due date, earliest first. The rung on the due date itself goes out on the working
 * day before when the due date is none.
 * @throws CalendarEnds when the bank holidays are not known that far
 */
export function datedRungs(
  ladder: Pick<LadderContent, 'rungs'>,
  dueOn: string,
  days: WorkingDays,
): DatedRung[] {
  return ladder.rungs
    .map((rung) => ({ ...rung, on: rungDay(rung.day, dueOn, days) }))
    .sort((a, b) => a.day - b.day);
}

export function rungDay(day: number, dueOn: string, days: WorkingDays): string {
  return day === 0 ? days.nearest(dueOn, 'before') : days.addWorkingDays(dueOn, day);
}

/**
 * The one rung whose mail is to be planned: the latest whose day has come, unless it was used, else the next one to
 * come. What was missed before the latest is skipped.
 * @param rungs those that speak to one person, earliest first
 * @param used whether its mail went out, or is on its way, or failed
 */
export function rungToPlan(
  rungs: DatedRung[],
  today: string,
  used: (rung: DatedRung) => boolean,
): DatedRung | undefined {
  const now = rungs.filter(({ on }) => on <= today).at(-1);
  if (now && !used(now)) return now;
  return rungs.find((rung) => rung.on > today && !used(rung));
}

/** The highest rung after the due date that has been reached, in working days; undefined before the first. */
export function highestReached(rungs: DatedRung[], today: string): number | undefined {
  return rungs.filter(({ day, on }) => day > 0 && on <= today).at(-1)?.day;
}
