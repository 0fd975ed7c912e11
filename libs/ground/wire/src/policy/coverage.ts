import { Id, Key, ListOf, LongText, Text, Whole } from '../fields.js';
import { FactValue } from './fact.js';

/** Query of `GET /policy/coverage`. */
export class CoverageQuery {
  @Id('Change whose rules are looked at; the release in force where it is left out.', { optional: true })
  change?: string;
}

/** A band of values: from the one, and below the other. */
export class ValueBand {
  @Whole('Least value, in pence.', { optional: true, min: 0 })
  from?: number;

  @Whole('First value above, in pence.', { optional: true, min: 0 })
  below?: number;
}

export class CoveringRule {
  @Key('The rule.')
  rule: string;

  @Text('Its title.', { max: 1000 })
  title: string;

  @LongText('The rule in English.')
  english: string;

  @Key('The indicator that it suggests.')
  indicator: string;

  @LongText(
    'A figure for each category, band and regime, the regime changing first: 0 never, 1 cannot be told, 2 can be suggested.',
  )
  reach: string;
}

/** Where rules can suggest what: worked out from the rules, not from what runs. */
export class CoverageView {
  @Text('Day on which the rules were looked at, YYYY-MM-DD.')
  today: string;

  @ListOf(() => FactValue, 'Categories of spend.')
  categories: FactValue[];

  @ListOf(() => ValueBand, 'Bands of the estimated value without VAT, cut where any of the rules turns.')
  bands: ValueBand[];

  @ListOf(() => FactValue, 'Legal regimes.')
  regimes: FactValue[];

  @ListOf(() => CoveringRule, 'Every rule in force that suggests an indicator.')
  rules: CoveringRule[];
}
