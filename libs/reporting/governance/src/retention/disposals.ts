import { Injectable } from '@nestjs/common';
import { Releases } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { Clock, DomainError, notFound, Page, Transaction } from '@commonweal/platform';
import type {
  DisposalGiven,
  DisposalView,
  DisposableKind,
  RetainedKind,
  RetentionDueQuery,
  RetentionDueView,
} from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { holdsOn, inWords } from '../holds/held-by.js';
import { lockHolds } from '../holds/legal-holds.js';
import { Disposal } from './disposal.entity.js';
import { amounts, type Due, dueQuery, partsOf, scheduleIn, type Schedule, takenBy } from './due.js';

/** What the retention schedule says is over, and disposing of it. A person decides it; nothing goes by itself. */
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
      const { query, schedule } = await this.query(tx, kind);
      if (!query) return new Page<RetentionDueView>([], 0);
      const [count] = await tx.query<{ total: number }[]>(
        `SELECT count(*)::int AS total FROM ${query.sql}`,
        query.values,
      );
      const rows = await tx.query<Due[]>(
        `SELECT kind, id, title, day::text AS "countedFrom", kept_until::text AS "keptUntil", entry FROM ${query.sql}
          ORDER BY kept_until, id LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`,
        query.values,
      );
      const views: RetentionDueView[] = [];
      for (const row of rows) views.push(await viewOf(tx, schedule, row));
      return new Page(views, count?.total ?? 0);
    });
  }

  /** What the entry says goes, at once; decisions and figures stay. @throws DomainError not-found when it is not due, conflict */
  dispose(
    kind: DisposableKind,
    id: string,
    { reason }: DisposalGiven,
    caller: Caller,
  ): Promise<DisposalView> {
    return this.transaction.run((tx) => this.disposeIn(tx, kind, id, { reason, byId: caller.personId }));
  }

  /** @throws DomainError not-found when it is not due, conflict when it is held */
  async disposeIn(
    tx: EntityManager,
    kind: DisposableKind,
    id: string,
    { reason, byId, run }: { reason: string; byId: string; run?: string },
  ): Promise<DisposalView> {
    await lockHolds(tx);
    const takes = await this.whatGoes(tx, kind, id);
    const [held] = await holdsOn(tx, kind, id);
    if (held) throw new DomainError('conflict', 'held', inWords(held));
    const { files, comments } = await amounts(tx, { kind, id }, takes);
    const at = this.clock.now();
    if (files)
      await tx.query(`UPDATE attachment SET content_deleted_at = $2 WHERE id IN (${partsOf[kind].files})`, [
        id,
        at,
      ]);
    if (comments)
      await tx.query(
        `UPDATE discussion_comment SET text = NULL, version = version + 1 WHERE id IN (${partsOf[kind].comments})`,
        [id],
      );
    await tx.insert(Disposal, { kind, id, byId, at, files, comments });
    const about = { subjectKind: kind, subjectId: id, actorId: byId };
    if (takes.includes('reasons')) await this.ledger.erase(tx, about);
    const data = { files, comments, takes, ...(run ? { run } : {}) };
    await this.ledger.write(tx, { ...about, action: 'disposed', data, why: reason });
    return { kind, id, byId, at: at.toISOString(), files, comments };
  }

  /** Everything of a kind that is due: SQL of `due (id, title)` in the order in which it waits. Undefined when the schedule is silent on it. */
  async everything(tx: EntityManager, kind: DisposableKind) {
    return (await this.query(tx, kind)).query;
  }

  private async whatGoes(tx: EntityManager, kind: DisposableKind, id: string) {
    const { query, schedule } = await this.query(tx, kind);
    const [due] = query
      ? await tx.query<Pick<Due, 'entry'>[]>(
          `SELECT entry FROM ${query.sql} WHERE id = $${query.values.length + 1}`,
          [...query.values, id],
        )
      : [];
    const entry = due && schedule.get(due.entry);
    if (!entry) throw notFound('record whose retention is over');
    return takenBy(entry);
  }

  private async query(tx: EntityManager, kind?: RetainedKind) {
    const schedule = scheduleIn(await this.releases.inForce(tx));
    return { schedule, query: dueQuery(schedule, this.clock.today(), kind) };
  }
}

async function viewOf(
  tx: EntityManager,
  schedule: Schedule,
  { entry: key, ...due }: Due,
): Promise<RetentionDueView> {
  const entry = schedule.get(key);
  const takes = takenBy(entry ?? {});
  return {
    ...due,
    ...{ because: entry?.title ?? '', basis: entry?.basis ?? '', guidance: entry?.guidance ?? '' },
    takes: [...takes],
    ...(await amounts(tx, due, takes)),
    holds: (await holdsOn(tx, due.kind, due.id)).map(inWords),
  };
}
