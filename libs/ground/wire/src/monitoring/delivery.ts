import { DateOnly, Decimal, Flag, Money, One, Text, Texts, Whole } from '../fields.js';

/** What figures come to in money: beside them, never in their place, and never added up over indicators. */
export class MoneyBeside {
  @Money('Promised by now.', { optional: true })
  promisedPence?: number;

  @Money('Delivered by now.', { optional: true })
  deliveredPence?: number;

  @Text('Who says what a unit is worth.', { max: 500 })
  source: string;

  @Text('Address of the source.', { optional: true, max: 500 })
  url?: string;

  @DateOnly('Day of the figure.')
  figureOn: string;
}

/** Promised beside delivered, for a theme, an outcome or an indicator. Nothing is counted twice. */
export class DeliveryRow {
  @Text('Key of the indicator; for one outside the catalogue, what tells it from others.', { max: 200 })
  id: string;

  @Text('Theme, by title.')
  theme: string;

  @Text('Indicator, by title.', { max: 1000 })
  indicator: string;

  @Texts('Outcomes it serves, by title.')
  outcomes: string[];

  @Text('Indicator type.')
  type: string;

  @Text('Unit.', { optional: true })
  unit?: string;

  @Decimal('Target over whole contracts.', { optional: true })
  target?: number;

  @Decimal('Promised by now, along the profiles.', { optional: true })
  promised?: number;

  @Decimal('Delivered by now.', { optional: true })
  delivered?: number;

  @Whole('Contracts that carry it.')
  contracts: number;

  @Flag('Adds up over contracts.')
  addsUp: boolean;

  @One(() => MoneyBeside, 'In money, while the council shows that.', { optional: true })
  money?: MoneyBeside;
}
