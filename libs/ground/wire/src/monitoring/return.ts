import {
  AnyValue,
  Choice,
  DateOnly,
  Decimal,
  Flag,
  Id,
  Instant,
  ListOf,
  LongText,
  Text,
  Texts,
  TrueOrFalse,
  Whole,
} from '../fields.js';
import { ListQuery } from '../list.js';
import { PeriodOfContract } from './contract.js';
import { AttachmentView } from '../procurement/task.js';

export const returnStates = ['scheduled', 'open', 'submitted', 'queried', 'accepted', 'waived'] as const;
export type ReturnState = (typeof returnStates)[number];
/** Where a return stands for whoever answers it. */
export const returnPhases = ['coming', 'to-answer', 'done'] as const;
export type ReturnPhase = (typeof returnPhases)[number];
export const lineStates = ['empty', 'entered', 'submitted', 'queried', 'accepted'] as const;
export type LineState = (typeof lineStates)[number];

export const cautionCodes = ['jump', 'drop', 'evidence-missing', 'small-number'] as const;
export type CautionCode = (typeof cautionCodes)[number];

/** Something to look at again; it stands in nobody's way. */
export class LineCaution {
  @Choice(cautionCodes, 'What it is about.')
  code: CautionCode;

  @Text('In words, with what to do.', { max: 1000 })
  message: string;
}

export const lineEvents = ['submitted', 'queried', 'accepted'] as const;

/** What was said of a line, once: a correction never takes away what stood there before. */
export class LineEventView {
  @Id('Identity.')
  id: string;

  @Choice(lineEvents, 'What happened.')
  what: (typeof lineEvents)[number];

  @Instant('When.')
  at: string;

  @Text('Who, by name.')
  by: string;

  @AnyValue('What was reported then.', { optional: true })
  delivered?: number | boolean | string;

  @LongText('The note of the supplier, or the question of the contract manager.', { optional: true })
  text?: string;
}

/** Another contract that asks for the same and waits for its answer. */
export class SameElsewhereView {
  @Id('Line.')
  lineId: string;

  @Id('Return.')
  returnId: string;

  @Text('Contract, by reference.')
  contract: string;

  @Text('Contract, by title.')
  contractTitle: string;
}

/** One obligation in one period. */
export class ReturnLineView {
  @Id('Identity.')
  id: string;

  @Id('Obligation.')
  obligationId: string;

  @Text('Title of the obligation.', { max: 1000 })
  title: string;

  @Text('Indicator type.')
  type: string;

  @Text('Unit.', { optional: true })
  unit?: string;

  @Texts('Levels from lowest to highest, for the type level.', { optional: true })
  levels?: string[];

  @DateOnly('First day of the period that the line tells about.')
  periodFrom: string;

  @DateOnly('Last day of that period.')
  periodUntil: string;

  @LongText('Guidance.', { optional: true })
  guidance?: string;

  @Text('Evidence wanted.', { optional: true, max: 1000 })
  evidence?: string;

  @Decimal('Promised for this period along the profile.', { optional: true })
  expected?: number;

  @Decimal('Delivered in the period before, to compare.', { optional: true })
  previous?: number;

  @AnyValue('What was delivered: a number, yes or no, or text, as the type says.', { optional: true })
  delivered?: number | boolean | string;

  @LongText('What the supplier says about it.', { optional: true })
  note?: string;

  @Choice(lineStates, 'State.')
  state: LineState;

  @LongText('What the contract manager asked.', { optional: true })
  query?: string;

  @ListOf(() => LineCaution, 'What to look at again.')
  cautions: LineCaution[];

  @ListOf(() => AttachmentView, 'Files that show it.')
  attachments: AttachmentView[];

  @ListOf(() => LineEventView, 'What was said of it so far, the oldest first.')
  history: LineEventView[];

  @ListOf(() => SameElsewhereView, 'Where a certificate, a document or words can be given at once.')
  elsewhere: SameElsewhereView[];

  @Whole('Version, for If-Match.')
  version: number;
}

/** A contract at a due date. */
export class ReturnView extends PeriodOfContract {
  @Id('Identity.')
  id: string;

  @Text('Directorate.')
  directorate: string;

  @DateOnly('First day on which it can be answered.')
  opensOn: string;

  @DateOnly('Due date.')
  dueOn: string;

  @Choice(returnStates, 'State.')
  state: ReturnState;

  @Flag('Overdue: due and not submitted.')
  overdue: boolean;

  @DateOnly('Last day on which the questions about it are to be answered; while it is queried.', {
    optional: true,
  })
  replyBy?: string;

  @Flag('That day is past, and they are not answered.')
  replyOverdue: boolean;

  @Whole('Working days late: until now, or until it was first submitted.')
  workingDaysLate: number;

  @Instant('When it was first submitted.', { optional: true })
  firstSubmittedAt?: string;

  @Text('Who submitted it.', { optional: true })
  submittedBy?: string;

  @Whole('Lines.')
  lineCount: number;

  @Whole('Lines answered.')
  linesAnswered: number;

  @LongText('Why it was waived.', { optional: true })
  waivedBecause?: string;

  @ListOf(() => ReturnLineView, 'Lines; only on the single return.', { optional: true })
  lines?: ReturnLineView[];

  @Whole('Version, for If-Match.')
  version: number;
}

/** Body of `PUT /returns/:id/lines/:lineId`; null takes the answer back. */
export class LineAnswer {
  @AnyValue('What was delivered: a number, yes or no, or text, as the type says.', { optional: true })
  delivered?: number | boolean | string | null;

  @LongText('What the supplier says about it.', { optional: true })
  note?: string;
}

/** A cell of a return's workbook that cannot be taken. */
export class WorkbookProblem {
  @Text('The cell, for example G5.', { max: 12 })
  cell: string;

  @Text('Column by its heading.')
  column: string;

  @Text('What is wrong and how to mend it.', { max: 1000 })
  message: string;
}

/** A line whose answer the workbook would change. */
export class WorkbookLine {
  @Id('Line.')
  id: string;

  @Text('Title of the obligation.', { max: 1000 })
  title: string;

  @Text('Indicator type.')
  type: string;

  @Text('Unit.', { optional: true })
  unit?: string;

  @AnyValue('What is answered now.', { optional: true })
  before?: number | boolean | string;

  @AnyValue('What the workbook answers.', { optional: true })
  delivered?: number | boolean | string;

  @LongText('The note in the workbook.', { optional: true })
  note?: string;

  @ListOf(() => LineCaution, 'What to look at again.')
  cautions: LineCaution[];
}

/** What a workbook would do to a return; nothing is written by looking. */
export class WorkbookView {
  @Text('Name of the file.')
  name: string;

  @ListOf(() => WorkbookProblem, 'Every cell that cannot be taken.')
  problems: WorkbookProblem[];

  @ListOf(() => WorkbookLine, 'Every answer that would change.')
  lines: WorkbookLine[];

  @Whole('Lines that are answered as the workbook says, and stay.')
  unchanged: number;

  @Whole('Version of all answers together, for If-Match when the workbook is taken.')
  version: number;
}

/** Body of `POST /returns/:id/lines/:lineId/query`. */
export class QueryGiven {
  @LongText('What the contract manager asks.')
  query: string;
}

/** Body of `POST /returns/:id/waiver`. */
export class WaiverGiven {
  @LongText('Why nobody asks for this return.')
  reason: string;
}

export class ReturnListQuery extends ListQuery {
  @Choice(returnStates, 'State.', { optional: true })
  state?: ReturnState;

  @Choice(returnPhases, 'Not open yet, waiting for its supplier, or handed in or waived.', { optional: true })
  phase?: ReturnPhase;

  @TrueOrFalse('Only those that are, or are not, overdue.', { optional: true })
  overdue?: boolean;

  @Id('Contract.', { optional: true })
  contractId?: string;

  @Id('Supplier.', { optional: true })
  supplierId?: string;
}
