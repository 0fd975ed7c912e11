import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { notFound, page, Page } from '@commonweal/platform';
import type { PanelItemListQuery, PanelItemRow, PanelItemView } from '@commonweal/wire';
import { DataSource, type EntityManager } from 'typeorm';
import { AllMatters } from '../matter.js';
import { PanelItem } from '../rows/panel-item.entity.js';
import { ItemDetails } from './item-details.js';
import { ItemRows } from './item-rows.js';

/** Items as people see them. Who may read what an item is about may read the item, but for what is the panel's own. */
@Injectable()
export class ItemViews {
  constructor(
    private readonly database: DataSource,
    private readonly matters: AllMatters,
    private readonly rows: ItemRows,
    private readonly details: ItemDetails,
  ) {}

  async list(query: PanelItemListQuery, caller: Caller): Promise<Page<PanelItemRow>> {
    const rows = this.database.manager.createQueryBuilder(PanelItem, 'item');
    const { panel, meetingId, subjectId, state } = query;
    for (const [name, value] of Object.entries({ panel, meetingId, subjectId, state }))
      if (value !== undefined) rows.andWhere(`item.${name} = :${name}`, { [name]: value });
    await this.narrow(rows, caller);
    const found = await page(rows, query, { submittedAt: 'item.submittedAt', title: 'item.title' });
    return new Page(await this.rows.of(this.database.manager, found.items), found.total);
  }

  /** @throws DomainError not-found */
  async one(id: string, caller: Caller): Promise<PanelItemView> {
    const tx = this.database.manager;
    const item = await tx.findOneBy(PanelItem, { id });
    if (!item) throw notFound('item');
    const [row] = await this.agenda(tx, [item], caller);
    if (!row) throw notFound('item');
    return this.details.view(tx, item, row, caller);
  }

  /** Those about what the caller may read. */
  private async readable(
    tx: EntityManager,
    items: readonly PanelItem[],
    caller: Caller,
  ): Promise<PanelItem[]> {
    const kinds = [...new Set(items.map(({ subjectKind }) => subjectKind))];
    const readable = new Set<string>();
    for (const kind of kinds) {
      const ids = items.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId);
      for (const id of await this.matters.of(kind).readable(tx, ids, caller)) readable.add(id);
    }
    return items.filter(({ subjectId }) => readable.has(subjectId));
  }

  /** Those that the caller may read, as rows, in the order in which they are given. */
  async agenda(tx: EntityManager, items: readonly PanelItem[], caller: Caller): Promise<PanelItemRow[]> {
    return this.rows.of(tx, await this.readable(tx, items, caller));
  }

  /** Those about what the caller may read; asked of whoever keeps the matters, so that scopes are theirs. */
  private async narrow(rows: ReturnType<EntityManager['createQueryBuilder']>, caller: Caller): Promise<void> {
    const about = await this.database.manager.query<{ kind: string; ids: string[] }[]>(
      'select subject_kind as kind, array_agg(distinct subject_id) as ids from panel_item group by subject_kind',
    );
    const readable: string[] = [];
    for (const { kind, ids } of about)
      readable.push(...(await this.matters.of(kind).readable(this.database.manager, ids, caller)));
    rows.andWhere('item.subjectId = ANY(:readable)', { readable });
  }
}
