import { Choice, Key, ListOf, One, Text, Whole } from '../fields.js';
import { DeliveryRow } from './delivery.js';

export const portfolioViews = ['theme', 'outcome', 'indicator', 'directorate', 'supplier-kind'] as const;
export type PortfolioBy = (typeof portfolioViews)[number];

export class PortfolioQuery {
  @Choice(portfolioViews, 'What the obligations are put together by; theme when left out.', {
    optional: true,
  })
  by?: PortfolioBy;

  @Key('Only contracts of this directorate.', { optional: true })
  directorate?: string;
}

export class RatingCount {
  @Text('Rating.')
  rating: string;

  @Whole('Obligations that have it.')
  obligations: number;
}

/** How many stand how, each obligation once. */
export class PortfolioCount {
  @Whole('Contracts.')
  contracts: number;

  @Whole('Obligations.')
  obligations: number;

  @ListOf(() => RatingCount, 'Obligations by their rating, the best first.')
  ratings: RatingCount[];
}

/** What stands together. An obligation may stand in several groups. */
export class PortfolioGroup extends PortfolioCount {
  @Text(
    'A title of the catalogue, or the key of a directorate or of a kind of supplier; empty for what stands nowhere.',
    {
      min: 0,
      max: 1000,
    },
  )
  title: string;

  @ListOf(() => DeliveryRow, 'One row an indicator.')
  rows: DeliveryRow[];
}

export class PortfolioView {
  @ListOf(() => PortfolioGroup, 'The groups.')
  groups: PortfolioGroup[];

  @One(() => PortfolioCount, 'All of them together: nothing is counted twice.')
  total: PortfolioCount;
}
