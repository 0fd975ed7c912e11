import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Caller, PeopleCommands, Person } from '@commonweal/identity';
import { GoesWithSupplier, type Merge } from './goes-with-supplier.js';

/** Who answers for the one answers for the other. */
@Injectable()
export class PeopleGoWithSupplier extends GoesWithSupplier {
  readonly title = 'People who report';

  constructor(private readonly commands: PeopleCommands) {
    super();
  }

  async what(tx: EntityManager, { from }: Merge): Promise<string[]> {
    return (await this.of(tx, from)).map(({ name, email }) => `${name}, ${email}`);
  }

  async move(tx: EntityManager, { from, into: supplierId }: Merge, caller: Caller): Promise<string[]> {
    const moving = await this.of(tx, from);
    for (const { id, version, name, email, roles, active } of moving) {
      const body = { name, email, roles, active, supplierId, directorates: [], categories: [] };
      await this.commands.change(tx, id, version, body, caller.personId);
    }
    return moving.map(({ id }) => id);
  }

  private of(tx: EntityManager, supplierId: string): Promise<Person[]> {
    return tx.find(Person, { where: { supplierId }, order: { name: 'ASC', id: 'ASC' } });
  }
}
