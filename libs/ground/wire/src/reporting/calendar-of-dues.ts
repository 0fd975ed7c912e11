import { Choice, DateOnly, Flag, ListOf, Text } from '../fields.js';

/** Whose dates are asked for. */
export const dueOwners = ['mine', 'all'] as const;

/** Query of `GET /dues`. */
export class DuesQuery {
  @DateOnly('First day.')
  from: string;

  @DateOnly('Last day, at most 366 days later.')
  until: string;

  @Choice(dueOwners, 'What is for the caller, or everything in scope.', { optional: true })
  whose?: 'mine' | 'all';

  @Text('Only this kind, for example `stage`.', { optional: true, max: 40 })
  kind?: string;
}

/** Something that is due on a day. */
export class DueView {
  @Text('Identity in lists.', { max: 200 })
  id: string;

  @Text('What kind of day it is: stage, planned, standstill, return, contract-end, panel-meeting, condition.')
  kind: string;

  @DateOnly('The day.')
  on: string;

  @Text('What is due, in words.', { max: 500 })
  title: string;

  @Text('What it is about.', { max: 500 })
  about: string;

  @Text('Path in the console.')
  link: string;

  @Flag('Its day is past and it is not done.')
  late: boolean;
}

/** Answer of `GET /dues`. */
export class DuesView {
  @ListOf(() => DueView, 'What is due, earliest first.')
  items: DueView[];

  @Flag('More is due than is listed: ask for fewer days.')
  more: boolean;

  @DateOnly('The day on which it was asked.')
  today: string;
}
