import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { DeadAddressQuery, DeadAddressView } from '@commonweal/wire';
import { type Caller, Person } from '@commonweal/identity';
import { matching, notFound, type Page, page } from '@commonweal/platform';
import { DeadAddress } from './dead-address.entity.js';
import { DeadAddressViews } from './dead-address-views.js';

/** It is still the address of that person, who may still be mailed. */
const stands = 'dead.aliveAt IS NULL AND person.active AND person.email = dead.address';

/** Finds dead addresses. Those of the council's own people are for administrators and auditors. */
@Injectable()
export class DeadAddressList {
  constructor(
    private readonly database: DataSource,
    private readonly views: DeadAddressViews,
  ) {}

  async list(query: DeadAddressQuery, caller: Caller): Promise<Page<DeadAddressView>> {
    const tx = this.database.manager;
    const rows = visible(tx, caller);
    if (query.standing) rows.andWhere(query.standing === 'true' ? stands : `NOT (${stands})`);
    matching(rows, query.q, ['dead.address', 'dead.said', 'person.name']);
    const sorts = { since: 'dead.since', lastAt: 'dead.lastAt', address: 'dead.address' };
    const found = await page(rows, query, sorts);
    const viewOf = await this.views.of(tx, found.items, caller);
    return found.map(viewOf);
  }

  async one(id: string, caller: Caller): Promise<DeadAddressView> {
    const tx = this.database.manager;
    return this.view(tx, await this.find(tx, id, caller), caller);
  }

  /** @throws DomainError not-found, also where it is not the caller's to see */
  async find(tx: EntityManager, id: string, caller: Caller): Promise<DeadAddress> {
    const dead = await visible(tx, caller).andWhere('dead.id = :id', { id }).getOne();
    if (!dead) throw notFound('dead address');
    return dead;
  }

  async view(tx: EntityManager, dead: DeadAddress, caller: Caller): Promise<DeadAddressView> {
    return (await this.views.of(tx, [dead], caller))(dead);
  }
}

function visible(tx: EntityManager, { roles }: Caller): SelectQueryBuilder<DeadAddress> {
  const rows = tx
    .createQueryBuilder(DeadAddress, 'dead')
    .innerJoin(Person, 'person', 'person.id = dead.personId');
  const ofStaffToo = roles.includes('admin') || roles.includes('auditor');
  return rows.where(ofStaffToo ? 'TRUE' : 'person.supplierId IS NOT NULL');
}
