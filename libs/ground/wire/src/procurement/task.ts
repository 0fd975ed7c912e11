import {
  AnyValue,
  Choice,
  DateOnly,
  Flag,
  Id,
  Instant,
  Json,
  Key,
  ListOf,
  LongText,
  One,
  Text,
  Whole,
} from '../fields.js';
import { ConditionView } from '../panels/ruling.js';
import { taskKinds, type TaskKind } from '../policy/workflow.js';

export const taskStatuses = [
  'cannot-start-yet',
  'not-started',
  'in-progress',
  'completed',
  'not-applicable',
  'problem',
] as const;

export type TaskStatus = (typeof taskStatuses)[number];

/** A question of an `answer` task with what was answered. */
export class QuestionView {
  @Text('Fact that the answer writes.')
  fact: string;

  @Text('Question.')
  question: string;

  @LongText('Help.', { optional: true })
  help?: string;

  @Text('Fact type.')
  type: string;

  @Text('Unit of a number.', { optional: true })
  unit?: string;

  @AnyValue('Allowed values: {value, title}.', { optional: true })
  values?: { value: string; title: string }[];

  @AnyValue('What was answered; absent when nothing was.', { optional: true })
  answer?: unknown;

  @Text('Who answered.', { optional: true })
  by?: string;

  @Instant('When.', { optional: true })
  at?: string;
}

export class AttachmentView {
  @Id('Identity.')
  id: string;

  @Text('Name of the file.')
  name: string;

  @Text('Type, found by looking into it.')
  type: string;

  @Whole('Size in bytes.')
  size: number;

  @Text('SHA-256 of the content.')
  hash: string;

  @Flag('Whoever attached it said that it holds personal data.')
  personalData: boolean;

  @DateOnly('Last day of its retention.')
  retainUntil: string;

  @Instant('When its content was deleted because its retention was over.', { optional: true })
  contentDeletedAt?: string;

  @Text('Who attached it.')
  by: string;

  @Instant('When.')
  at: string;
}

export class TaskView {
  @Key('Key.')
  key: string;

  @Text('Title.')
  title: string;

  @Choice(taskKinds, 'Kind.')
  kind: TaskKind;

  @LongText('Guidance.')
  guidance: string;

  @Text('Where the task comes from.', { max: 500 })
  basis: string;

  @Flag('Whether the stage can be left without it.')
  required: boolean;

  @Choice(taskStatuses, 'Status, derived.')
  status: TaskStatus;

  @Text('Why the status is what it is, where that needs words.', { optional: true, max: 1000 })
  because?: string;

  @Text('Why it was skipped.', { optional: true, max: 10_000 })
  skipped?: string;

  @Flag('Whether it may be skipped now, with a reason.')
  mayBeSkipped: boolean;

  @Flag('Whether a document must be attached.')
  evidence: boolean;

  @ListOf(() => QuestionView, 'Questions of the task.')
  questions: QuestionView[];

  @Json('The record: what was confirmed or considered.', { optional: true })
  record?: Record<string, unknown>;

  @ListOf(() => AttachmentView, 'Documents attached.')
  attachments: AttachmentView[];

  @Text('Who completed it.', { optional: true })
  completedBy?: string;

  @Instant('When it was completed.', { optional: true })
  completedAt?: string;

  @Id('Decision behind a task that a rule asked for.', { optional: true })
  decisionId?: string;

  @Whole('Release by which it appeared, for "new since release n".', { optional: true })
  newSinceRelease?: number;

  @One(() => ConditionView, 'The condition of a panel that it fulfils.', { optional: true })
  condition?: ConditionView;

  @Id('Whom it is assigned to; the lead, where it is nobody.', { optional: true })
  assigneeId?: string;

  @Text('Whom it is assigned to, by name.', { optional: true })
  assignee?: string;

  @DateOnly('The day by which it should be done.', { optional: true })
  dueOn?: string;

  @Flag('Whether the caller may work on it now: answer, attach, complete.')
  mayWork: boolean;

  @Whole('Version, for If-Match; 0 when nothing was recorded yet.')
  version: number;
}

/** What was done with a task that the workflow lacks since the procurement was moved to it. */
export class EarlierTaskView {
  @Key('Key it had.')
  key: string;

  @Text('Title.')
  title: string;

  @Choice(taskKinds, 'Kind.')
  kind: TaskKind;

  @Text('The workflow that had it, by title.')
  workflow: string;

  @Whole('Release of that workflow.')
  release: number;

  @Text('Its stage there, by title.')
  stage: string;

  @ListOf(() => QuestionView, 'Its questions.')
  questions: QuestionView[];

  @Json('The record: what was confirmed or considered.', { optional: true })
  record?: Record<string, unknown>;

  @Text('Why it was skipped.', { optional: true, max: 10_000 })
  skipped?: string;

  @ListOf(() => AttachmentView, 'Documents attached.')
  attachments: AttachmentView[];

  @Text('Who put it on record.', { optional: true })
  by?: string;

  @Instant('When.', { optional: true })
  at?: string;
}

/** Body of `PUT /procurements/:id/tasks/:key/assignment`: what is left out is nobody, and no day. */
export class TaskAssignment {
  @Id('Whom it is assigned to.', { optional: true })
  assigneeId?: string | null;

  @DateOnly('The day by which it should be done.', { optional: true })
  dueOn?: string | null;
}

/** Body of `PUT /procurements/:id/tasks/:key/answers`: facts by name; null takes an answer back. */
export class AnswersGiven {
  @Json('Facts by name.')
  answers: Record<string, unknown>;
}

/** Body of `POST /procurements/:id/tasks/:key/completion`. */
export class TaskCompletion {
  @LongText('Note, for a confirmation.', { optional: true })
  note?: string;

  @LongText(
    'Act (a): how the procurement might improve economic, social and environmental well-being of the area.',
    { optional: true },
  )
  wellBeing?: string;

  @LongText('Act (b): how to act to secure that improvement in the procurement.', { optional: true })
  securing?: string;

  @Choice(['yes', 'no'], 'Act (c): whether to consult on (a) and (b).', { optional: true })
  consult?: 'yes' | 'no';

  @LongText('Act (c): why to consult or not.', { optional: true })
  consultReason?: string;

  @LongText("Reason to disregard the Act: urgency not of the authority's own making.", { optional: true })
  disregarded?: string;
}
