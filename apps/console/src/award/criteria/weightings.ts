import type { Criterion, CriterionKind } from '@commonweal/wire';

type Weighed = Partial<Pick<Criterion, 'kind' | 'weight' | 'group'>>;

/** In hundredths of a per cent, so that thirds add up as people type them. */
const hundredths = ({ weight }: Weighed) => Math.round((weight ?? 0) * 100);

/** Per cent that the criteria of a kind weigh together; of all without a kind. */
export function weightOf(criteria: readonly Weighed[], kind?: CriterionKind): number {
  const of = criteria.filter((one) => !kind || one.kind === kind);
  return of.reduce((sum, one) => sum + hundredths(one), 0) / 100;
}

/** Main criteria in order, each with what its sub-criteria weigh together. */
export function groupWeights(criteria: readonly Weighed[]): { group: string; weight: number }[] {
  const groups = [...new Set(criteria.flatMap(({ group }) => group?.trim() || []))];
  return groups.map((group) => ({
    group,
    weight: weightOf(criteria.filter((one) => one.group?.trim() === group)),
  }));
}
