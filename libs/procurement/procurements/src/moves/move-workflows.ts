import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { DomainError, invalidField, notFound, Transaction } from '@commonweal/platform';
import type { MoveGiven, MovePlanView, MoveTargetView, MoveWish } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { mayRead } from '../commands/access.js';
import { Commands } from '../commands/commands.js';
import { refuseStale } from '../commands/stale-row.js';
import type { Dossier } from '../dossier/dossier.js';
import { Dossiers } from '../dossier/dossiers.js';
import { checkedMapping } from './checked-mapping.js';
import { movePlanView } from './move-plan-view.js';
import type { MoveTarget } from './moved-dossier.js';
import { idle, PlanMoves } from './plan-moves.js';

/** Moves one procurement to another workflow: its lead looks first, then moves it with a reason. */
@Injectable()
export class MoveWorkflows {
  constructor(
    private readonly transaction: Transaction,
    private readonly commands: Commands,
    private readonly dossiers: Dossiers,
    private readonly plans: PlanMoves,
  ) {}

  /** @throws DomainError not-found */
  targets(id: string, caller: Caller): Promise<MoveTargetView[]> {
    return this.reading(id, caller, (tx, dossier) => this.plans.targets(tx, dossier));
  }

  /** What the move would do; writes nothing. @throws DomainError not-found, invalid, conflict */
  preview(id: string, wish: MoveWish, caller: Caller): Promise<MovePlanView> {
    return this.reading(id, caller, async (tx, dossier) => {
      const target = await this.targetOf(tx, dossier, wish);
      return movePlanView(dossier, target, await this.proposed(tx, dossier, target, wish));
    });
  }

  /** @throws DomainError not-found, forbidden, stale, invalid, conflict unless it is safe */
  move(id: string, seen: number, { reason, ...wish }: MoveGiven, caller: Caller): Promise<void> {
    return this.commands.byLead(id, caller, async (tx, dossier) => {
      refuseStale({ what: 'procurement' }, dossier.procurement.version, seen);
      const target = await this.targetOf(tx, dossier, wish);
      const proposal = await this.proposed(tx, dossier, target, wish);
      const { verdict, reasons } = proposal.plan;
      if (verdict !== 'safe')
        throw new DomainError('conflict', `move-${verdict}`, reasons.join(' '), { mapping: reasons });
      return { ...(await this.plans.write(tx, dossier, proposal)), why: reason };
    });
  }

  private proposed(tx: EntityManager, dossier: Dossier, target: MoveTarget, wish: MoveWish) {
    return this.plans.propose(tx, dossier, target, checkedMapping(wish, target));
  }

  private async targetOf(tx: EntityManager, dossier: Dossier, { workflow }: MoveWish) {
    const target = await this.plans.target(tx, workflow);
    if (!target) throw invalidField('workflow', 'workflow must be one that is in force');
    const why = idle(dossier, target);
    if (why) throw new DomainError('conflict', 'nothing-to-move', why);
    return target;
  }

  private reading<T>(
    id: string,
    caller: Caller,
    look: (tx: EntityManager, dossier: Dossier) => Promise<T>,
  ): Promise<T> {
    return this.transaction.run(async (tx) => {
      const dossier = await this.dossiers.read(tx, id);
      if (!mayRead(caller, dossier.procurement)) throw notFound('procurement');
      return look(tx, dossier);
    });
  }
}
