import { Injectable } from '@nestjs/common';
import { type Caller, People } from '@commonweal/identity';
import { DomainError, invalidField, newId, notFound, Transaction } from '@commonweal/platform';
import type { SavedViewCreate, SavedViewView } from '@commonweal/wire';
import { DataSource, type EntityManager } from 'typeorm';
import { SavedView } from './saved-view.entity.js';

/** What one person may keep for one list; there for the reader of the menu, not for the database. */
const most = 50;
/** Characters of the filters as JSON. */
const longest = 4_000;

/** Saved views: one's own, and those of the same list that colleagues share. */
@Injectable()
export class SavedViews {
  constructor(
    private readonly transaction: Transaction,
    private readonly database: DataSource,
    private readonly people: People,
  ) {}

  async list(list: string, { personId }: Caller): Promise<SavedViewView[]> {
    const rows = await this.database.manager
      .createQueryBuilder(SavedView, 'view')
      .where('view.list = :list AND (view.personId = :personId OR view.shared)', { list, personId })
      .orderBy('view.personId = :personId', 'DESC')
      .addOrderBy('view.name')
      .limit(most * 4)
      .getMany();
    const owners = await this.people.findAll(rows.map((row) => row.personId));
    const names = new Map(owners.map(({ id, name }) => [id, name]));
    return rows.map((row) => viewOf(row, personId, names.get(row.personId) ?? ''));
  }

  /** @throws DomainError invalid on `filter`, conflict when there are too many */
  keep(body: SavedViewCreate, { personId, name }: Caller): Promise<SavedViewView> {
    if (JSON.stringify(body.filter).length > longest)
      throw invalidField('filter', `filter must be shorter than ${longest} characters`);
    return this.transaction.run(async (tx) => {
      await this.refuseTooMany(tx, body, personId);
      const row = tx.create(SavedView, { ...body, id: newId(), personId, sort: body.sort ?? null });
      const { generatedMaps } = await tx
        .createQueryBuilder()
        .insert()
        .into(SavedView)
        .values(row)
        .orUpdate(['filter', 'sort', 'order', 'hidden', 'shared'], ['person_id', 'list', 'name'])
        .returning(['id'])
        .execute();
      return viewOf({ ...row, ...generatedMaps[0] }, personId, name);
    });
  }

  /** @throws DomainError not-found when it is not the caller's own */
  async remove(id: string, { personId }: Caller): Promise<void> {
    const { affected } = await this.database.manager.delete(SavedView, { id, personId });
    if (!affected) throw notFound('saved view');
  }

  private async refuseTooMany(tx: EntityManager, { list, name }: SavedViewCreate, personId: string) {
    const rows = await tx.find(SavedView, { where: { personId, list }, select: { name: true } });
    if (rows.length < most || rows.some((row) => row.name === name)) return;
    throw new DomainError(
      'conflict',
      'too-many-saved-views',
      `You keep ${most} views of this list. Remove one first.`,
    );
  }
}

function viewOf(row: SavedView, personId: string, owner: string): SavedViewView {
  const { id, list, name, filter, sort, order, hidden, shared } = row;
  const seen = { list, name, filter: filter as Record<string, unknown>, order, hidden, shared };
  return { id, ...seen, ...(sort ? { sort } : {}), owner, mine: row.personId === personId };
}
