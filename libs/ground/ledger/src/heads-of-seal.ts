import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { LedgerHead } from './ledger-head.entity.js';

const batch = 5000;

/** The heads under a seal in their order: by kind and id of the subject, as bytes. */
export async function* headsOf(tx: EntityManager, seal: number): AsyncGenerator<LedgerHead> {
  let last: LedgerHead | undefined;
  for (;;) {
    const rows = tx
      .createQueryBuilder(LedgerHead, 'head')
      .where('head.seal = :seal', { seal })
      .orderBy('head.subject_kind COLLATE "C"')
      .addOrderBy('head.subject_id COLLATE "C"')
      .limit(batch);
    if (last)
      rows.andWhere(
        '(head.subject_kind COLLATE "C", head.subject_id COLLATE "C") > (:kind COLLATE "C", :id COLLATE "C")',
        { kind: last.subjectKind, id: last.subjectId },
      );
    const found = await rows.getMany();
    if (found.length === 0) return;
    yield* found;
    last = found.at(-1);
  }
}

/** SHA-256 over the heads, a line each: kind, id, sequence and hash with a space between. */
export async function digestOf(heads: AsyncIterable<LedgerHead>): Promise<string> {
  const digest = createHash('sha256');
  for await (const { subjectKind, subjectId, sequence, hash } of heads)
    digest.update(`${subjectKind} ${subjectId} ${sequence} ${hash}\n`);
  return digest.digest('hex');
}
