import { plusDays } from '@commonweal/calendar';
import { customShares } from './amounts.js';
import { fromParts, partsAsText, toParts } from './decimal.js';
import { placesOf } from './measure.js';
import { type Period, periodsOf } from './periods.js';
import { profileShares } from './profile.js';
import type { Promised } from './schedule.js';

/** A line as it is planned. It is free while its return has not opened and nobody waived it. */
export interface PlannedLine {
  id: string;
  periodFrom: string;
  periodUntil: string;
  expected: string | null;
  isFree: boolean;
}

/** What is promised for a period to come. */
interface Share {
  period: Period;
  expected?: number;
}

export interface Replan {
  /** Lines that the shares take the place of. */
  free: PlannedLine[];
  shares: Share[];
  /** The day from which periods are counted now. */
  countedFrom: string;
}

type Grid = Pick<Promised, 'frequency'>;

interface Question {
  contract: { startsOn: string; endsOn: string };
  before: Pick<Promised, 'target' | 'frequency'> & { countedFrom: string };
  after: Promised;
  lines: PlannedLine[];
}

/** Less than was promised already for periods that are over or under way. */
export class BelowCommitted extends Error {
  constructor(readonly committed: number) {
    super(`${committed} is committed.`);
  }
}

/** Something is left to be promised, and there is no period left to promise it for. */
export class NoPeriodLeft extends Error {}

/**
 * Plans what is to come anew; what has opened, and all before it, stays as it is. What of the target is not promised
 * for that is spread over the periods to come.
 * @throws BelowCommitted, NoPeriodLeft
 */
export function replan({ contract, before, after, lines }: Question): Replan {
  const { free, periods, countedFrom } = toCome({ contract, before, after, lines });
  return { free, countedFrom, shares: sharesOf(periods, before, after, free) };
}

/** The periods that a variation plans, and the lines that they take the place of. */
export function toCome({ contract, before, after, lines }: Omit<Question, 'after'> & { after: Grid }): {
  free: PlannedLine[];
  periods: Period[];
  countedFrom: string;
} {
  const free = freeOf(lines);
  const from = firstFreeDay(contract.startsOn, lines, free);
  return { free, ...periodsToCome(contract.endsOn, from, before, after) };
}

/** The free lines after the last one that is not. */
function freeOf(lines: PlannedLine[]): PlannedLine[] {
  const last = latest(lines.filter(({ isFree }) => !isFree));
  return lines.filter(({ isFree, periodFrom }) => isFree && (!last || periodFrom > last));
}

function latest(lines: PlannedLine[]): string | undefined {
  return lines
    .map(({ periodUntil }) => periodUntil)
    .sort()
    .at(-1);
}

function firstFreeDay(startsOn: string, lines: PlannedLine[], free: PlannedLine[]): string {
  const [first] = free.map(({ periodFrom }) => periodFrom).sort();
  if (first) return first;
  const last = latest(lines);
  return last ? plusDays(last, 1) : startsOn;
}

/** On the old grid while the frequency stays and a period begins there; else counted from the first free day. */
function periodsToCome(
  endsOn: string,
  from: string,
  before: Question['before'],
  after: Grid,
): { periods: Period[]; countedFrom: string } {
  if (from > endsOn) return { periods: [], countedFrom: before.countedFrom };
  if (after.frequency === before.frequency && after.frequency !== 'once') {
    const grid = periodsOf({ startsOn: before.countedFrom, endsOn }, after).filter(
      (period) => period.from >= from,
    );
    if (grid[0]?.from === from) return { periods: grid, countedFrom: before.countedFrom };
  }
  return { periods: periodsOf({ startsOn: from, endsOn }, after), countedFrom: from };
}

function sharesOf(
  periods: Period[],
  before: Question['before'],
  after: Promised,
  free: PlannedLine[],
): Share[] {
  const { target, overTime, profile, type, unit, amounts } = after;
  if (target === null) return periods.map((period) => ({ period }));
  if (overTime !== 'sum') return periods.map((period) => ({ period, expected: Number(target) }));
  const committed = committedOf(before.target, free);
  const left = toParts(target) - committed;
  if (left < 0n) throw new BelowCommitted(fromParts(committed));
  if (!periods.length && left > 0n) throw new NoPeriodLeft();
  const shares =
    profile !== 'custom'
      ? profileShares(Number(partsAsText(left)), periods, profile, placesOf(type))
      : amounts
        ? customShares({ periods, amounts, wanted: left, type, unit })
        : keptShares(periods, free, left, placesOf(type));
  return periods.map((period, index) => ({ period, expected: shares[index] }));
}

/**
 * A custom profile whose contract lasts longer: what was given for a period stays; what is left falls evenly on the
 * periods that are new, or on the last one where none is.
 */
function keptShares(periods: Period[], free: PlannedLine[], left: bigint, places: number): number[] {
  const given = new Map(free.map(({ periodFrom, expected }) => [periodFrom, toParts(expected ?? 0)]));
  const kept = periods.reduce((sum, { from }) => sum + (given.get(from) ?? 0n), 0n);
  if (kept > left) throw new BelowCommitted(fromParts(kept));
  const fresh = periods.filter(({ from }) => !given.has(from));
  const gains = fresh.length ? fresh : periods.slice(-1);
  const more = profileShares(Number(partsAsText(left - kept)), gains, 'even', places);
  return periods.map((period) => {
    const gain = toParts(more[gains.indexOf(period)] ?? 0);
    return fromParts((given.get(period.from) ?? 0n) + gain);
  });
}

/** What of the old target belongs to periods that stay as they are, in parts. */
function committedOf(target: string | null, free: PlannedLine[]): bigint {
  return free.reduce((rest, { expected }) => rest - toParts(expected ?? 0), toParts(target ?? 0));
}

/** The free lines as they are left when the contract ends early: the last one is promised for its days only. */
export function cutOff(lines: PlannedLine[], endsOn: string, places: number, addsUp: boolean): Replan {
  const free = lines.filter(({ isFree, periodUntil }) => isFree && periodUntil > endsOn);
  const shares = free.flatMap(({ periodFrom, periodUntil, expected }): Share[] => {
    if (periodFrom > endsOn) return [];
    const part = daysIn(periodFrom, endsOn) / daysIn(periodFrom, periodUntil);
    const thousandths = Math.max(1, Math.round(1000 * part));
    const whole = expected === null ? undefined : Number(expected);
    const share = whole === undefined || !addsUp ? whole : Number((whole * part).toFixed(places));
    return [{ period: { from: periodFrom, until: endsOn, thousandths }, expected: share }];
  });
  return { free, shares, countedFrom: '' };
}

function daysIn(from: string, until: string): number {
  return (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;
}
