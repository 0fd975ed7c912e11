import { Choice, Flag, Id, Instant, Key, LongText, Text, Texts, Whole } from '../fields.js';

/** What people of the council talk about and watch. */
export const discussedKinds = ['procurement', 'contract', 'change'] as const;
export type DiscussedKind = (typeof discussedKinds)[number];

/** What a comment or a watch is about; the query of `GET /comments`. */
export class DiscussedRef {
  @Choice(discussedKinds, 'What kind of thing it is.')
  subjectKind: DiscussedKind;

  @Id('Its identity.')
  subjectId: string;
}

/** Body of `POST /comments`. */
export class CommentWrite extends DiscussedRef {
  @LongText('What is said. Nothing about people outside the council.')
  text: string;

  @Key('The task that it is about.', { optional: true })
  task?: string;

  @Texts('Ids of the people who are to read it.', { optional: true, max: 20 })
  mentions?: string[];
}

/** Body of `PATCH /comments/:id`. */
export class CommentCorrect {
  @LongText('What is said instead. The record keeps what was said before.')
  text: string;
}

export class CommentView {
  @Id('Identity.')
  id: string;

  @Id('Who wrote it.')
  authorId: string;

  @Text('Who wrote it, by name.')
  author: string;

  @Instant('When.')
  at: string;

  @Key('The task that it is about.', { optional: true })
  task?: string;

  @LongText('What is said; absent once it was erased.', { optional: true })
  text?: string;

  @Instant('When it was corrected.', { optional: true })
  correctedAt?: string;

  @Texts('Who is to read it, by name.')
  mentions: string[];

  @Flag('Whether the caller is to read it and has not.')
  unread: boolean;

  @Flag('Whether the caller may correct and erase it.')
  own: boolean;

  @Whole('Version, for If-Match.')
  version: number;
}

/** How the caller stands to something. */
export class WatchView {
  @Flag('Whether the caller watches it.')
  watching: boolean;

  @Whole('How many others watch it.')
  others: number;
}
