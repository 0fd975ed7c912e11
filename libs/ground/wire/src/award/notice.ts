import { Choice, Choices, DateOnly, Flag, Key, ListOf, LongText, One, Text, Whole } from '../fields.js';
import { regimes, type Regime } from '../monitoring/contract.js';

/** A period that begins with an event. */
export class PeriodRule {
  @Whole('How many.', { min: 1, max: 1000 })
  offset: number;

  @Choice(['calendar-days', 'working-days', 'months'], 'Of what.')
  unit: 'calendar-days' | 'working-days' | 'months';

  @Flag('The day of the event is day 1; otherwise the day after is.')
  anchorCounts: boolean;

  @Choice(
    ['next-working-day'],
    'What becomes of a last day that is no working day; it stays when left out.',
    {
      optional: true,
    },
  )
  roll?: 'next-working-day';
}

/** The document kind `notice`: what a regime has an authority publish. */
export class NoticeContent {
  @Text('Title, for example "Contract award notice".')
  title: string;

  @Text('Code, for example "UK6".', { max: 20 })
  code: string;

  @Choices(regimes, 'Regimes that ask for it.')
  regimes: Regime[];

  @Text('Paragraph of the law.', { max: 500 })
  basis: string;

  @LongText('When to publish it, and what it does.')
  guidance: string;

  @LongText('Data to paste, with ((placeholders)).')
  text: string;

  @One(() => PeriodRule, 'A standstill that publishing begins; no contract is entered before it ends.', {
    optional: true,
  })
  standstill?: PeriodRule;

  @One(
    () => PeriodRule,
    'By when it must be published, counted from the day on which the contract was entered.',
    { optional: true },
  )
  afterContract?: PeriodRule;

  @One(() => PeriodRule, 'The same for light touch services, where it differs.', { optional: true })
  afterLightTouch?: PeriodRule;
}

/** A notice of one procurement: the data to paste, and when it was published. */
export class NoticeView {
  @Key('Key of the notice.')
  key: string;

  @Text('Title.')
  title: string;

  @Text('Code.')
  code: string;

  @Text('Paragraph of the law.', { max: 500 })
  basis: string;

  @LongText('When to publish it, and what it does.')
  guidance: string;

  @LongText('Data to paste.')
  text: string;

  @DateOnly('By when it must be published.', { optional: true })
  dueOn?: string;

  @DateOnly('When it was published.', { optional: true })
  publishedOn?: string;

  @Text('Where it can be seen.', { optional: true, max: 1000 })
  evidence?: string;

  @LongText('Why it is not needed.', { optional: true })
  notNeeded?: string;

  @DateOnly('Last day of the standstill.', { optional: true })
  standstillEndsOn?: string;

  @Flag('That day is past.')
  isStandstillOver: boolean;

  @LongText('Why it lasts beyond that day, for example an open representation; absent when it does not.', {
    optional: true,
  })
  heldBecause?: string;

  @Flag('It begins a standstill.')
  beginsStandstill: boolean;

  @Text('Who put it on record.', { optional: true })
  by?: string;

  @Whole('Version, for If-Match; 0 before anything is on record.')
  version: number;
}

/** Body of `PUT /procurements/:id/notices/:key`: the day with evidence, or why it is not needed. */
export class NoticeGiven {
  @DateOnly('Day of publication.', { optional: true })
  publishedOn?: string;

  @Text('Number or address under which it can be seen.', { optional: true, max: 1000 })
  evidence?: string;

  @LongText('Why it is not needed.', { optional: true })
  notNeeded?: string;

  @LongText(
    'Why the standstill lasts beyond its last day, for example an open representation: no contract is entered while this stands.',
    { optional: true },
  )
  heldBecause?: string;
}

/** A day on the way through a standstill. */
export class StandstillDay {
  @DateOnly('Day.')
  date: string;

  @Whole('Which day of the period it is; absent when it is not counted.', { optional: true })
  number?: number;

  @Text('Why it is not counted: the weekend, a bank holiday, or that counting begins the day after.', {
    optional: true,
  })
  notCounted?: string;
}

/** Query of `GET /procurements/:id/notices/:key/standstill`. */
export class StandstillQuery {
  @DateOnly('Day of publication, past or planned.')
  publishedOn: string;
}

/** How the standstill of a notice is counted from a day; nothing is written. */
export class StandstillView {
  @DateOnly('Day of publication.')
  publishedOn: string;

  @Text('How it is counted, in words.')
  rule: string;

  @DateOnly('Last day of the standstill, to its end.')
  endsOn: string;

  @DateOnly('First day on which the contract may be entered.')
  contractFrom: string;

  @ListOf(() => StandstillDay, 'Every day, from publication to the end.')
  days: StandstillDay[];
}
