import { Choice, DateOnly, Id, Instant, LongText, Text, Texts, Whole } from '../fields.js';
import { ListQuery } from '../list.js';

/** Kinds of record that a retention schedule speaks of. */
export const retainedKinds = ['procurement', 'contract', 'person'] as const;
export type RetainedKind = (typeof retainedKinds)[number];

/** The document kind `retention`: how long a kind of record is kept as a whole. */
export class RetentionContent {
  @Text('Title, such as “Contracts that have ended”.', { max: 200 })
  title: string;

  @Choice(retainedKinds, 'Kind of record.')
  records: RetainedKind;

  @Whole('Years from the day that it is counted from.', { min: 1, max: 100 })
  years: number;

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

  @Whole('Attached files that still have content.')
  files: number;

  @Whole('Reasons and values before and after in its record.')
  reasons: number;

  @Whole('Comments.')
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
