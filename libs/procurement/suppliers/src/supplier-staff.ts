import { Injectable } from '@nestjs/common';
import { People, PeopleCommands, Person } from '@commonweal/identity';
import { DomainError, eventKind, Events, notFound } from '@commonweal/platform';
import type { SupplierPersonSave } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { Suppliers } from './suppliers.js';

/** Somebody may answer for a supplier from now on. */
export const supplierPersonJoined = eventKind<{ supplierId: string; personId: string }>(
  'supplier-person-joined',
);

export interface OfSupplier {
  supplierId: string;
  personId: string;
}

/** Who answers for a supplier, inside somebody's transaction. One of them is its lead contact, as long as there is anybody. */
@Injectable()
export class SupplierStaff {
  constructor(
    private readonly suppliers: Suppliers,
    private readonly people: People,
    private readonly commands: PeopleCommands,
    private readonly events: Events,
  ) {}

  /** Somebody new, or who was there before. @throws DomainError not-found, conflict when the e-mail is another's */
  async join(
    tx: EntityManager,
    supplierId: string,
    { name, email }: SupplierPersonSave,
    actorId: string,
  ): Promise<string> {
    const supplier = await this.suppliers.standing(tx, supplierId);
    const scope = { roles: ['supplier' as const], directorates: [], categories: [], supplierId };
    const body = { name, email, ...scope, active: true };
    const former = await tx.findOneBy(Person, {
      ...{ email: email.trim().toLowerCase(), supplierId, active: false },
    });
    const { id: personId } = former
      ? await this.commands.change(tx, former.id, former.version, body, actorId)
      : await this.commands.create(tx, body, actorId);
    if (!supplier.leadContactId) await tx.save(Object.assign(supplier, { leadContactId: personId }));
    await this.suppliers.record(tx, supplier, 'person-added', actorId, { personId });
    await this.events.publish(tx, supplierPersonJoined, { supplierId, personId });
    return personId;
  }

  /** Another name or address of the same person. @throws DomainError not-found, stale, conflict when the e-mail is another's */
  async correct(
    tx: EntityManager,
    { supplierId, personId }: OfSupplier,
    seen: number,
    { name, email }: SupplierPersonSave,
    actorId: string,
  ): Promise<void> {
    const supplier = await this.suppliers.get(tx, supplierId);
    const person = await this.find(tx, supplierId, personId);
    const { roles, directorates, categories, active } = person;
    const body = { name, email, roles, directorates, categories, supplierId, active };
    await this.commands.change(tx, personId, seen, body, actorId);
    await this.suppliers.record(tx, supplier, 'person-corrected', actorId, { personId });
  }

  /** @throws DomainError not-found */
  async find(tx: EntityManager, supplierId: string, personId: string): Promise<Person> {
    const person = await tx.findOneBy(Person, { id: personId, supplierId, active: true });
    if (!person) throw notFound('person of this supplier');
    return person;
  }

  /** They can no longer sign in nor are mailed; what they did stays. The next one becomes the lead. @throws DomainError not-found */
  async leave(tx: EntityManager, supplierId: string, personId: string, actorId: string): Promise<void> {
    const supplier = await this.suppliers.get(tx, supplierId);
    const all = await this.people.ofSupplier(supplierId);
    const person = await this.find(tx, supplierId, personId);
    const { name, email, roles, directorates, categories } = person;
    const body = { name, email, roles, directorates, categories, supplierId, active: false };
    await this.commands.change(tx, personId, person.version, body, actorId);
    if (supplier.leadContactId === personId) {
      supplier.leadContactId = all.find(({ id }) => id !== personId)?.id ?? null;
      await tx.save(supplier);
    }
    await this.suppliers.record(tx, supplier, 'person-removed', actorId, { personId });
  }

  /** @throws DomainError not-found, conflict when they are it already */
  async lead(tx: EntityManager, supplierId: string, personId: string, actorId: string): Promise<void> {
    const supplier = await this.suppliers.get(tx, supplierId);
    await this.find(tx, supplierId, personId);
    const before = supplier.leadContactId;
    if (before === personId)
      throw new DomainError('conflict', 'lead-already', 'They are the lead contact already.');
    await tx.save(Object.assign(supplier, { leadContactId: personId }));
    await this.suppliers.record(tx, supplier, 'lead-changed', actorId, { before, after: personId });
  }
}
