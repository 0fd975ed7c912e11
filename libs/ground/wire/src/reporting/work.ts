import { Choice, DateOnly, Flag, ListOf, Text, Texts } from '../fields.js';

/** Something that waits for the caller. */
export class WorkItemView {
  @Text('Identity in lists.', { max: 200 })
  id: string;

  @Text('What kind of thing it is: procurement, gate, change, return, alert, duty, message, address.')
  kind: string;

  @Text('What to do, in words.', { max: 500 })
  title: string;

  @Text('What it is about.', { max: 500 })
  about: string;

  @Text('Path in the console.')
  link: string;

  @DateOnly('Due date.', { optional: true })
  dueOn?: string;

  @Text('Why it stands here.', { optional: true })
  why?: string;

  @Text('The person who is away and for whom the caller stands in; absent for the caller’s own.', {
    optional: true,
  })
  forPerson?: string;

  @Choice(['late', 'today', 'soon', 'later'], 'Urgency.')
  urgency: 'late' | 'today' | 'soon' | 'later';
}

/** Something that happened since yesterday. */
export class NewsView {
  @Text('Identity in lists.', { max: 200 })
  id: string;

  @Text('What happened.', { max: 500 })
  words: string;

  @Text('Path in the console.')
  link: string;

  @Text('When, as a moment.')
  at: string;
}

/** Answer of `GET /my-work`. */
export class MyWorkView {
  @ListOf(() => WorkItemView, 'What waits for the caller, most urgent first.')
  items: WorkItemView[];

  @ListOf(() => NewsView, 'What changed since yesterday.')
  news: NewsView[];

  @Texts('Roles for which the items were gathered.')
  roles: string[];

  @Flag('More items wait than are listed.')
  more: boolean;
}
