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

export const returnStates = ['scheduled', 'open', 'submitted', 'queried', 'accepted', 'waived'] as const;
export type ReturnState = (typeof returnStates)[number];
export const lineStates = ['empty', 'entered', 'submitted', 'queried', 'accepted'] as const;
export type LineState = (typeof lineStates)[number];

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

  @Whole('Version, for If-Match.')
  version: number;
}

/** A contract at a due date. */
export class ReturnView {
  @Id('Identity.')
  id: string;

  @Id('Contract.')
  contractId: string;

  @Text('Contract, by reference.')
  contract: string;

  @Text('Contract, by title.')
  contractTitle: string;

  @Text('Supplier, by name.')
  supplier: string;

  @Text('Directorate.')
  directorate: string;

  @DateOnly('First day of the period.')
  periodFrom: string;

  @DateOnly('Last day of the period.')
  periodUntil: string;

  @DateOnly('First day on which it can be answered.')
  opensOn: string;

  @DateOnly('Due date.')
  dueOn: string;

  @Choice(returnStates, 'State.')
  state: ReturnState;

  @Flag('Overdue: due and not submitted.')
  overdue: boolean;

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

  @TrueOrFalse('Only those that are, or are not, overdue.', { optional: true })
  overdue?: boolean;

  @Id('Contract.', { optional: true })
  contractId?: string;

  @Id('Supplier.', { optional: true })
  supplierId?: string;
}
