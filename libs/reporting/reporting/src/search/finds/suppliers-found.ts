import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { staffRoles } from '@commonweal/wire';
import { type Asked, mostLike } from '../likeness.js';
import { type Found, SearchSource } from '../search-source.js';

interface Row {
  id: string;
  name: string;
  number: string | null;
}

/** Suppliers that stand for themselves: who was merged into another is found as that one. */
@Injectable()
export class SuppliersFound extends SearchSource {
  readonly kind = 'supplier';
  readonly roles = staffRoles;

  async find(tx: EntityManager, _caller: Caller, asked: Asked): Promise<Found[]> {
    const rows = tx
      .createQueryBuilder()
      .select(['supplier.id as id', 'supplier.name as name', 'supplier.registration_number as number'])
      .from('supplier', 'supplier')
      .where('supplier.merged_into_id IS NULL');
    mostLike(rows, asked, ['supplier.name', 'supplier.registration_number']);
    return (await rows.getRawMany<Row>()).map(({ id, name, number }) => ({
      ...{ id, title: name, about: number ?? '' },
      link: `/suppliers/${id}/show`,
    }));
  }
}
