import type { DocumentSet } from '@commonweal/documents';
import type { IndicatorContent, IndicatorType } from '@commonweal/wire';

/** Of an indicator in the catalogue: its counts of people are withheld when they are small. */
const tag = 'small-numbers';

/**
 * Whether a count of the indicator may say something about one person. An own indicator stands in no catalogue that could say that it
 * does not, and so it may.
 */
export function isSensitive(
  documents: DocumentSet,
  { indicator, type }: { indicator: string | null; type: IndicatorType },
): boolean {
  if (type !== 'count') return false;
  if (indicator === null) return true;
  return documents.get<IndicatorContent>('indicator', indicator)?.tags.includes(tag) ?? true;
}

/** The keys of the indicators of which it is said that their counts tell nothing about one person. */
export function harmlessIndicators(documents: DocumentSet): string[] {
  const all = [...documents.all<IndicatorContent>('indicator')];
  return all.flatMap(([key, { tags }]) => (tags.includes(tag) ? [] : [key]));
}

/** Whether a count is withheld. None at all is published: it is about nobody. */
export const isSmall = (count: number, below: number): boolean => count > 0 && count < below;

/** What is withheld of the cells that a total adds up. */
export interface Withheld {
  cells: number;
  sum: number;
}

/**
 * Whether a total may stand beside cells of which some are withheld: whoever takes away from it what is published must not learn
 * what one of them is. One alone would be told outright; several are told where they are all as small, or all as large, as what is
 * withheld can be; and what they come to must not be small itself.
 * @param below counts below it are withheld
 */
export function mayShowTotal({ cells, sum }: Withheld, below: number): boolean {
  if (cells === 0) return true;
  return cells > 1 && sum >= below && sum > cells && sum < cells * (below - 1);
}
