import { Temporal } from 'temporal-polyfill';
import type { Frequency } from '@commonweal/wire';

/** A stretch of a contract that one return line tells about. Days are `YYYY-MM-DD`, both included. */
export interface Period {
  from: string;
  until: string;
  /** How much of a whole period it is, in thousandths: less than 1000 where the contract ends within it. */
  thousandths: number;
}

const lengths: Record<Exclude<Frequency, 'once'>, number> = {
  monthly: 1,
  quarterly: 3,
  'six-monthly': 6,
  yearly: 12,
};

/**
 * The periods of an obligation, counted from the contract's first day: without a gap or an overlap from its first to
 * its last day. A contract that begins on the 31st has periods that begin on the last day of shorter months.
 * @throws RangeError when the contract ends before it begins
 */
export function periodsOf(
  contract: { startsOn: string; endsOn: string },
  obligation: { frequency: Frequency },
): Period[] {
  const { startsOn, endsOn } = contract;
  if (endsOn < startsOn) throw new RangeError('A contract cannot end before it begins.');
  if (obligation.frequency === 'once') return [{ from: startsOn, until: endsOn, thousandths: 1000 }];
  const months = lengths[obligation.frequency];
  const start = Temporal.PlainDate.from(startsOn);
  const periods: Period[] = [];
  for (let n = 0, from = start; from.toString() <= endsOn; n++) {
    const next = start.add({ months: (n + 1) * months });
    const last = next.subtract({ days: 1 }).toString();
    const until = last < endsOn ? last : endsOn;
    periods.push({ from: from.toString(), until, thousandths: thousandthsOf(from, until, next) });
    from = next;
  }
  return periods;
}

function thousandthsOf(from: Temporal.PlainDate, until: string, next: Temporal.PlainDate): number {
  const days = from.until(until).days + 1;
  return Math.max(1, Math.round((1000 * days) / from.until(next).days));
}
