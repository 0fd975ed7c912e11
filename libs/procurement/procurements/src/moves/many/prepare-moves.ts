import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Clock, DomainError, invalidField, newId, Transaction } from '@commonweal/platform';
import type { WorkflowMoveCreate } from '@commonweal/wire';
import { noMapping } from '@commonweal/workflow';
import { In, LessThan, type EntityManager } from 'typeorm';
import { Procurement } from '../../rows/procurement.entity.js';
import { PlanMoves } from '../plan-moves.js';
import { MoveRecord } from './move-record.js';
import { WorkflowMoveRow } from './workflow-move-row.entity.js';
import { WorkflowMove } from './workflow-move.entity.js';

const batch = 500;

/** Prepares moves of everything running that follows a workflow; the dry run begins at once. */
@Injectable()
export class PrepareMoves {
  constructor(
    private readonly transaction: Transaction,
    private readonly plans: PlanMoves,
    private readonly record: MoveRecord,
    private readonly clock: Clock,
  ) {}

  /** @returns its id @throws DomainError invalid, conflict when there is nothing to move */
  prepare({ workflow, toWorkflow = workflow, reason }: WorkflowMoveCreate, caller: Caller): Promise<string> {
    return this.transaction.run(async (tx) => {
      const target = await this.plans.target(tx, toWorkflow);
      const field = toWorkflow === workflow ? 'workflow' : 'toWorkflow';
      if (!target) throw invalidField(field, `${field} must be one that is in force`);
      const ids = await followers(tx, workflow, toWorkflow, target.since);
      if (!ids.length)
        throw new DomainError(
          'conflict',
          'nothing-to-move',
          'No running procurement follows an earlier one.',
        );
      const move = this.made({ workflow, toWorkflow, reason, release: target.release }, caller);
      await tx.insert(WorkflowMove, move);
      await insertRows(tx, move.id, ids);
      const data = { workflow, toWorkflow, procurements: ids.length };
      await this.record.write(tx, move, caller, { action: 'prepared', data, why: reason });
      return move.id;
    });
  }

  private made(
    what: Pick<WorkflowMove, 'workflow' | 'toWorkflow' | 'reason' | 'release'>,
    { personId: preparedById }: Caller,
  ) {
    const at = { preparedById, preparedAt: this.clock.now(), mappedById: null, startedById: null };
    return Object.assign(new WorkflowMove(), {
      ...{ id: newId(), ...what, ...at, mapping: noMapping, state: 'checking', version: 1 },
    });
  }
}

/** Those that run and follow the workflow otherwise than the release has it. @param since release in which it came */
async function followers(tx: EntityManager, workflow: string, to: string, since: number): Promise<string[]> {
  const rows = await tx.find(Procurement, {
    select: { id: true },
    where: {
      workflow,
      state: In(['running', 'paused']),
      ...(workflow === to ? { workflowRelease: LessThan(since) } : {}),
    },
    order: { id: 'ASC' },
  });
  return rows.map(({ id }) => id);
}

async function insertRows(tx: EntityManager, moveId: string, ids: string[]): Promise<void> {
  const rows = ids.map((procurementId) => ({ id: newId(), moveId, procurementId, isDue: true }));
  for (let from = 0; from < rows.length; from += batch)
    await tx.insert(WorkflowMoveRow, rows.slice(from, from + batch));
}
