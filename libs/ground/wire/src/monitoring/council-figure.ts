import { Choice, DateOnly, Decimal, Flag, Instant, Key, ListOf, One, Text, Texts } from '../fields.js';
import { indicatorTypes, type IndicatorType } from '../policy/catalogue.js';

/** One figure of an indicator that is measured over the whole council. */
export class CouncilFigureView {
  @DateOnly('The day of which it tells.')
  asOf: string;

  @Decimal('The figure; money in pence.')
  value: number;

  @Text('Where it comes from.', { max: 1000 })
  source: string;

  @Text('Who entered it; left out where it is counted.', { optional: true })
  by?: string;

  @Instant('When it was entered; left out where it is counted.', { optional: true })
  at?: string;
}

/** An indicator that no supplier answers: it is measured over the whole council. */
export class CouncilIndicatorView {
  @Key('Indicator of the catalogue.')
  indicator: string;

  @Text('Title.', { max: 1000 })
  title: string;

  @Choice(indicatorTypes, 'Type.')
  type: IndicatorType;

  @Text('Unit.', { optional: true, max: 40 })
  unit?: string;

  @Texts('Titles of the outcomes under which it stands.')
  outcomes: string[];

  @Flag('Whether it is counted from the register of contracts; then nobody enters it.')
  isCounted: boolean;

  @One(() => CouncilFigureView, 'The latest figure.', { optional: true })
  latest?: CouncilFigureView;

  @ListOf(() => CouncilFigureView, 'Those before it, the latest first, also what was corrected.')
  before: CouncilFigureView[];
}

/** Body of `POST /council-figures/:indicator`. */
export class CouncilFigureGiven {
  @DateOnly('The day of which it tells: today or before.')
  asOf: string;

  @Decimal('The figure; money in pence.')
  value: number;

  @Text('Where it comes from: a register, a published statistic.', { max: 1000 })
  source: string;
}
