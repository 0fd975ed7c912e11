import { Injectable } from '@nestjs/common';
import { Ledger } from '@commonweal/ledger';
import { isDatabaseLost, Job, Transaction } from '@commonweal/platform';
import { In, type EntityManager } from 'typeorm';
import { MoveStep } from './move-step.js';
import { WorkflowMoveRow } from './workflow-move-row.entity.js';
import { WorkflowMove } from './workflow-move.entity.js';

/** What is under way: a move and the procurement whose turn it is. */
interface Turn {
  move: WorkflowMove;
  row: WorkflowMoveRow;
}

/**
 * Goes through the procurements of moves, one a transaction: in the dry run it looks, in the move it moves. The rows
 * say which are still due, so a kill costs at most the one under way, and however often this runs each is done once.
 */
@Injectable()
export class MoveProcurements extends Job {
  readonly name = 'move-procurements';
  override readonly every = '*/5 * * * *';

  constructor(
    private readonly transaction: Transaction,
    private readonly step: MoveStep,
    private readonly ledger: Ledger,
  ) {
    super();
  }

  async run(): Promise<void> {
    while (await this.next());
  }

  /** The next one; false when nothing is left to do. */
  private async next(): Promise<boolean> {
    let turn: Turn | undefined;
    try {
      return await this.transaction.run(async (tx) => {
        const move = await openMove(tx);
        if (!move) return false;
        const row = await dueRow(tx, move);
        if (!row) return this.end(tx, move);
        turn = { move, row };
        await (move.state === 'checking' ? this.step.look(tx, move, row) : this.step.move(tx, move, row));
        return true;
      });
    } catch (fault) {
      const failed = turn?.row;
      if (!failed || isDatabaseLost(fault)) throw fault;
      await this.transaction.run((tx) => this.step.failed(tx, failed, fault));
      return true;
    }
  }

  private async end(tx: EntityManager, move: WorkflowMove): Promise<boolean> {
    move.change('end');
    await tx.update(WorkflowMove, move.id, { state: move.state });
    const by = { subjectKind: 'workflow-move', subjectId: move.id, release: move.release };
    if (move.state === 'finished') await this.ledger.write(tx, { ...by, action: 'finished' });
    return true;
  }
}

/** The oldest one under way that nobody else is at; held until the transaction ends, so that a stop waits for it. */
function openMove(tx: EntityManager): Promise<WorkflowMove | null> {
  return tx.findOne(WorkflowMove, {
    where: { state: In(['checking', 'moving']) },
    order: { preparedAt: 'ASC', id: 'ASC' },
    lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
  });
}

function dueRow(tx: EntityManager, { id: moveId }: WorkflowMove): Promise<WorkflowMoveRow | null> {
  return tx.findOne(WorkflowMoveRow, { where: { moveId, isDue: true }, order: { id: 'ASC' } });
}
