import { Choice, Flag, Id, Instant, Key, ListOf, LongText, One, Text, Texts, Whole } from '../fields.js';
import { FieldDifference } from './change.js';
import { SourceView } from './source.js';

export class ReleaseEdit {
  @Key('Document kind.')
  kind: string;

  @Text('Document key.', { max: 80 })
  key: string;

  @Text('Title.', { max: 1000 })
  title: string;

  @Choice(['new', 'changed', 'removed'], 'What happened to the document.')
  what: 'new' | 'changed' | 'removed';

  @LongText('How it read before.', { optional: true })
  englishBefore?: string;

  @LongText('How it reads now.', { optional: true })
  english?: string;

  @ListOf(() => FieldDifference, 'What differs, field by field.')
  differences: FieldDifference[];

  @ListOf(() => SourceView, 'Where its figures come from; none of a document that goes.')
  sources: SourceView[];
}

/** What an emergency publish leaves until a second person has looked. */
export class ReleaseMark {
  @LongText('Why it could not wait.')
  reason: string;

  @Text('Who published it.')
  madeBy: string;

  @Instant('When.')
  madeAt: string;

  @Text('Who cleared it; absent while it waits for somebody.', { optional: true })
  clearedBy?: string;

  @Instant('When it was cleared.', { optional: true })
  clearedAt?: string;

  @LongText('What the second person found.', { optional: true })
  note?: string;

  @Flag('The caller may clear it; only on the single release.', { optional: true })
  mayClear?: boolean;
}

/** Body of `POST /releases/:number/mark/clearance`. */
export class MarkClearance {
  @LongText('What you found, and what follows from it.')
  note: string;
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

  @Flag('Published without the second person: approvals are 0, or it could not wait.')
  unreviewed: boolean;

  @Flag('The first that the council made itself, published by who set it up: nobody else was there yet.')
  founding: boolean;

  @One(() => ReleaseMark, 'Where it could not wait.', { optional: true })
  mark?: ReleaseMark;

  @Flag('The release in force.')
  inForce: boolean;

  @Whole('Documents in it.')
  documents: number;

  @Text('How far the re-evaluation of what runs has come: "done", or "120 of 400".')
  reevaluation: string;

  @ListOf(() => ReleaseEdit, 'What it changed; only on the single release.', { optional: true })
  edits?: ReleaseEdit[];
}

/** Answer of `GET /releases/comparison`. */
export class ReleaseComparison {
  @One(() => ReleaseView, 'The one that is compared from.')
  from: ReleaseView;

  @One(() => ReleaseView, 'The one that is compared to.')
  to: ReleaseView;

  @ListOf(() => ReleaseEdit, 'Every document that differs.')
  edits: ReleaseEdit[];
}
