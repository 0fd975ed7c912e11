import { parameterOn, type DocumentSet } from '@commonweal/documents';
import type { Direction } from '../promise/measure.js';

export type Rating = 'good' | 'approaching-target' | 'requires-improvement' | 'inadequate' | 'other';

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
  const reached = percentReached(promised, delivered ?? 0, direction);
  if (reached === undefined) return 'other';
  return thresholds.find(({ percent }) => reached >= percent)?.rating ?? 'inadequate';
}

function percentReached(promised: number, delivered: number, direction: Direction): number | undefined {
  if (direction === 'less-is-better') return delivered <= promised ? 100 : (100 * promised) / delivered;
  return promised === 0 ? undefined : (100 * delivered) / promised;
}
