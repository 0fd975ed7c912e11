import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ContractCreate } from '@commonweal/wire';
import { plusDays } from '@commonweal/calendar';
import { Releases } from '@commonweal/documents';
import { Person } from '@commonweal/identity';
import { Clock, invalidField } from '@commonweal/platform';
import { Suppliers } from '@commonweal/suppliers';
import { checkPlace } from './vocabulary.js';

/** In days: some fifty years. */
export const longest = 18_300;

/** What must be true of a contract beyond the types of its fields. */
@Injectable()
export class ContractChecks {
  constructor(
    private readonly suppliers: Suppliers,
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  today(): string {
    return this.clock.today();
  }

  /** @throws DomainError invalid */
  async ofNew(tx: EntityManager, body: ContractCreate): Promise<void> {
    const { supplierId, managerId } = body;
    refuseDays(body);
    checkPlace(await this.releases.inForce(tx), body);
    await this.suppliers.named(tx, supplierId);
    if (managerId) await this.ofManager(tx, managerId);
  }

  /** @throws DomainError invalid */
  async ofManager(tx: EntityManager, id: string): Promise<void> {
    const person = await tx.findOneBy(Person, { id, active: true });
    if (!person?.holds('contract-manager'))
      throw invalidField('managerId', 'Choose an active person with the role of contract manager.');
  }
}

/** @throws DomainError invalid, where a contract cannot run from the one day to the other */
export function refuseDays({ startsOn, endsOn }: { startsOn: string; endsOn: string }): void {
  if (endsOn < startsOn) throw invalidField('endsOn', 'A contract cannot end before it begins.');
  if (endsOn > plusDays(startsOn, longest))
    throw invalidField('endsOn', 'A contract cannot last longer than fifty years.');
}
