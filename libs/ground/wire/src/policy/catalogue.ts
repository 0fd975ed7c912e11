import {
  Choice,
  DateOnly,
  Decimal,
  Flag,
  Key,
  ListOf,
  LongText,
  Money,
  One,
  Text,
  Texts,
  Whole,
} from '../fields.js';

/** The document kind `theme`. */
export class ThemeContent {
  @Text('Title.')
  title: string;

  @Whole('Place in the catalogue, from 1.')
  order: number;

  @LongText('Description.', { optional: true })
  description?: string;
}

/** The document kind `outcome`. */
export class OutcomeContent {
  @Text('The outcome, to the letter of the framework.', { max: 1000 })
  title: string;

  @Key('The theme it stands under.')
  theme: string;

  @Whole('Place under the theme, from 1.')
  order: number;

  @LongText('A note of ours, for example about a slip in the wording.', { optional: true })
  annotation?: string;
}

export const indicatorTypes = [
  'count',
  'percentage',
  'money',
  'quantity',
  'yes-no',
  'level',
  'certificate',
  'document',
  'narrative',
] as const;
export type IndicatorType = (typeof indicatorTypes)[number];

export const directions = ['more-is-better', 'less-is-better', 'evidence-only'] as const;
export const aggregationsOverTime = ['sum', 'latest', 'weighted-average', 'none'] as const;
export const aggregationsOverContracts = ['sum', 'none'] as const;
export const measuredOvers = ['contract', 'supplier', 'council'] as const;

/** Where a row of the framework stands: one indicator may stand under two outcomes. */
export class IndicatorRow {
  @Key('Outcome.')
  outcome: string;

  @Whole('Place under the outcome, from 1.')
  order: number;
}

/**
 * What one unit of an indicator is taken to be worth. It is never the headline: it stands beside the figures only while the
 * parameter `money-values-shown` says so, and only until its last day.
 */
export class MoneyValue {
  @Money('Amount for one unit.', { min: 1 })
  amountPence: number;

  @Choice(['GBP'], 'Currency.')
  currency: 'GBP';

  @Text('Who says so, by name of the publication; needed before it is published.', {
    optional: true,
    max: 500,
  })
  source?: string;

  @Text('Address of the source.', {
    optional: true,
    max: 500,
    pattern: /^(https?:\/\/\S+)?$/,
    patternHint: 'an address that begins with https://',
  })
  url?: string;

  @DateOnly('Day of the figure.')
  figureOn: string;

  @DateOnly('Last day on which it is valid.')
  validUntil: string;

  @Decimal('Deadweight: per cent that would have come about anyway.', { optional: true, min: 0, max: 100 })
  deadweightPercent?: number;

  @Decimal('Attribution: per cent that is the doing of the supplier; all of it when left out.', {
    optional: true,
    min: 0,
    max: 100,
  })
  attributionPercent?: number;
}

/** The document kind `indicator`. */
export class IndicatorContent {
  @Text('The indicator, to the letter of the framework.', { max: 1000 })
  title: string;

  @ListOf(() => IndicatorRow, 'The outcomes it stands under.')
  rows: IndicatorRow[];

  @Choice(indicatorTypes, 'Type of what is measured.')
  type: IndicatorType;

  @Text('Unit of a quantity, for example "tonnes".', { optional: true, max: 40 })
  unit?: string;

  @Texts('Levels from lowest to highest, for the type level.', { optional: true })
  levels?: string[];

  @Choice(directions, 'Which way is better.')
  direction: (typeof directions)[number];

  @Choice(aggregationsOverTime, 'How it adds up over periods.')
  overTime: (typeof aggregationsOverTime)[number];

  @Choice(aggregationsOverContracts, 'How it adds up over contracts.')
  overContracts: (typeof aggregationsOverContracts)[number];

  @Choice(
    measuredOvers,
    "Over what it is measured; rows measured over the council are not a supplier's to answer.",
  )
  measuredOver: (typeof measuredOvers)[number];

  @Texts('Evidence wanted with a figure.')
  evidence: string[];

  @Texts('Tags, for example "marmot:fair-employment", "council-plan", "sdg:8".')
  tags: string[];

  @LongText('Guidance for who sets a target and who reports.', { optional: true })
  guidance?: string;

  @One(() => MoneyValue, 'What one unit is taken to be worth.', { optional: true })
  moneyValue?: MoneyValue;

  @LongText('A note of ours, for example about a slip in the wording.', { optional: true })
  annotation?: string;

  @Flag('The row only prompts for an own indicator; it cannot be chosen itself.', { optional: true })
  placeholder?: boolean;

  @Flag('No longer offered to new procurements; running contracts keep it.', { optional: true })
  retired?: boolean;

  @Key('The indicator that takes its place.', { optional: true })
  successor?: string;
}
