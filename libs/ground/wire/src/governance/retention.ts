import { Choice, Choices, DateOnly, Id, Instant, Json, LongText, Text, Texts, Whole } from '../fields.js';
import { ListQuery } from '../list.js';

/** Kinds of record that a retention schedule speaks of. */
export const retainedKinds = ['procurement', 'contract', 'person'] as const;
export type RetainedKind = (typeof retainedKinds)[number];

/** Kinds that may be disposed of; a person is erased. */
export const disposableKinds = ['procurement', 'contract'] as const;
export type DisposableKind = (typeof disposableKinds)[number];

/** Where the years begin: at the end of the record (a contract’s last day, a procurement’s end or that of its last contract, the day on
 * which a person’s sign-in ended), or at the last thing that was done with it. */
export const countedFroms = ['end', 'last-act'] as const;
export type CountedFrom = (typeof countedFroms)[number];

/** Parts of a record that disposing of it may take away. */
export const recordParts = ['files', 'comments', 'reasons'] as const;
export type RecordPart = (typeof recordParts)[number];

/** The document kind `retention`: how long a kind of record is kept as a whole. */
export class RetentionContent {
  @Text('Title, such as “Contracts that have ended”.', { max: 200 })
  title: string;

  @Choice(retainedKinds, 'Kind of record.')
  records: RetainedKind;

  @Whole('Years from the day that it is counted from.', { min: 1, max: 100 })
  years: number;

  @Choice(countedFroms, 'What it is counted from; the end for contracts, else the last act, when left out.', {
    optional: true,
  })
  countedFrom?: CountedFrom;

  @Choices(
    recordParts,
    'What goes when a procurement or contract is disposed of; all when left out or empty.',
    {
      optional: true,
    },
  )
  takes?: RecordPart[];

  @Text('The law or the council’s own rule that asks for it.', { max: 500 })
  basis: string;

  @LongText('What to look at before anything is disposed of.')
  guidance: string;
}

/** A record whose retention is over, with what disposing of it takes away. */
export class RetentionDueView {
  @Id('The record.')
  id: string;

  @Choice(retainedKinds, 'Kind of record.')
  kind: RetainedKind;

  @Text('The record in words.', { max: 700 })
  title: string;

  @DateOnly('Day that it is counted from.')
  countedFrom: string;

  @DateOnly('Last day of its retention.')
  keptUntil: string;

  @Text('The entry of the schedule that says so.', { max: 200 })
  because: string;

  @Text('Its basis.', { max: 500 })
  basis: string;

  @LongText('What to look at before.')
  guidance: string;

  @Choices(recordParts, 'What the entry takes away.')
  takes: RecordPart[];

  @Whole('Attached files whose content would go.')
  files: number;

  @Whole('Reasons and values before and after in its record that would go.')
  reasons: number;

  @Whole('Comments that would go.')
  comments: number;

  @Texts('Legal holds that keep it, in words.')
  holds: string[];
}

export class RetentionDueQuery extends ListQuery {
  @Choice(retainedKinds, 'Only this kind of record.', { optional: true })
  kind?: RetainedKind;
}

/** Body of `POST /retention/:kind/:id/disposal`. */
export class DisposalGiven {
  @LongText('Reason, and who was asked.')
  reason: string;
}

/** What was disposed of, and how much went. */
export class DisposalView {
  @Id('The record.')
  id: string;

  @Choice(retainedKinds, 'Kind of record.')
  kind: RetainedKind;

  @Id('Who decided it.')
  byId: string;

  @Instant('When.')
  at: string;

  @Whole('Files whose content went.')
  files: number;

  @Whole('Comments that went.')
  comments: number;
}

export const disposalRunStates = ['ready', 'running', 'stopped', 'finished'] as const;
export type DisposalRunState = (typeof disposalRunStates)[number];

export const disposalOutcomes = ['disposed', 'held', 'left', 'failed'] as const;
export type DisposalOutcome = (typeof disposalOutcomes)[number];

/** Body of `POST /disposal-runs`. */
export class DisposalRunGiven {
  @Choice(disposableKinds, 'All records of this kind that are over now.')
  kind: DisposableKind;

  @LongText('Reason, and who was asked.')
  reason: string;
}

/** Disposing of all records of a kind that were over when somebody listed them. */
export class DisposalRunView {
  @Id('Identity.')
  id: string;

  @Choice(disposableKinds, 'Kind of record.')
  kind: DisposableKind;

  @LongText('Reason, and who was asked.')
  reason: string;

  @Choice(disposalRunStates, 'How far it is.')
  state: DisposalRunState;

  @Text('Who listed them.')
  by: string;

  @Instant('When.')
  at: string;

  @Whole('Records that it is about.')
  total: number;

  @Whole('How many of them had their turn.')
  done: number;

  @Json('How many there are by outcome: disposed, held, left, failed.')
  outcomes: Record<string, number>;

  @Whole('Version, for If-Match.')
  version: number;
}

/** One record in a run. */
export class DisposalRunRowView {
  @Id('The record.')
  id: string;

  @Choice(disposableKinds, 'Kind of record.')
  kind: DisposableKind;

  @Text('The record as it was called when the run began.', { max: 700 })
  title: string;

  @Choice(disposalOutcomes, 'What became of it; absent while it was not its turn.', { optional: true })
  outcome?: DisposalOutcome;

  @LongText('Why it was not disposed of.', { optional: true })
  words?: string;
}

export class DisposalRunRowQuery extends ListQuery {
  @Choice([...disposalOutcomes, 'waiting'], 'What became of it; waiting for its turn.', { optional: true })
  outcome?: DisposalOutcome | 'waiting';
}
