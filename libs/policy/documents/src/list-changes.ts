import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { matching, page, Page } from '@commonweal/platform';
import { DataSource, In } from 'typeorm';
import {
  changeStates,
  Choice,
  ListQuery,
  TrueOrFalse,
  type ChangeState,
  type ChangeView,
} from '@commonweal/wire';
import { Approvals } from './approvals.js';
import { summaryOf } from './change-views.js';
import { PolicyChange } from './policy-change.entity.js';
import { PolicyEdit } from './policy-edit.entity.js';

export class ChangeListQuery extends ListQuery {
  @Choice(changeStates, 'State.', { optional: true })
  state?: ChangeState;

  @TrueOrFalse('Only those of the caller.', { optional: true })
  mine?: boolean;
}

@Injectable()
export class ListChanges {
  constructor(
    private readonly database: DataSource,
    private readonly approvals: Approvals,
  ) {}

  async list(query: ChangeListQuery, caller: Caller): Promise<Page<ChangeView>> {
    const rows = this.database.manager.createQueryBuilder(PolicyChange, 'change');
    if (query.state) rows.andWhere('change.state = :state', query);
    if (query.mine) rows.andWhere('change.authorId = :me', { me: caller.personId });
    matching(rows, query.q, ['change.title', 'change.reference']);
    const found = await page(rows, query, {
      updatedAt: 'change.updatedAt',
      createdAt: 'change.createdAt',
      reference: 'change.reference',
      title: 'change.title',
      state: 'change.state',
      publishAt: 'change.publishAt',
    });
    return new Page(await this.views(found.items), found.total);
  }

  private async views(changes: PolicyChange[]): Promise<ChangeView[]> {
    const tx = this.database.manager;
    const edits = await tx.findBy(PolicyEdit, { changeId: In(changes.map(({ id }) => id)) });
    const names = await tx.query<{ id: string; name: string }[]>(
      'select id, name from person where id = any($1)',
      [changes.flatMap(({ authorId, scheduledBy }) => [authorId, scheduledBy])],
    );
    const byId = new Map(names.map(({ id, name }) => [id, name]));
    const views: ChangeView[] = [];
    for (const change of changes) {
      const own = edits.filter(({ changeId }) => changeId === change.id);
      views.push(summaryOf(change, byId, own.length, await this.approvals.standing(tx, change, own)));
    }
    return views;
  }
}
