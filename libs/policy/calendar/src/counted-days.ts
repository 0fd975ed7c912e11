import { deadline, type DeadlineRule } from './deadline.js';
import { plusDays, type WorkingDays } from './working-days.js';

/** A day from the anchor to the deadline, and what it counts for. */
export interface CountedDay {
  date: string;
  /** Which day of the period, from 1. */
  number?: number;
  /** Why it is not counted. */
  notCounted?: string;
}

/**
 * Every day from the anchor to the deadline, so that one can see how it was counted. For periods of days after the anchor.
 * @throws CalendarEnds when the bank holidays are not known that far
 */
export function countedDays(rule: DeadlineRule, days: WorkingDays): CountedDay[] {
  const last = deadline(rule, days);
  const found: CountedDay[] = [];
  let number = 0;
  for (let date = rule.anchor; date <= last; date = plusDays(date, 1)) {
    const notCounted = whyNotCounted(date, rule, days, number);
    found.push(notCounted ? { date, notCounted } : { date, number: ++number });
  }
  return found;
}

function whyNotCounted(
  date: string,
  { anchor, anchorCounts, unit, offset, roll }: DeadlineRule,
  days: WorkingDays,
  counted: number,
): string | undefined {
  if (date === anchor && !anchorCounts) return 'counting begins the day after';
  if (unit === 'working-days') return days.offBecause(date);
  return counted < offset || roll === 'none'
    ? undefined
    : (days.offBecause(date) ?? 'a last day that is no working day moves to here');
}
