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
  Money,
  Text,
  Texts,
  Whole,
} from '../fields.js';
import { taskKinds, type TaskKind } from '../policy/workflow.js';
import { StandingEffectView } from '../policy/decision.js';

export const procurementStates = ['running', 'paused', 'withdrawn', 'completed'] as const;
export type ProcurementState = (typeof procurementStates)[number];

/** Body of `POST /procurements`. The answers are facts of the vocabulary; the rest of the form grows with it. */
export class ProcurementCreate {
  @Text('Title.')
  title: string;

  @Text('Category of spend: a value of the fact `category`.', { max: 80 })
  category: string;

  @Text('Directorate: a value of the fact `directorate`.', { max: 80 })
  directorate: string;

  @Json('Further facts known at the start, by name: regime, procurementType, estimatedValueExVat …')
  facts: Record<string, unknown>;
}

export class ProcurementUpdate {
  @Text('Title.', { optional: true })
  title?: string;

  @Id('The lead.', { optional: true })
  leadId?: string;
}

export class ProcurementView {
  @Id('Identity.')
  id: string;

  @Text('Reference that people see, for example PR-2026-0042.')
  reference: string;

  @Text('Title.')
  title: string;

  @Text('Category of spend.')
  category: string;

  @Text('Directorate.')
  directorate: string;

  @Id('The lead.')
  leadId: string;

  @Text('The lead, by name.')
  lead: string;

  @Choice(procurementStates, 'State.')
  state: ProcurementState;

  @Key('Stage.')
  stage: string;

  @Text('Stage, by title.')
  stageTitle: string;

  @DateOnly('The day by which the stage should be left.', { optional: true })
  stageTargetOn?: string;

  @Choice(['on-track', 'at-risk', 'late'], 'How the stage stands against its target.')
  pace: 'on-track' | 'at-risk' | 'late';

  @Money('Estimated value without VAT.', { optional: true })
  estimatedValueExVat?: number;

  @Whole('Required tasks still open in this stage.')
  tasksOpen: number;

  @Whole('Suggested indicators still undecided.')
  undecided: number;

  @Whole('Effects new by a release and not yet looked at.')
  newByRelease: number;

  @Whole('Release whose workflow it follows.')
  workflowRelease: number;

  @Instant('When it was opened.')
  createdAt: string;

  @Whole('Version, for If-Match.')
  version: number;
}

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

  @Whole('Version, for If-Match; 0 when nothing was recorded yet.')
  version: number;
}

export class RulingView {
  @Choice(['approve', 'defer', 'reject'], 'Ruling.')
  ruling: 'approve' | 'defer' | 'reject';

  @LongText('Reason.')
  reason: string;

  @Text('Panel, by name.')
  panel: string;

  @Text('Who recorded it.')
  by: string;

  @Instant('When.')
  at: string;
}

export class GateView {
  @Text('Title.')
  title: string;

  @Text('Panel, by name.')
  panel: string;

  @LongText('What the panel looks at.')
  guidance: string;

  @Choice(['not-ready', 'waiting', 'passed', 'deferred', 'rejected'], 'How it stands.')
  state: 'not-ready' | 'waiting' | 'passed' | 'deferred' | 'rejected';

  @ListOf(() => RulingView, 'Rulings, latest first.')
  rulings: RulingView[];
}

/** Something that stands in the way of leaving the stage. */
export class ObstacleView {
  @Choice(['task', 'rule', 'gate', 'state'], 'What kind of thing it is.')
  what: 'task' | 'rule' | 'gate' | 'state';

  @Text('In plain English.', { max: 1000 })
  words: string;

  @Key('Task that it is about.', { optional: true })
  task?: string;

  @Id('Decision behind it: ask it why.', { optional: true })
  decisionId?: string;
}

export class StageView {
  @Key('Key.')
  key: string;

  @Text('Title.')
  title: string;

  @LongText('Guidance.')
  guidance: string;

  @Choice(['done', 'current', 'to-come'], 'How it stands.')
  state: 'done' | 'current' | 'to-come';

  @DateOnly('The day by which it should be left; the current stage only.', { optional: true })
  targetOn?: string;

  @Instant('When it was left.', { optional: true })
  leftAt?: string;

  @ListOf(() => TaskView, 'Tasks.')
  tasks: TaskView[];

  @AnyValue('Gate at its end.', { optional: true })
  gate?: GateView;
}

/** Answer of `GET /procurements/:id/checklist`. */
export class ChecklistView {
  @ListOf(() => StageView, 'Stages in order.')
  stages: StageView[];

  @ListOf(() => ObstacleView, 'Everything that stands in the way of leaving the current stage.')
  obstacles: ObstacleView[];

  @ListOf(
    () => StandingEffectView,
    'Warnings, advice, blocks, weightings: what rules say beside tasks and indicators.',
  )
  effects: StandingEffectView[];

  @Texts('What the caller may do now: advance, send-back, pause, resume, withdraw, rule, edit.')
  may: string[];
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

/** Body of `POST /procurements/:id/gate/rulings`. */
export class RulingGiven {
  @Choice(['approve', 'defer', 'reject'], 'Ruling.')
  ruling: 'approve' | 'defer' | 'reject';

  @LongText('Reason.')
  reason: string;
}
