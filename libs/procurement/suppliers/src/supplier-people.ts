import { Injectable } from '@nestjs/common';
import { People, PeopleCommands, type Caller } from '@commonweal/identity';
import { notFound, Transaction } from '@commonweal/platform';
import type { SupplierPersonSave, SupplierPersonView } from '@commonweal/wire';
import { Suppliers } from './suppliers.js';

/** The people who answer for a supplier. They sign in by the link in a mail, never with a password. */
@Injectable()
export class SupplierPeople {
  constructor(
    private readonly transaction: Transaction,
    private readonly suppliers: Suppliers,
    private readonly people: People,
    private readonly commands: PeopleCommands,
  ) {}

  async of(supplierId: string): Promise<SupplierPersonView[]> {
    const people = await this.people.ofSupplier(supplierId);
    return people.map(({ id, name, email, active }) => ({ id, name, email, active }));
  }

  /** @throws DomainError not-found, or conflict when the e-mail is taken */
  async add(supplierId: string, { name, email }: SupplierPersonSave, caller: Caller): Promise<void> {
    await this.transaction.run(async (tx) => {
      const supplier = await this.suppliers.get(tx, supplierId);
      const body = {
        name,
        email,
        roles: ['supplier' as const],
        directorates: [],
        categories: [],
        supplierId,
        active: true,
      };
      const person = await this.commands.create(tx, body, caller.personId);
      await this.suppliers.record(tx, supplier, 'person-added', caller.personId, { personId: person.id });
    });
  }

  /** The person can no longer sign in nor is mailed; what they did stays. */
  async deactivate(supplierId: string, personId: string, caller: Caller): Promise<void> {
    await this.transaction.run(async (tx) => {
      const supplier = await this.suppliers.get(tx, supplierId);
      const person = (await this.people.ofSupplier(supplierId)).find(({ id }) => id === personId);
      if (!person) throw notFound('person of this supplier');
      const { name, email, roles, directorates, categories } = person;
      const body = { name, email, roles, directorates, categories, supplierId, active: false };
      await this.commands.change(tx, personId, person.version, body, caller.personId);
      await this.suppliers.record(tx, supplier, 'person-removed', caller.personId, { personId });
    });
  }
}
