import { Injectable } from '@nestjs/common';
import type { LedgerFault, LedgerSubjectQuery } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { hashOfSeal } from './chain.js';
import { digestOf, headsOf } from './heads-of-seal.js';
import { LedgerSeal } from './ledger-seal.entity.js';

const shownFaults = 100;

/** Holds the chains against the seals that were put on them. */
@Injectable()
export class SealVerifier {
  constructor(private readonly database: DataSource) {}

  /** Ends of chains that are under a seal and no longer there, or no longer the same. */
  async cutOff({ subjectKind, subjectId }: LedgerSubjectQuery): Promise<LedgerFault[]> {
    const rows = await this.database.query<Omit<LedgerFault, 'fault'>[]>(
      `SELECT h.subject_kind AS "subjectKind", h.subject_id AS "subjectId", h.sequence
         FROM ledger_head h
         LEFT JOIN ledger_entry e
           ON e.subject_kind = h.subject_kind AND e.subject_id = h.subject_id AND e.sequence = h.sequence
        WHERE e.hash IS DISTINCT FROM h.hash
          AND ($1::text IS NULL OR h.subject_kind = $1) AND ($2::text IS NULL OR h.subject_id = $2)
        ORDER BY 1, 2, 3 LIMIT $3`,
      [subjectKind ?? null, subjectId ?? null, shownFaults],
    );
    return rows.map((row) => ({ ...row, fault: 'cut-off' }));
  }

  /** Seals that are missing, do not follow the one before, or were altered with their heads. */
  async broken(): Promise<{ seals: number; faults: LedgerFault[] }> {
    const tx = this.database.manager;
    const seals = await tx.find(LedgerSeal, { order: { number: 'ASC' } });
    const faults: LedgerFault[] = [];
    for (const [place, seal] of seals.entries()) {
      const before = seals[place - 1];
      const holds =
        seal.number === (before?.number ?? 0) + 1 &&
        seal.previousHash === (before?.hash ?? null) &&
        seal.hash === hashOfSeal(seal) &&
        seal.digest === (await digestOf(headsOf(tx, seal.number)));
      if (holds) continue;
      const { number } = seal;
      faults.push({
        subjectKind: 'ledger-seal',
        subjectId: String(number),
        sequence: number,
        fault: 'seal-broken',
      });
    }
    return { seals: seals.length, faults };
  }
}
