import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import type { DuplicatePair, DuplicatesQuery, MergePreview, TwoSuppliersView } from '@commonweal/wire';
import { Person } from '@commonweal/identity';
import { Supplier } from '../supplier.entity.js';
import { supplierView } from '../supplier-view.js';
import { likelyDuplicates } from './likely-duplicates.js';
import { Merging } from './merging.js';
import { pairOf, TwoSuppliers } from './two-suppliers.entity.js';

const most = 200;

/** What may be merged, and what merging would do. */
@Injectable()
export class MergeRegister {
  constructor(
    private readonly database: DataSource,
    private readonly merging: Merging,
  ) {}

  /** The surest first, at most 200 at once: those to be looked at, or those of which somebody said that they are two. */
  async duplicates({ of = 'open' }: DuplicatesQuery): Promise<DuplicatePair[]> {
    const apart = await this.toldApart();
    const standing = { where: { mergedIntoId: IsNull() }, order: { id: 'ASC' as const } };
    const pairs = likelyDuplicates(await this.database.manager.find(Supplier, standing));
    const told = pairs.map((pair) => ({ ...pair, areTwo: apart.get(keyOf(pair.first.id, pair.second.id)) }));
    const wanted = told.filter(({ areTwo }) => (of === 'are-two') === (areTwo !== undefined));
    return wanted.slice(0, most).map(({ because, first, second, areTwo }) => ({
      ...{ id: `${first.id}/${second.id}`, because },
      ...{ first: supplierView(first), second: supplierView(second) },
      ...(areTwo ? { areTwo } : {}),
    }));
  }

  /** By the key of the pair. */
  private async toldApart(): Promise<Map<string, TwoSuppliersView>> {
    const tx = this.database.manager;
    const all = await tx.find(TwoSuppliers);
    const people = await tx.findBy(Person, { id: In([...new Set(all.map(({ byId }) => byId))]) });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return new Map(
      all.map(({ firstId, secondId, reason, byId, at }) => [
        keyOf(firstId, secondId),
        { reason, by: names.get(byId) ?? '', at: at.toISOString() },
      ]),
    );
  }

  /** @throws DomainError not-found, invalid */
  async preview(id: string, duplicateId: string): Promise<MergePreview> {
    const { into, duplicate, moves, obstacles } = await this.merging.look(
      this.database.manager,
      id,
      duplicateId,
    );
    return { into: supplierView(into), duplicate: supplierView(duplicate), moves, obstacles };
  }
}

const keyOf = (one: string, other: string) => Object.values(pairOf(one, other)).join('/');
