import { Injectable, Logger } from '@nestjs/common';
import { Ledger } from '@commonweal/ledger';
import { DomainError, OneByOne, Transaction } from '@commonweal/platform';
import type { DisposalOutcome } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { DisposalRun, DisposalRunRow } from './disposal-run.entity.js';
import { Disposals } from './disposals.js';

const outcomes: Record<string, DisposalOutcome> = { held: 'held', 'not-found': 'left' };

/** Goes through the records of disposal runs. Each is looked at afresh: whether it is over still, and whether a hold keeps it. */
@Injectable()
export class DisposeMany extends OneByOne<DisposalRun, DisposalRunRow> {
  readonly name = 'dispose-many';
  override readonly every = '*/5 * * * *';
  private readonly logger = new Logger('DisposeMany');

  constructor(
    transaction: Transaction,
    private readonly disposals: Disposals,
    private readonly ledger: Ledger,
  ) {
    super(transaction);
  }

  protected open(tx: EntityManager): Promise<DisposalRun | null> {
    return tx.findOne(DisposalRun, {
      where: { state: 'running' },
      order: { at: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
  }

  protected due(tx: EntityManager, { id: runId }: DisposalRun): Promise<DisposalRunRow | null> {
    return tx.findOne(DisposalRunRow, { where: { runId, isDue: true }, order: { id: 'ASC' } });
  }

  protected async step(tx: EntityManager, run: DisposalRun, row: DisposalRunRow): Promise<void> {
    const { kind, reason, byId } = run;
    await this.disposals.disposeIn(tx, kind, row.recordId, { reason, byId, run: run.id });
    await tx.update(DisposalRunRow, row.id, { isDue: false, outcome: 'disposed' });
  }

  protected async failed(tx: EntityManager, row: DisposalRunRow, fault: unknown): Promise<void> {
    const known = fault instanceof DomainError ? fault : undefined;
    if (!known) this.logger.error(fault);
    const outcome = outcomes[known?.code ?? ''] ?? 'failed';
    const words = known?.detail ?? `It could not be disposed of: ${String(fault).slice(0, 500)}`;
    await tx.update(DisposalRunRow, row.id, { isDue: false, outcome, words });
  }

  protected async end(tx: EntityManager, run: DisposalRun): Promise<void> {
    run.change('end');
    await tx.save(run);
    await this.ledger.write(tx, { subjectKind: 'disposal-run', subjectId: run.id, action: 'finished' });
  }
}
