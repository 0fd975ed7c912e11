import { Flag, Id, Instant, Key, ListOf, LongText, Text, Texts, Whole } from '../fields.js';
import { FieldDifference } from './change.js';

export class ReleaseEdit {
  @Key('Document kind.')
  kind: string;

  @Text('Document key.', { max: 80 })
  key: string;

  @Text('Title.', { max: 1000 })
  title: string;

  @LongText('How it read before.', { optional: true })
  englishBefore?: string;

  @LongText('How it reads now.', { optional: true })
  english?: string;

  @ListOf(() => FieldDifference, 'What differs, field by field.')
  differences: FieldDifference[];
}

export class ReleaseView {
  @Whole('Identity in lists: the number of the release.')
  id: number;

  @Whole('Number.')
  number: number;

  @Text('Title of the change it published.')
  title: string;

  @Id('The change.')
  changeId: string;

  @Text('Reference of the change.')
  changeReference: string;

  @Instant('When it took force.')
  effectiveAt: string;

  @Text('Author of the change.')
  author: string;

  @Text('Who published it.')
  publishedBy: string;

  @Texts('Who approved it.')
  approvedBy: string[];

  @Flag('Published without a second person, because approvals are 0.')
  unreviewed: boolean;

  @Flag('The release in force.')
  inForce: boolean;

  @Whole('Documents in it.')
  documents: number;

  @Text('How far the re-evaluation of what runs has come: "done", or "120 of 400".')
  reevaluation: string;

  @ListOf(() => ReleaseEdit, 'What it changed; only on the single release.', { optional: true })
  edits?: ReleaseEdit[];
}
