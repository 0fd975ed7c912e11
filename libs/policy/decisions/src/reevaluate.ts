import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Clock, Job, Transaction } from '@commonweal/platform';
import type { SubjectKind } from '@commonweal/wire';
import { Evaluation } from './evaluation.js';
import { Reevaluation } from './reevaluation.entity.js';
import { Subjects } from './subject.js';

const batch = 100;

/**
 * Goes through everything running after a publish, a batch a transaction. The row says how far it has come, so a
 * kill costs at most the batch under way. A newer release makes an unfinished older one pointless: it is closed.
 */
@Injectable()
export class Reevaluate extends Job {
  readonly name = 'reevaluate';
  override readonly every = '*/5 * * * *';

  constructor(
    private readonly transaction: Transaction,
    private readonly subjects: Subjects,
    private readonly evaluation: Evaluation,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run(): Promise<void> {
    while (await this.transaction.run((tx) => this.step(tx)));
  }

  /** One batch; false when nothing is left to do. */
  private async step(tx: EntityManager): Promise<boolean> {
    const open = await tx.find(Reevaluation, {
      where: { finishedAt: IsNull() },
      order: { release: 'DESC' },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
    const [row, ...older] = open;
    if (!row) return false;
    for (const one of older) await tx.update(Reevaluation, one.release, { finishedAt: this.clock.now() });
    await this.advance(tx, row);
    await tx.save(row);
    return true;
  }

  private async advance(tx: EntityManager, row: Reevaluation): Promise<void> {
    const kinds = this.subjects.all().map(({ kind }) => kind);
    const kind = (row.subjectKind as SubjectKind | null) ?? kinds[0];
    if (!kind) return this.finish(row);
    const ids = await this.subjects.get(kind).running(tx, row.after, batch);
    await this.evaluation.apply(tx, kind, ids, 'release');
    row.done += ids.length;
    row.subjectKind = kind;
    row.after = ids.at(-1) ?? null;
    if (ids.length === batch) return;
    row.after = null;
    row.subjectKind = kinds[kinds.indexOf(kind) + 1] ?? null;
    if (row.subjectKind === null) this.finish(row);
  }

  private finish(row: Reevaluation): void {
    row.finishedAt = this.clock.now();
    row.total = row.done;
    row.isWhole = true;
  }
}
