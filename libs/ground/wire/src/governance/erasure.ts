import { Flag, Id, Ids, Instant, Key, ListOf, LongText, Text, Texts, Whole } from '../fields.js';

/** Rows of one table that an erasure is about. */
export class ErasureLine {
  @Key('Table.')
  table: string;

  @Whole('Rows.')
  rows: number;
}

/** An attached file that the person attached, or whose name says theirs. Its content is not looked into. */
export class ErasureFile {
  @Id('The attachment.')
  id: string;

  @Text('Its name.', { max: 300 })
  name: string;

  @Text('The record that it is attached to, in words.', { max: 700 })
  record: string;

  @Flag('Whether it was marked as holding personal data.')
  personalData: boolean;
}

/** Answer of `POST /people/:id/erasure/preview`: what goes and what stays, before anything does. */
export class ErasurePreview {
  @Id('Whose.')
  personId: string;

  @Text('Name, to be typed for confirmation.')
  name: string;

  @Text('What the person will be called.')
  becomes: string;

  @Texts('Names and addresses that are looked for.')
  looksFor: string[];

  @ListOf(() => ErasureLine, 'Rows that go altogether.')
  removed: ErasureLine[];

  @ListOf(
    () => ErasureLine,
    'Rows in which names and addresses are replaced, and mails and private entries emptied.',
  )
  cleared: ErasureLine[];

  @ListOf(() => ErasureLine, 'Rows that stay as they are and name the person by identity alone.')
  kept: ErasureLine[];

  @ListOf(() => ErasureLine, 'Rows that may never be changed and say a name or address.')
  sealed: ErasureLine[];

  @ListOf(() => ErasureFile, 'Files whose content may go with the person.')
  files: ErasureFile[];

  @Texts('Why it cannot be done now.')
  faults: string[];
}

/** What else the person is called, for a preview. */
export class ErasureAsked {
  @Texts('Other names, telephone numbers and addresses of the person, four characters or more.', { max: 20 })
  alsoCalled: string[];
}

/** Body of `POST /people/:id/erasure`. */
export class ErasureGiven extends ErasureAsked {
  @Text('Name of the person, as the preview says it.', { max: 300 })
  confirm: string;

  @LongText('Reason, such as the request and its day.')
  reason: string;

  @Ids('Files of the preview whose content goes too; none when left out.', { optional: true, max: 1000 })
  files?: string[];
}

/** One erasure. It names nobody. */
export class ErasureView {
  @Id('Whose.')
  personId: string;

  @Whole('Number: “former person 12”.')
  number: number;

  @Id('Who decided it.')
  byId: string;

  @Instant('When it was decided.')
  at: string;

  @Instant('When nothing was found any more.', { optional: true })
  doneAt: string | null;
}
