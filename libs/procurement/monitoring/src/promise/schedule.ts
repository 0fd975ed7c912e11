import { Temporal } from 'temporal-polyfill';
import type { Frequency, IndicatorType, Profile } from '@commonweal/wire';
import { CalendarEnds, plusDays, type WorkingDays } from '@commonweal/calendar';
import { type OverTime, placesOf } from './measure.js';
import { type Period, periodsOf } from './periods.js';
import { profileShares } from './profile.js';

/** An obligation in one period, and when it is to be reported. */
export interface ScheduledLine {
  period: Period;
  opensOn: string;
  dueOn: string;
  /** Promised for the period; undefined for evidence. */
  expected?: number;
}

export interface Promised {
  type: IndicatorType;
  overTime: OverTime;
  target: string | null;
  profile: Profile;
  frequency: Frequency;
  dueOffsetDays: number;
}

/** What is to be reported when. */
export function scheduleOf(
  contract: { startsOn: string; endsOn: string },
  promised: Promised,
  days: WorkingDays,
): ScheduledLine[] {
  const periods = periodsOf(contract, promised);
  const expected = expectedIn(promised, periods);
  return periods.map((period, index) => {
    const dueOn = dueDate(period.until, promised.dueOffsetDays, days);
    return { period, opensOn: opensOn(period.until, dueOn), dueOn, expected: expected[index] };
  });
}

/** It can be answered from the day after its period, at the latest on its due date. */
export function opensOn(periodUntil: string, dueOn: string): string {
  const after = plusDays(periodUntil, 1);
  return after < dueOn ? after : dueOn;
}

/** What adds up over time is shared out; anything else is promised in full for every period. */
function expectedIn(
  { target, overTime, profile, type }: Promised,
  periods: Period[],
): (number | undefined)[] {
  if (target === null) return [];
  if (overTime === 'sum') return profileShares(Number(target), periods, profile, placesOf(type));
  return periods.map(() => Number(target));
}

/** Where bank holidays are not known yet only weekends are left out. */
export function dueDate(periodUntil: string, offset: number, days: WorkingDays): string {
  try {
    return days.addWorkingDays(periodUntil, offset);
  } catch (error) {
    if (!(error instanceof CalendarEnds)) throw error;
    return addWeekdays(periodUntil, offset);
  }
}

function addWeekdays(day: string, count: number): string {
  let date = Temporal.PlainDate.from(day);
  for (let left = count; left > 0;) {
    date = date.add({ days: 1 });
    if (date.dayOfWeek <= 5) left--;
  }
  return date.toString();
}
