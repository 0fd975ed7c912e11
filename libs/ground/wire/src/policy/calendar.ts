import { Choice, DateOnly, ListOf, Text } from '../fields.js';

export class CalendarDay {
  @DateOnly('The day.')
  date: string;

  @Text('What it is, for example "Good Friday".')
  title: string;
}

/** The document kind `calendar`: days that are not working days, beside weekends. */
export class CalendarContent {
  @Text('Title.')
  title: string;

  @Choice(['bank-holidays', 'closure-days'], 'Bank holidays move statutory clocks; closure days never do.')
  of: 'bank-holidays' | 'closure-days';

  @DateOnly('First day that the calendar knows.')
  coversFrom: string;

  @DateOnly('Last day that the calendar knows.')
  coversUntil: string;

  @ListOf(() => CalendarDay, 'The days, earliest first.')
  days: CalendarDay[];

  @Text('Where the days come from.', { max: 500 })
  source: string;
}
