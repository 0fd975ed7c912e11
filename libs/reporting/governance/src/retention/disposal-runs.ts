import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { checkVersion, Clock, DomainError, newId, notFound, Transaction } from '@commonweal/platform';
import type { DisposalRunGiven } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { DisposalRunRecord } from './disposal-run-record.js';
import { DisposalRun, DisposalRunRow } from './disposal-run.entity.js';
import { Disposals } from './disposals.js';

/** Lists what is to be disposed of, starts a run through it and stops it. */
@Injectable()
export class DisposalRuns {
  constructor(
    private readonly transaction: Transaction,
    private readonly disposals: Disposals,
    private readonly record: DisposalRunRecord,
    private readonly clock: Clock,
  ) {}

  /** Takes down all that is over now, to be looked at; nothing is disposed of yet. @throws DomainError conflict when nothing is over */
  prepare({ kind, reason }: DisposalRunGiven, { personId }: Caller): Promise<string> {
    return this.transaction.run(async (tx) => {
      const run = tx.create(DisposalRun, {
        ...{ id: newId(), kind, reason, byId: personId, at: this.clock.now(), state: 'ready', version: 1 },
      });
      await tx.insert(DisposalRun, run);
      const records = await this.takeDown(tx, run);
      if (!records)
        throw new DomainError('conflict', 'nothing-over', 'Nothing of this kind is over any more.');
      await this.record.write(tx, run, personId, {
        action: 'prepared',
        data: { kind, records },
        why: reason,
      });
      return run.id;
    });
  }

  /** With what is left; once more with what was held or failed. @throws DomainError not-found, stale, conflict */
  start(id: string, seen: number, caller: Caller): Promise<void> {
    return this.change(id, seen, async (tx, run) => {
      run.change('start');
      await tx.query(
        `UPDATE disposal_run_row SET is_due = true, outcome = NULL, words = NULL
          WHERE run_id = $1 AND outcome IN ('held', 'failed')`,
        [id],
      );
      await this.record.write(tx, run, caller.personId, { action: 'started' });
    });
  }

  /** The record under way is disposed of yet; all after it stay. @throws DomainError not-found, stale, conflict */
  stop(id: string, seen: number, caller: Caller): Promise<void> {
    return this.change(id, seen, async (tx, run) => {
      run.change('stop');
      await this.record.write(tx, run, caller.personId, { action: 'stopped' });
    });
  }

  private async takeDown(tx: EntityManager, { id, kind }: DisposalRun): Promise<number> {
    const due = await this.disposals.everything(tx, kind);
    if (!due) return 0;
    const rows = await tx.query<{ id: string; title: string }[]>(
      `SELECT id, title FROM ${due.sql} ORDER BY kept_until, id`,
      due.values,
    );
    const all = rows.map(({ id: recordId, title }) => ({
      ...{ id: newId(), runId: id, recordId, title, isDue: true, outcome: null, words: null },
    }));
    for (let from = 0; from < all.length; from += 1000)
      await tx.insert(DisposalRunRow, all.slice(from, from + 1000));
    return all.length;
  }

  private change(
    id: string,
    seen: number,
    work: (tx: EntityManager, run: DisposalRun) => Promise<void>,
  ): Promise<void> {
    return this.transaction.run(async (tx) => {
      const run = await tx.findOne(DisposalRun, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!run) throw notFound('disposal run');
      checkVersion(run, seen, 'disposal run');
      await work(tx, run);
      await tx.save(run);
    });
  }
}
