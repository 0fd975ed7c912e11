import type { Criterion, CriterionKind } from '@commonweal/wire';

type Weighed = Partial<Pick<Criterion, 'kind' | 'weight'>>;

/** In hundredths of a per cent, so that thirds add up as people type them. */
const hundredths = ({ weight }: Weighed) => Math.round((weight ?? 0) * 100);

/** Per cent that the criteria of a kind weigh together; of all without a kind. */
export function weightOf(criteria: readonly Weighed[], kind?: CriterionKind): number {
  const of = criteria.filter((one) => !kind || one.kind === kind);
  return of.reduce((sum, one) => sum + hundredths(one), 0) / 100;
}
