import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { checkVersion, DomainError, notFound, Transaction } from '@commonweal/platform';
import type { MoveMappingGiven } from '@commonweal/wire';
import { In, IsNull, type EntityManager } from 'typeorm';
import { checkedMapping } from '../checked-mapping.js';
import { MovePolicy } from './move-policy.js';
import { MoveRecord } from './move-record.js';
import { WorkflowMoveRow } from './workflow-move-row.entity.js';
import { WorkflowMove } from './workflow-move.entity.js';

/** Says where things go in a move, starts it and stops it. */
@Injectable()
export class RunMoves {
  constructor(
    private readonly transaction: Transaction,
    private readonly policy: MovePolicy,
    private readonly record: MoveRecord,
  ) {}

  /** The dry run begins anew. @throws DomainError not-found, stale, invalid, conflict */
  map(id: string, seen: number, given: MoveMappingGiven, caller: Caller): Promise<void> {
    return this.change(id, seen, caller, async (tx, move) => {
      const mapping = checkedMapping(given, await this.policy.target(move, tx));
      move.change('map');
      move.mapping = mapping;
      move.mappedById = caller.personId;
      await makeDue(tx, move, { verdict: null });
      return { action: 'mapped', data: { mapping: move.mapping } };
    });
  }

  /** @throws DomainError not-found, forbidden, stale, conflict */
  start(id: string, seen: number, caller: Caller): Promise<void> {
    return this.change(id, seen, caller, async (tx, move) => {
      if (refusesToStart(move, caller, await this.policy.approvals(tx))) throw notByThemselves();
      if (await this.policy.isOvertaken(move, tx)) throw overtaken();
      move.change('start');
      move.startedById = caller.personId;
      await makeDue(tx, move, {});
      return { action: 'started', data: { mapping: move.mapping } };
    });
  }

  /** The procurement under way is moved yet; all after it stay. @throws DomainError not-found, stale, conflict */
  stop(id: string, seen: number, caller: Caller): Promise<void> {
    return this.change(id, seen, caller, (_, move) => {
      move.change('stop');
      return Promise.resolve({ action: 'stopped', data: {} });
    });
  }

  private change(
    id: string,
    seen: number,
    caller: Caller,
    work: (tx: EntityManager, move: WorkflowMove) => Promise<{ action: string; data: object }>,
  ): Promise<void> {
    return this.transaction.run(async (tx) => {
      const move = await tx.findOne(WorkflowMove, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!move) throw notFound('move');
      checkVersion(move, seen, 'move');
      const told = await work(tx, move);
      await tx.save(move);
      await this.record.write(tx, move, caller, told);
    });
  }
}

/** Who prepared or mapped a move starts it alone only where a workflow needs nobody's approval. */
export function refusesToStart(
  { preparedById, mappedById }: WorkflowMove,
  { personId, roles }: Caller,
  needed: number,
): boolean {
  if (needed === 0) return false;
  return !roles.includes('policy-approver') || personId === preparedById || personId === mappedById;
}

/** All but those that were moved. */
async function makeDue(
  tx: EntityManager,
  { id: moveId }: WorkflowMove,
  also: { verdict?: null },
): Promise<void> {
  const rest = [
    { moveId, outcome: IsNull() },
    { moveId, outcome: In(['left', 'failed']) },
  ];
  for (const where of rest) await tx.update(WorkflowMoveRow, where, { isDue: true, outcome: null, ...also });
}

function notByThemselves(): DomainError {
  const detail = 'A move is started by a policy approver who neither prepared it nor said where things go.';
  return new DomainError('forbidden', 'own-move', detail);
}

function overtaken(): DomainError {
  const detail =
    'A newer release has changed this workflow. Prepare the move afresh, so that nobody is moved to an old one.';
  return new DomainError('conflict', 'newer-workflow', detail);
}
