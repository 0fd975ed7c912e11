import {
  AnyValue,
  Choice,
  Flag,
  Id,
  Instant,
  Json,
  Key,
  ListOf,
  LongText,
  Text,
  Texts,
  Whole,
} from '../fields.js';
import { PolicyProblem } from './document.js';
import { OtherEdit } from './edit-sides.js';
import { SourceView } from './source.js';

export const changeStates = [
  'draft',
  'in-review',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
] as const;

export type ChangeState = (typeof changeStates)[number];

export class ChangeCreate {
  @Text('Title: what the change is about.')
  title: string;

  @LongText('Why it is made.', { optional: true })
  reason?: string;
}

export class ChangeUpdate {
  @Text('Title: what the change is about.', { optional: true })
  title?: string;

  @LongText('Why it is made.', { optional: true })
  reason?: string;
}

/** Body of `PUT /changes/:id/edits/:kind/:key`. Sent without `If-Match` it makes the edit, with it it replaces the one that was seen. */
export class EditSave {
  @AnyValue('The whole content of the document, as its kind says.')
  content: Record<string, unknown>;

  @Whole('For a new edit: the release whose document it began from; that in force where it is left out.', {
    optional: true,
    min: 0,
  })
  basedOn?: number;
}

/** Body of the commands that need words: return, withdrawal, reopening. */
export class ReasonGiven {
  @LongText('Reason.')
  reason: string;
}

export class CommentGiven {
  @LongText('Comment.', { optional: true })
  comment?: string;
}

/** Body of `POST /changes/:id/schedule`. */
export class ScheduleGiven {
  @Instant('When it takes force.')
  at: string;
}

export class FieldDifference {
  @Text('JSON pointer into the content.', { max: 500 })
  at: string;

  @Text('The field in words, for example "Examples, 2, expected".', { max: 500 })
  field: string;

  @AnyValue('Before; absent when it is new.', { optional: true })
  before?: unknown;

  @AnyValue('After; absent when it goes.', { optional: true })
  after?: unknown;
}

export class EditView {
  @Id('Identity of the edit.')
  id: string;

  @Key('Document kind.')
  kind: string;

  @Text('Document key.', { max: 80 })
  key: string;

  @Text('Title.', { max: 1000 })
  title: string;

  @Choice(['new', 'changed', 'removed'], 'What the change does to the document.')
  what: 'new' | 'changed' | 'removed';

  @Json('Content as edited.')
  content: Record<string, unknown>;

  @Json('Content in force, absent when it is new.', { optional: true })
  before?: Record<string, unknown>;

  @LongText('How it read before.', { optional: true })
  englishBefore?: string;

  @LongText('How it reads now.')
  english: string;

  @ListOf(() => FieldDifference, 'What differs, field by field.')
  differences: FieldDifference[];

  @ListOf(() => SourceView, 'Where its figures come from; none of a document that goes.')
  sources: SourceView[];

  @Flag('The document was published by someone else since this edit began: look again and rebase.')
  outdated: boolean;

  @ListOf(
    () => OtherEdit,
    'What others do to the same document: first what is published since, then what is open.',
  )
  others: OtherEdit[];

  @Whole('Version, for If-Match.')
  version: number;
}

export class ReviewView {
  @Text('Who reviewed.')
  reviewer: string;

  @Choice(['approved', 'returned'], 'What they said.')
  said: 'approved' | 'returned';

  @LongText('Their comment.', { optional: true })
  comment?: string;

  @Instant('When.')
  at: string;

  @Flag('The edits changed after this review; it no longer counts.')
  outdated: boolean;
}

export class ChangeView {
  @Id('Identity.')
  id: string;

  @Text('Reference that people see, for example CH-2026-0007.')
  reference: string;

  @Text('Title.')
  title: string;

  @LongText('Why it is made.', { optional: true })
  reason?: string;

  @Choice(changeStates, 'State.')
  state: ChangeState;

  @Id('Author; absent where a pack made the change.', { optional: true })
  authorId?: string;

  @Text('Author, by name.')
  author: string;

  @Instant('When it was opened.')
  createdAt: string;

  @Instant('When it was last edited.')
  updatedAt: string;

  @Whole('Number of edits.')
  editCount: number;

  @Whole('Approvals that it needs.')
  approvalsNeeded: number;

  @Whole('Approvals that it has and that still count.')
  approvalsGiven: number;

  @Whole(
    'How many of what runs it would touch, as last worked out: when review was asked for, approved or published.',
    {
      optional: true,
    },
  )
  touches?: number;

  @Whole('What a change may touch with one approval; absent where policy sets no limit.', { optional: true })
  touchLimit?: number;

  @Instant('When it takes force by itself; only while it is scheduled.', { optional: true })
  publishAt?: string;

  @Text('Who scheduled it, by name.', { optional: true })
  scheduledBy?: string;

  @LongText('Why it did not take force when it was due.', { optional: true })
  refusal?: string;

  @Whole('Release that publishing made.', { optional: true })
  release?: number;

  @Whole('Release that this change takes back.', { optional: true })
  rollbackOf?: number;

  @Whole('Version, for If-Match.')
  version: number;

  @ListOf(() => EditView, 'Edits; only on the single change.', { optional: true })
  edits?: EditView[];

  @ListOf(() => ReviewView, 'Reviews; only on the single change.', { optional: true })
  reviews?: ReviewView[];

  @Texts(
    'What the caller may do now: edit, submit, approve, return, publish, schedule, cancel, emergency, withdraw; only on the single change.',
    { optional: true },
  )
  may?: string[];

  @Text('Why the caller may not approve or publish, in words; only on the single change.', {
    optional: true,
    max: 500,
  })
  mayNot?: string;
}

/** Answer of `GET /changes/:id/checks`. */
export class ChecksView {
  @ListOf(() => PolicyProblem, 'All problems, errors first.')
  problems: PolicyProblem[];

  @Whole('Examples that were evaluated.')
  examplesRun: number;

  @Whole('Examples whose verdict differs from what is expected.')
  examplesFailed: number;

  @Flag('Nothing stops a publish.')
  publishable: boolean;
}
