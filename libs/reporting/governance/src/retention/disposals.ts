import { Injectable } from '@nestjs/common';
import { plusYears } from '@commonweal/calendar';
import { type DocumentSet, Releases } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { Clock, DomainError, notFound, Page, Transaction } from '@commonweal/platform';
import type {
  DisposalGiven,
  DisposalView,
  RetainedKind,
  RetentionDueQuery,
  RetentionDueView,
} from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { holdsOn, inWords } from '../holds/held-by.js';
import { lockHolds } from '../holds/legal-holds.js';
import { Disposal } from './disposal.entity.js';
import { amounts, type Due, dueQuery, partsOf, scheduleIn } from './due.js';

/** What the retention schedule says is over, and disposing of it. A person decides each; nothing goes by itself. */
@Injectable()
export class Disposals {
  constructor(
    private readonly transaction: Transaction,
    private readonly releases: Releases,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** The longest overdue first. */
  due({ kind, page = 1, perPage = 25 }: RetentionDueQuery): Promise<Page<RetentionDueView>> {
    return this.transaction.run(async (tx) => {
      const documents = await this.releases.inForce(tx);
      const query = this.query(documents, kind);
      if (!query) return new Page<RetentionDueView>([], 0);
      const [count] = await tx.query<{ total: number }[]>(
        `SELECT count(*)::int AS total FROM ${query.sql}`,
        query.values,
      );
      const rows = await tx.query<Due[]>(
        `SELECT kind, id, title, day::text AS "countedFrom" FROM ${query.sql}
          ORDER BY day, id LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`,
        query.values,
      );
      const views: RetentionDueView[] = [];
      for (const row of rows) views.push(await viewOf(tx, documents, row));
      return new Page(views, count?.total ?? 0);
    });
  }

  /** Files, comments and reasons go, at once; decisions and figures stay. @throws DomainError not-found when it is not due, conflict */
  dispose(
    kind: Exclude<RetainedKind, 'person'>,
    id: string,
    { reason }: DisposalGiven,
    caller: Caller,
  ): Promise<DisposalView> {
    return this.transaction.run(async (tx) => {
      await lockHolds(tx);
      const query = this.query(await this.releases.inForce(tx), kind);
      const [due] = query
        ? await tx.query<Due[]>(`SELECT 1 FROM ${query.sql} WHERE id = $${query.values.length + 1}`, [
            ...query.values,
            id,
          ])
        : [];
      if (!due) throw notFound('record whose retention is over');
      const [held] = await holdsOn(tx, kind, id);
      if (held) throw new DomainError('conflict', 'held', inWords(held));
      const { files, comments } = await amounts(tx, { kind, id });
      const at = this.clock.now();
      await tx.query(`UPDATE attachment SET content_deleted_at = $2 WHERE id IN (${partsOf[kind].files})`, [
        id,
        at,
      ]);
      await tx.query(
        `UPDATE discussion_comment SET text = NULL, version = version + 1 WHERE id IN (${partsOf[kind].comments})`,
        [id],
      );
      await tx.insert(Disposal, { kind, id, byId: caller.personId, at, files, comments });
      await this.ledger.erase(tx, { subjectKind: kind, subjectId: id, actorId: caller.personId });
      await this.ledger.write(tx, {
        ...{ subjectKind: kind, subjectId: id, action: 'disposed', actorId: caller.personId },
        data: { files, comments },
        why: reason,
      });
      return { kind, id, byId: caller.personId, at: at.toISOString(), files, comments };
    });
  }

  private query(documents: DocumentSet, kind: RetainedKind | undefined) {
    const schedule = [...scheduleIn(documents)].filter(([each]) => !kind || each === kind);
    return dueQuery(new Map(schedule), this.clock.today());
  }
}

async function viewOf(tx: EntityManager, documents: DocumentSet, due: Due): Promise<RetentionDueView> {
  const entry = scheduleIn(documents).get(due.kind);
  return {
    ...due,
    keptUntil: plusYears(due.countedFrom, entry?.years ?? 0),
    ...{ because: entry?.title ?? '', basis: entry?.basis ?? '' },
    ...(await amounts(tx, due)),
    holds: (await holdsOn(tx, due.kind, due.id)).map(inWords),
  };
}
