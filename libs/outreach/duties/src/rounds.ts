import { Temporal } from 'temporal-polyfill';
import type { DutyContent } from '@commonweal/wire';
import { CalendarEnds, deadline, plusDays, type WorkingDays } from '@commonweal/calendar';

/** The day that a round is counted from; undefined when it is not known, or when no such round comes. */
export function anchorOf(
  { repeats }: Pick<DutyContent, 'repeats'>,
  round: number,
  /** `from`: the value of the anchor fact; `previous`: the day on which the round before was settled. */
  { from, previous }: { from: string | undefined; previous: string | undefined },
): string | undefined {
  if (repeats === 'after-completion' && round > 0) return previous;
  if (from === undefined) return undefined;
  return repeats === 'each-quarter' ? quarterEnd(from, round) : from;
}

/** The last day of the quarter in which the day lies, or of the n-th quarter after it; quarters of the calendar year. */
export function quarterEnd(day: string, n: number): string {
  const date = Temporal.PlainDate.from(day);
  const first = date.with({ day: 1, month: date.month - ((date.month - 1) % 3) });
  return first
    .add({ months: 3 * (n + 1) })
    .subtract({ days: 1 })
    .toString();
}

export interface Dated {
  dueOn: string | null;
  waitsFor: string | null;
}

/** The last day of a round; where it cannot be counted, what it waits for. */
export function dated({ period }: Pick<DutyContent, 'period'>, anchor: string, days: WorkingDays): Dated {
  try {
    return { dueOn: deadline({ anchor, ...period, roll: period.roll ?? 'none' }, days), waitsFor: null };
  } catch (error) {
    if (error instanceof CalendarEnds) return { dueOn: null, waitsFor: error.message.slice(0, 500) };
    throw error;
  }
}

/** The day on which the next round begins by itself; null when it does not. */
export function rollsOn({ repeats }: Pick<DutyContent, 'repeats'>, anchorOn: string | null): string | null {
  return repeats === 'each-quarter' && anchorOn ? plusDays(anchorOn, 1) : null;
}
