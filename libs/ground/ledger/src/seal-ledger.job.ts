import { Injectable } from '@nestjs/common';
import { Clock, Job, lock, Transaction } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { hashOfSeal } from './chain.js';
import { digestOf, headsOf } from './heads-of-seal.js';
import { LedgerSeal } from './ledger-seal.entity.js';

/** Puts a seal on every chain that grew since the last one, each night. */
@Injectable()
export class SealLedger extends Job {
  readonly name = 'seal-ledger';
  override readonly every = '10 1 * * *';

  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {
    super();
  }

  run(): Promise<void> {
    return this.transaction.run(async (tx) => {
      await lock(tx, 'ledger-seal');
      const [last] = await tx.find(LedgerSeal, { order: { number: 'DESC' }, take: 1 });
      const number = (last?.number ?? 0) + 1;
      const heads = await this.gather(tx, number, last);
      if (heads === 0) return;
      const digest = await digestOf(headsOf(tx, number));
      const seal = { number, at: this.clock.now(), heads, digest, previousHash: last?.hash ?? null };
      await tx.insert(LedgerSeal, { ...seal, hash: hashOfSeal(seal) });
    });
  }

  /**
   * A day of overlap: what began before the last seal may have been committed after it.
   * @returns how many chains grew
   */
  private async gather(tx: EntityManager, number: number, last: LedgerSeal | undefined): Promise<number> {
    const since = new Date((last?.at.getTime() ?? 86_400_000) - 86_400_000);
    const [row] = await tx.query<{ heads: number }[]>(
      `WITH ends AS (
         SELECT DISTINCT ON (subject_kind, subject_id) subject_kind, subject_id, sequence, hash
           FROM ledger_entry WHERE at >= $2 ORDER BY subject_kind, subject_id, sequence DESC
       ), put AS (
         INSERT INTO ledger_head (seal, subject_kind, subject_id, sequence, hash)
         SELECT $1, subject_kind, subject_id, sequence, hash FROM ends e
          WHERE NOT EXISTS (SELECT 1 FROM ledger_head h
            WHERE h.subject_kind = e.subject_kind AND h.subject_id = e.subject_id AND h.sequence >= e.sequence)
         RETURNING 1
       ) SELECT count(*)::int AS heads FROM put`,
      [number, since],
    );
    return row?.heads ?? 0;
  }
}
