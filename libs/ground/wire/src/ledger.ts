import { ApiProperty } from '@nestjs/swagger';
import { AnyValue, Choice, Flag, Id, Instant, Json, ListOf, LongText, Text, Whole } from './fields.js';
import { ListQuery } from './list.js';

/** One line of the ledger: who did what, when, why, before and after. */
export class LedgerEntryView {
  @Id('The entry.')
  id: string;

  @Text('What kind of thing it is about, such as `procurement`.')
  subjectKind: string;

  @Text('Which one.')
  subjectId: string;

  @Whole('Its place in the chain of that subject, counted from 1.')
  sequence: number;

  @Text('What was done.')
  action: string;

  @Id('Who did it; nobody when the engine did.', { optional: true })
  actorId: string | null;

  @Text('Their name, also of somebody who has left.', { optional: true })
  actor?: string;

  @Instant('When.')
  at: string;

  @Whole('The release in force.', { optional: true })
  release: number | null;

  @Json('Ids and structure: never personal data.')
  data: Record<string, unknown>;

  @LongText('The reason given.', { optional: true })
  why: string | null;

  @AnyValue('Personal data and free text, before and after.', { optional: true })
  private: unknown;

  @Flag('The personal data and free text were erased.')
  erased: boolean;

  @Text('SHA-256 over this entry and the one before it.')
  hash: string;
}

export class LedgerQuery extends ListQuery {
  @Text('Only about things of this kind.', { optional: true })
  subjectKind?: string;

  @Text('Only about this one.', { optional: true })
  subjectId?: string;

  @Id('Only what this person did.', { optional: true })
  actorId?: string;

  @Text('Only where this was done.', { optional: true })
  action?: string;
}

export class LedgerSubjectQuery {
  @Text('Only about things of this kind.', { optional: true })
  subjectKind?: string;

  @Text('Only about this one.', { optional: true })
  subjectId?: string;
}

export const ledgerFaults = [
  'missing',
  'unlinked',
  'altered',
  'private-altered',
  'cut-off',
  'seal-broken',
] as const;

/** A seal on the ends of all chains that grew since the seal before. */
export class LedgerSealView {
  @Whole('Its number, counted from 1.')
  number: number;

  @Instant('When.')
  at: string;

  @Whole('Chains that grew since the seal before.')
  heads: number;

  @Text(
    'SHA-256 over this seal and the one before it: keep it outside, and nothing up to it can be cut off unseen.',
  )
  hash: string;
}

/** Where the chain does not hold. */
export class LedgerFault {
  @Text('The kind of subject.')
  subjectKind: string;

  @Text('The subject.')
  subjectId: string;

  @Whole('The place in its chain.')
  sequence: number;

  @Choice(
    ledgerFaults,
    'What is wrong: an entry is missing, does not follow the one before, was altered, or was there when it was sealed.',
  )
  fault: (typeof ledgerFaults)[number];
}

export class LedgerVerification {
  @Flag('Every chain holds.')
  holds: boolean;

  @Whole('Entries read.')
  entries: number;

  @ApiProperty({ description: 'Subjects whose chains were read.', type: 'integer' })
  subjects: number;

  @Whole('Seals read; they are read with the whole ledger only.')
  seals: number;

  @ListOf(() => LedgerFault, 'The first hundred faults.')
  faults: LedgerFault[];
}
