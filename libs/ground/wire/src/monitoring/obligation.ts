import { Choice, DateOnly, Decimal, Flag, Id, Key, ListOf, LongText, Text, Whole } from '../fields.js';
import { type Rating, ratings } from './rating.js';
import { indicatorTypes, type IndicatorType } from '../policy/catalogue.js';

/** Ways to spread a target over periods that need no more than the target. */
export const spreads = ['even', 'front-loaded', 'back-loaded'] as const;

export type Spread = (typeof spreads)[number];

/** `custom`: the amount of each period is given. */
export const profiles = [...spreads, 'custom'] as const;

export type Profile = (typeof profiles)[number];

export const frequencies = ['monthly', 'quarterly', 'six-monthly', 'yearly', 'once'] as const;

export type Frequency = (typeof frequencies)[number];

/**
 * How a forecast at completion is worked out. `pace`: delivered, plus what is promised for the rest at the pace of the periods
 * reported. `latest`: the latest figure holds. `average`: so does the average so far. `complete`: every period was reported.
 */
export const forecastMethods = ['pace', 'latest', 'average', 'complete'] as const;

export type ForecastMethod = (typeof forecastMethods)[number];

/** What is promised for one period of a custom profile. */
export class PeriodAmount {
  @DateOnly('First day of the period.')
  from: string;

  @Decimal('Promised for the period, in the unit; money in pence.', { min: 0, max: 1e13 })
  amount: number;
}

/** Query of `GET /contracts/:id/periods` and `GET /obligations/:id/periods`. */
export class PeriodsQuery {
  @Choice(frequencies, 'How often a return would be due.')
  frequency: Frequency;
}

/** Query of `GET /periods`. */
export class PeriodsOfDays extends PeriodsQuery {
  @DateOnly('First day of the contract.')
  startsOn: string;

  @DateOnly('Last day of the contract.')
  endsOn: string;
}

/** A period that a custom profile gives an amount to. */
export class PlannedPeriod {
  @DateOnly('First day.')
  from: string;

  @DateOnly('Last day.')
  until: string;

  @Decimal('Promised for it as planned now.', { optional: true })
  amount?: number;
}

const amounts =
  'With a custom profile: the amount of each period to come. They add up to what is to be promised for them.';

/** Most periods that are given an amount each: fifty years of months. */
export const mostAmounts = 602;

/** Body of `POST /contracts/:id/obligations`. */
export class ObligationSave {
  @Key('Indicator of the catalogue; left out for an own one.', { optional: true })
  indicator?: string;

  @Text('Title of an own one.', { optional: true, max: 1000 })
  title?: string;

  @Choice(indicatorTypes, 'Type of an own one; a quantity with a target, words without, when left out.', {
    optional: true,
  })
  type?: IndicatorType;

  @Text('Unit of an own one.', { optional: true, max: 40 })
  unit?: string;

  @Decimal('Target over the whole contract, in the unit; left out for evidence only.', {
    optional: true,
    min: 0,
  })
  target?: number;

  @Choice(profiles, 'How the target spreads over the periods.')
  profile: Profile;

  @ListOf(() => PeriodAmount, amounts, { optional: true, max: mostAmounts })
  amounts?: PeriodAmount[];

  @Choice(frequencies, 'How often a return is due.')
  frequency: Frequency;

  @Whole('Working days from the end of a period to the due date.', { min: 0, max: 120 })
  dueOffsetDays: number;

  @Text('Evidence wanted.', { optional: true, max: 1000 })
  evidence?: string;

  @DateOnly('Returns due before this day are not asked for; today when left out.', { optional: true })
  returnsFrom?: string;

  @Flag('Whether it is a key performance indicator, which is rated and published; it is, when left out.', {
    optional: true,
  })
  kpi?: boolean;
}

/** Body of `POST /obligations/:id/kpi`. */
export class KpiSet {
  @Flag('Whether it is a key performance indicator from now on.')
  kpi: boolean;

  @LongText('Why.')
  reason: string;
}

/** Body of `POST /contracts/:id/kpis`. */
export class KpisAppropriate {
  @Flag('Whether key performance indicators are appropriate for the contract from now on.')
  appropriate: boolean;

  @LongText('Why.')
  reason: string;
}

export class ObligationView {
  @Id('Identity.')
  id: string;

  @Id('Contract.')
  contractId: string;

  @Key('Indicator of the catalogue.', { optional: true })
  indicator?: string;

  @Text('Title, as it was when signed.', { max: 1000 })
  title: string;

  @Text('Indicator type, as it was when signed.')
  type: string;

  @Text('Unit, as it was when signed.', { optional: true })
  unit?: string;

  @Text('Theme, by title.', { optional: true })
  theme?: string;

  @Decimal('Target over the whole contract.', { optional: true })
  target?: number;

  @Choice(profiles, 'How the target spreads.')
  profile: Profile;

  @Choice(frequencies, 'How often a return is due.')
  frequency: Frequency;

  @Whole('Working days from the end of a period to the due date.')
  dueOffsetDays: number;

  @Text('Evidence wanted.', { optional: true })
  evidence?: string;

  @Flag('Whether it is a key performance indicator, which is rated and published.')
  kpi: boolean;

  @Decimal('Promised by now, along the profile, over the periods that have ended.', { optional: true })
  promisedToDate?: number;

  @Decimal('Delivered by now, accepted or submitted.', { optional: true })
  deliveredToDate?: number;

  @Decimal('Delivered and accepted by the contract manager.', { optional: true })
  acceptedToDate?: number;

  @Choice(ratings, 'Rating against the profile.')
  rating: Rating;

  @Decimal('What it comes to at the end of the contract, if it goes on as until now.', { optional: true })
  forecast?: number;

  @Choice(forecastMethods, 'How that is worked out; absent where nothing can be said yet.', {
    optional: true,
  })
  forecastMethod?: ForecastMethod;

  @Whole('Version, for If-Match.')
  version: number;
}
