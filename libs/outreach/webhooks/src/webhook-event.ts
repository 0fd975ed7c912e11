import type { EntityManager } from 'typeorm';

/** What an entry of the ledger says without a name or a free text. */
export interface LedgerNews {
  subjectId: string;
  action: string;
  release: number | null;
  data: object;
}

/** What a receiver is told of the subject: ids, codes, numbers and days, never a name, a price or a free text. */
export interface EventSubject {
  /** As people say it: `CT-2026-0042`. */
  reference: string;
  [more: string]: string | number | null;
}

/**
 * Something that programs elsewhere can be told of when the ledger says that it was done. A provider that extends this class is found
 * by itself; it belongs to the lib that owns the subject.
 */
export abstract class WebhookEvent {
  /** Stable; receivers tell events apart by it: `return.submitted`. */
  abstract readonly key: string;
  abstract readonly title: string;
  /** Which entries of the ledger tell of it. */
  abstract readonly subjectKind: string;
  abstract readonly actions: readonly string[];

  /** Read in the transaction of the deed. */
  abstract subject(tx: EntityManager, news: LedgerNews): Promise<EventSubject>;
}
