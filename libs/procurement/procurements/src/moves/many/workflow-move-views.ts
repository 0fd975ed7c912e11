import { Injectable } from '@nestjs/common';
import { People, type Caller } from '@commonweal/identity';
import { notFound, page, type Page } from '@commonweal/platform';
import type { ListQuery, WorkflowMoveView } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { MovePolicy } from './move-policy.js';
import { Tallies } from './tallies.js';
import { moveView } from './workflow-move-view.js';
import { WorkflowMove } from './workflow-move.entity.js';

/** What people see of moves. */
@Injectable()
export class WorkflowMoveViews {
  constructor(
    private readonly database: DataSource,
    private readonly policy: MovePolicy,
    private readonly tallies: Tallies,
    private readonly people: People,
  ) {}

  /** Latest first, unless another order is asked for. */
  async list(query: ListQuery, caller: Caller): Promise<Page<WorkflowMoveView>> {
    const rows = this.database.createQueryBuilder(WorkflowMove, 'move');
    const asked = { ...query, order: query.order ?? (query.sort ? 'asc' : 'desc') } as const;
    const found = await page(rows, asked, { preparedAt: 'move.preparedAt', state: 'move.state' });
    const views = new Map(
      await Promise.all(found.items.map(async (move) => [move, await this.view(move, caller)] as const)),
    );
    return found.map((move) => views.get(move) as WorkflowMoveView);
  }

  /** @throws DomainError not-found */
  async one(id: string, caller: Caller): Promise<WorkflowMoveView> {
    const move = await this.database.manager.findOneBy(WorkflowMove, { id });
    if (!move) throw notFound('move');
    return this.view(move, caller);
  }

  private async view(move: WorkflowMove, caller: Caller): Promise<WorkflowMoveView> {
    const people = [move.preparedById, ...(move.startedById ? [move.startedById] : [])];
    return moveView({
      ...{ move, caller },
      tally: await this.tallies.of(move),
      documents: await this.policy.of(move),
      names: await this.people.namesOf(people),
      needed: await this.policy.approvals(this.database.manager),
    });
  }
}
