import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Predecessors, Succession } from '@commonweal/monitoring';
import { notFound } from '@commonweal/platform';
import type { PredecessorsGiven, PredecessorView } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { mayRead } from '../commands/access.js';
import { Commands } from '../commands/commands.js';
import { Procurement } from '../rows/procurement.entity.js';

/** Which ending contracts a procurement follows. */
@Injectable()
export class EditPredecessors {
  constructor(
    private readonly database: DataSource,
    private readonly commands: Commands,
    private readonly succession: Succession,
    private readonly predecessors: Predecessors,
  ) {}

  /** @throws DomainError not-found */
  list(id: string, caller: Caller): Promise<PredecessorView[]> {
    return this.database.transaction(async (tx) => {
      const procurement = await tx.findOneBy(Procurement, { id });
      if (!procurement || !mayRead(caller, procurement)) throw notFound('procurement');
      return this.predecessors.of(tx, id);
    });
  }

  /** @returns all of them @throws DomainError invalid, forbidden, conflict */
  async add(id: string, { contractIds }: PredecessorsGiven, caller: Caller): Promise<PredecessorView[]> {
    await this.commands.whileRunning(id, caller, async (tx, { procurement }) => {
      await this.succession.begin(tx, { contractIds, by: procurement }, caller, 'contractIds');
      return contractIds.length ? { action: 'predecessors-added', data: { contractIds } } : null;
    });
    return this.list(id, caller);
  }

  /** @returns all that are left @throws DomainError not-found, forbidden */
  async remove(id: string, contractId: string, caller: Caller): Promise<PredecessorView[]> {
    await this.commands.whileRunning(id, caller, async (tx, { procurement }) => {
      await this.succession.end(tx, contractId, procurement, caller);
      return { action: 'predecessor-removed', data: { contractId } };
    });
    return this.list(id, caller);
  }
}
