import { Id, Instant, Key, ListOf, LongText, Text, Whole } from '../fields.js';

/** One line of a pack. */
export class PackLine {
  @Text('What it is about.', { max: 1000 })
  label: string;

  @LongText('What there is to say.')
  text: string;

  @LongText('More of it: the reason.', { optional: true })
  detail?: string;

  @Id('Decision behind it: ask it why.', { optional: true })
  decisionId?: string;
}

/** A part of a pack. */
export class PackPart {
  @Key('Key.')
  key: string;

  @Text('Heading.')
  title: string;

  @ListOf(() => PackLine, 'Lines; none when there is nothing to say.')
  lines: PackLine[];
}

/** What a panel reads about one item, as it was when it was submitted. */
export class Pack {
  @Whole('Release in force when it was made.')
  release: number;

  @Instant('When it was made.')
  at: string;

  @ListOf(() => PackPart, 'Parts in order.')
  parts: PackPart[];
}
