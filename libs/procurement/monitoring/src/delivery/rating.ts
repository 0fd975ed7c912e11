import { parameterOn, type DocumentSet } from '@commonweal/documents';
import type { Rating } from '@commonweal/wire';
import { divideHalfUp, fromParts, toParts } from '../promise/decimal.js';
import type { Direction } from '../promise/measure.js';

/**
 * From how many per cent of the promise a rating is given, best first. These hold where the release has no parameter
 * of that key. The ratings are those of KPI assessments under the Procurement Act 2023; where they begin is policy.
 */
const ratings = [
  { rating: 'good', parameter: 'rating-good-from', percent: 100 },
  { rating: 'approaching-target', parameter: 'rating-approaching-target-from', percent: 90 },
  { rating: 'requires-improvement', parameter: 'rating-requires-improvement-from', percent: 50 },
] as const;

export type Thresholds = { rating: Rating; percent: number }[];

export function ratingThresholds(documents: DocumentSet, today: string): Thresholds {
  return ratings.map(({ rating, parameter, percent }) => ({
    rating,
    percent: numberOn(documents, parameter, today) ?? percent,
  }));
}

function numberOn(documents: DocumentSet, key: string, today: string): number | undefined {
  const value = parameterOn(documents, key, today);
  return typeof value === 'number' ? value : undefined;
}

/** The rating of what was delivered beside what was promised by now; `other` while nothing was promised. */
export function ratingOf(
  { promised, delivered, direction }: { promised?: number; delivered?: number; direction: Direction },
  thresholds: Thresholds,
): Rating {
  if (promised === undefined || direction === 'evidence-only') return 'other';
  const [part, whole] = reach(toParts(promised), toParts(delivered ?? 0), direction);
  if (whole === 0n) return 'other';
  // Multiplied out in whole parts: 0.99 of 1.1 is 90 per cent, and not a little less.
  const reaches = (percent: number) => 100n * one * part >= toParts(percent) * whole;
  return thresholds.find(({ percent }) => reaches(percent))?.rating ?? 'inadequate';
}

const one = toParts(1);

/** What was reached as a part of a whole: all of it where less is better and less it is. */
function reach(promised: bigint, delivered: bigint, direction: Direction): [part: bigint, whole: bigint] {
  if (direction !== 'less-is-better') return [delivered, promised];
  return delivered <= promised ? [1n, 1n] : [promised, delivered];
}

/** Per cent of the promise with one decimal place; undefined where nothing was promised. */
export function percentReached(
  promised: number,
  delivered: number,
  direction: Direction,
): number | undefined {
  const [part, whole] = reach(toParts(promised), toParts(delivered), direction);
  return whole === 0n ? undefined : fromParts(divideHalfUp(1000n * part, whole), 1);
}
