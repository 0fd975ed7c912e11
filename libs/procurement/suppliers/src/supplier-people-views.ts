import { Injectable } from '@nestjs/common';
import { People } from '@commonweal/identity';
import { DeadAddresses } from '@commonweal/messages';
import type { SupplierPersonView } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import type { Supplier } from './supplier.entity.js';

/** Who answers for a supplier, as the API shows it. */
@Injectable()
export class SupplierPeopleViews {
  constructor(
    private readonly people: People,
    private readonly dead: DeadAddresses,
  ) {}

  async of(tx: EntityManager, { id: supplierId, leadContactId }: Supplier): Promise<SupplierPersonView[]> {
    const people = await this.people.ofSupplier(supplierId);
    const dead = await this.dead.of(tx, people);
    return people.map(({ id, name, email, active, version }) => ({
      ...{ id, name, email, active, version },
      leads: id === leadContactId,
      deadAddressId: dead.get(id),
    }));
  }
}
