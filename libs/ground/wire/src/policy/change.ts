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

export const changeStates = ['draft', 'in-review', 'approved', 'published', 'withdrawn'] as const;
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

/** Body of `PUT /changes/:id/edits/:kind/:key`. Sent without `If-Match` it makes the edit, with it replaces one. */
export class EditSave {
  @AnyValue('The whole content of the document, as its kind says.')
  content: Record<string, unknown>;
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

  @Flag('The document was published by someone else since this edit began: look again and rebase.')
  outdated: boolean;

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
    'What the caller may do now: edit, submit, approve, return, publish, withdraw; only on the single change.',
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

export class ImpactRow {
  @Text('Kind of the subject.')
  subjectKind: string;

  @Id('Subject.')
  subjectId: string;

  @Text('Its reference.')
  reference: string;

  @Text('Its title.')
  title: string;

  @Text('Path in the console.')
  link: string;

  @Key('Rule.')
  rule: string;

  @Text('Title of the rule.')
  ruleTitle: string;

  @Choice(['gained', 'lost', 'cannot-decide', 'changed'], 'What happens to the effect.')
  what: 'gained' | 'lost' | 'cannot-decide' | 'changed';

  @Text('The effect in words.', { max: 1000 })
  effect: string;

  @Text('Why, in words.', { max: 1000 })
  why: string;

  @Flag('A person has touched it: it stays, marked as no longer required.')
  kept: boolean;
}

/** Answer of `GET /changes/:id/impact`: what publishing would do to everything running. Nothing is written. */
export class ImpactView {
  @Instant('The moment for which it is exact.')
  asOf: string;

  @Whole('Subjects looked at.')
  subjects: number;

  @Whole('Effects gained.')
  gained: number;

  @Whole('Effects lost.')
  lost: number;

  @Whole('Effects that can no longer be decided.')
  cannotDecide: number;

  @Whole('Subjects for which nothing changes.')
  unchanged: number;

  @Whole('Messages that would be planned.')
  messagesPlanned: number;

  @Whole('Planned messages that would be cancelled.')
  messagesCancelled: number;

  @ListOf(() => ImpactRow, 'Each gain and loss; the first 500.')
  rows: ImpactRow[];
}

/** Body of `POST /policy/impacts`: impact of one draft rule while it is being edited. */
export class RuleImpactRequest {
  @Key('Key of the rule.')
  key: string;

  @Id('Change in which it is edited.', { optional: true })
  change?: string;

  @AnyValue('The draft content.')
  content: Record<string, unknown>;
}

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
