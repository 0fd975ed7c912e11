import { Temporal } from 'temporal-polyfill';
import { plusDays, type WorkingDays } from './working-days.js';

/** When something is due, counted from an event. */
export interface DeadlineRule {
  /** Day of the event, `YYYY-MM-DD`. */
  anchor: string;
  /** How many units; negative for "before the event", which the anchor day never counts in. */
  offset: number;
  unit: 'calendar-days' | 'working-days' | 'months';
  /** "Beginning with" the day of the event: it is day 1. Otherwise the day after is. */
  anchorCounts: boolean;
  /** What becomes of a last day that is not a working day. */
  roll: 'none' | 'next-working-day' | 'previous-working-day';
}

/**
 * The last day of the period, `YYYY-MM-DD`. Months end on the corresponding date, or on the last day of a month that
 * lacks it; a period that begins with the anchor ends the day before (Dodds v Walker [1981] 1 WLR 1027).
 * @throws CalendarEnds when the bank holidays are not known that far
 * @throws RangeError when the anchor counts and the offset is less than 1, or the anchor is no date
 */
export function deadline(rule: DeadlineRule, days: WorkingDays): string {
  if (rule.anchorCounts && rule.offset < 1)
    throw new RangeError('A period that begins with its anchor day has an offset of at least 1.');
  const last = lastDay(rule, days);
  if (rule.roll === 'none') return last;
  return days.nearest(last, rule.roll === 'next-working-day' ? 'after' : 'before');
}

function lastDay({ anchor, offset, unit, anchorCounts }: DeadlineRule, days: WorkingDays): string {
  if (unit === 'months') return afterMonths(anchor, offset, anchorCounts);
  if (unit === 'calendar-days') return plusDays(anchor, anchorCounts ? offset - 1 : offset);
  // An anchor that is not a working day cannot be working day 1: the next one is.
  return days.addWorkingDays(anchor, anchorCounts && days.isWorkingDay(anchor) ? offset - 1 : offset);
}

function afterMonths(anchor: string, months: number, anchorCounts: boolean): string {
  const from = Temporal.PlainDate.from(anchor);
  const corresponding = from.add({ months });
  const hasCorresponding = corresponding.day === from.day;
  return anchorCounts && hasCorresponding ? plusDays(corresponding.toString(), -1) : corresponding.toString();
}
