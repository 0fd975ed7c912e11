import { Injectable } from '@nestjs/common';
import { asOfOneMoment } from '@commonweal/platform';
import { DataSource, type EntityManager } from 'typeorm';
import { headsOf } from './heads-of-seal.js';
import { LedgerEntry } from './ledger-entry.entity.js';
import { LedgerSeal } from './ledger-seal.entity.js';

const batch = 2000;

/**
 * The whole ledger as lines of JSON, without personal data: each entry, then each seal with its heads. The format is published in
 * docs/ledger.md, so that somebody outside can verify it with a program of their own.
 */
@Injectable()
export class LedgerExport {
  constructor(private readonly database: DataSource) {}

  lines(): AsyncGenerator<string> {
    return asOfOneMoment(this.database, linesOf);
  }
}

async function* linesOf(tx: EntityManager): AsyncGenerator<string> {
  yield* entriesOf(tx);
  for (const seal of await tx.find(LedgerSeal, { order: { number: 'ASC' } })) {
    yield line({ seal: { ...seal, at: seal.at.toISOString() } });
    for await (const head of headsOf(tx, seal.number)) yield line({ head });
  }
}

async function* entriesOf(tx: EntityManager): AsyncGenerator<string> {
  let last: LedgerEntry | undefined;
  for (;;) {
    const rows = tx
      .createQueryBuilder(LedgerEntry, 'entry')
      .orderBy({ 'entry.subjectKind': 'ASC', 'entry.subjectId': 'ASC', 'entry.sequence': 'ASC' })
      .limit(batch);
    if (last)
      rows.where('(entry.subject_kind, entry.subject_id, entry.sequence) > (:kind, :id, :sequence)', {
        kind: last.subjectKind,
        id: last.subjectId,
        sequence: last.sequence,
      });
    const found = await rows.getMany();
    if (found.length === 0) return;
    for (const entry of found) yield line({ entry: { ...entry, at: entry.at.toISOString() } });
    last = found.at(-1);
  }
}

const line = (value: object) => `${JSON.stringify(value)}\n`;
