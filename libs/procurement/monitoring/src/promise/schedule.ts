import { Temporal } from 'temporal-polyfill';
import type { Frequency, IndicatorType, PeriodAmount, Profile } from '@commonweal/wire';
import { CalendarEnds, plusDays, type WorkingDays } from '@commonweal/calendar';
import { customShares } from './amounts.js';
import { toParts } from './decimal.js';
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
  unit?: string | null;
  overTime: OverTime;
  target: string | null;
  profile: Profile;
  /** With a custom profile, unless the amounts stay as they are. */
  amounts?: PeriodAmount[];
  frequency: Frequency;
  dueOffsetDays: number;
}

/** What is to be reported when. @throws DomainError invalid where a custom profile does not come to the target */
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

/**
 * When what is planned anew is due. A period that is over already is asked for from today on, at its offset, so that
 * nothing that is promised is left out and nobody is late for what was not asked. A day on which a return was handed in
 * already, or another of these periods is due, gives way to the next working day.
 */
export function scheduledAnew(
  shares: readonly Pick<ScheduledLine, 'period' | 'expected'>[],
  { dueOffsetDays, returnsFrom }: { dueOffsetDays: number; returnsFrom: string },
  { days, today, handedIn }: { days: WorkingDays; today: string; handedIn: readonly string[] },
): ScheduledLine[] {
  const taken = new Set(handedIn);
  return shares.map(({ period, expected }) => {
    let dueOn = dueDate(period.until < today ? today : period.until, dueOffsetDays, days);
    if (dueOn < returnsFrom) dueOn = returnsFrom;
    while (taken.has(dueOn)) dueOn = dueDate(dueOn, 1, days);
    taken.add(dueOn);
    return { period, expected, dueOn, opensOn: opensOn(period.until, dueOn) };
  });
}

/** It can be answered from the day after its period, at the latest on its due date. */
export function opensOn(periodUntil: string, dueOn: string): string {
  const after = plusDays(periodUntil, 1);
  return after < dueOn ? after : dueOn;
}

/** What adds up over time is shared out; anything else is promised in full for every period. */
function expectedIn(
  { target, overTime, profile, type, unit, amounts = [] }: Promised,
  periods: Period[],
): (number | undefined)[] {
  if (target === null) return [];
  if (overTime !== 'sum') return periods.map(() => Number(target));
  if (profile === 'custom') return customShares({ periods, amounts, wanted: toParts(target), type, unit });
  return profileShares(Number(target), periods, profile, placesOf(type));
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
