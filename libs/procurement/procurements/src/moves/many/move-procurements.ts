import { Injectable } from '@nestjs/common';
import { Ledger } from '@commonweal/ledger';
import { OneByOne, Transaction } from '@commonweal/platform';
import { In, type EntityManager } from 'typeorm';
import { MoveStep } from './move-step.js';
import { WorkflowMoveRow } from './workflow-move-row.entity.js';
import { WorkflowMove } from './workflow-move.entity.js';

/** Goes through the procurements of moves: in the dry run it looks, in the move it moves. */
@Injectable()
export class MoveProcurements extends OneByOne<WorkflowMove, WorkflowMoveRow> {
  readonly name = 'move-procurements';
  override readonly every = '*/5 * * * *';

  constructor(
    transaction: Transaction,
    private readonly steps: MoveStep,
    private readonly ledger: Ledger,
  ) {
    super(transaction);
  }

  protected open(tx: EntityManager): Promise<WorkflowMove | null> {
    return tx.findOne(WorkflowMove, {
      where: { state: In(['checking', 'moving']) },
      order: { preparedAt: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
  }

  protected due(tx: EntityManager, { id: moveId }: WorkflowMove): Promise<WorkflowMoveRow | null> {
    return tx.findOne(WorkflowMoveRow, { where: { moveId, isDue: true }, order: { id: 'ASC' } });
  }

  protected step(tx: EntityManager, move: WorkflowMove, row: WorkflowMoveRow): Promise<void> {
    return move.state === 'checking' ? this.steps.look(tx, move, row) : this.steps.move(tx, move, row);
  }

  protected failed(tx: EntityManager, row: WorkflowMoveRow, fault: unknown): Promise<void> {
    return this.steps.failed(tx, row, fault);
  }

  protected async end(tx: EntityManager, move: WorkflowMove): Promise<void> {
    move.change('end');
    await tx.update(WorkflowMove, move.id, { state: move.state });
    const by = { subjectKind: 'workflow-move', subjectId: move.id, release: move.release };
    if (move.state === 'finished') await this.ledger.write(tx, { ...by, action: 'finished' });
  }
}
