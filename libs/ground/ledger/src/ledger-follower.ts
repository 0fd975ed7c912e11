import type { EntityManager } from 'typeorm';
import type { LedgerEntry } from './ledger-entry.entity.js';

export type WrittenEntry = Pick<
  LedgerEntry,
  'id' | 'subjectKind' | 'subjectId' | 'sequence' | 'action' | 'at' | 'release' | 'data'
>;

/**
 * Hears of every entry in the transaction that writes it, so that what it keeps is there exactly when the entry is. A provider that
 * extends this class is found by itself. What it throws undoes the deed.
 */
export abstract class LedgerFollower {
  abstract wrote(tx: EntityManager, entry: WrittenEntry): Promise<void>;
}
