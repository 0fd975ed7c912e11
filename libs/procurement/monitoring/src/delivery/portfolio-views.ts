import type { PortfolioBy, PortfolioCount, PortfolioGroup, Rating } from '@commonweal/wire';
import type { Catalogue } from '@commonweal/catalogue';
import type { Supplier } from '@commonweal/suppliers';
import { deliveryRows } from './delivery-rows.js';
import type { Stood } from './standing-obligations.js';

/** What obligations are put together by. */
export interface Surroundings {
  catalogue: Catalogue;
  directorateOf: (contractId: string) => string;
  supplierOf: (contractId: string) => Supplier | undefined;
}

const views: Record<PortfolioBy, (of: Stood, around: Surroundings) => string[]> = {
  theme: (of, { catalogue }) => [catalogue.placeOf(of.indicator ?? '').theme || of.theme],
  outcome: (of, { catalogue }) => catalogue.placeOf(of.indicator ?? '').outcomes,
  indicator: (of) => [of.title],
  directorate: (of, { directorateOf }) => [directorateOf(of.contractId)],
  'supplier-kind': (of, { supplierOf }) => kindsOf(supplierOf(of.contractId)),
};

/** One supplier may be of several kinds. */
function kindsOf(supplier: Supplier | undefined): string[] {
  const kinds = (['sme', 'vcse', 'local'] as const).filter((kind) => supplier?.[kind]);
  return kinds.length ? kinds : ['other'];
}

/** The groups by title; what stands nowhere comes last, under no title. */
export function portfolioGroups(stood: Stood[], by: PortfolioBy, around: Surroundings): PortfolioGroup[] {
  const groups = new Map<string, Stood[]>();
  for (const obligation of stood) {
    const titles = views[by](obligation, around);
    for (const title of titles.length ? new Set(titles) : [''])
      groups.set(title, [...(groups.get(title) ?? []), obligation]);
  }
  return [...groups]
    .sort(([a], [b]) => Number(!a) - Number(!b) || a.localeCompare(b))
    .map(([title, of]) => ({ title, ...portfolioCount(of), rows: deliveryRows(of, around.catalogue) }));
}

const order: Rating[] = ['good', 'approaching-target', 'requires-improvement', 'inadequate', 'other'];

/** Each obligation once. */
export function portfolioCount(stood: Stood[]): PortfolioCount {
  return {
    contracts: new Set(stood.map(({ contractId }) => contractId)).size,
    obligations: stood.length,
    ratings: order.flatMap((rating) => {
      const obligations = stood.filter(({ standing }) => standing.rating === rating).length;
      return obligations ? [{ rating, obligations }] : [];
    }),
  };
}
