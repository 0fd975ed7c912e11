import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Audience } from '@commonweal/wire';
import type { Addressee } from '@commonweal/decisions';
import { People, Person } from '@commonweal/identity';
import type { Contract } from '../contract/contract.entity.js';

/** The people of a contract, by the part they play. */
@Injectable()
export class Audiences {
  constructor(private readonly people: People) {}

  async of(tx: EntityManager, contract: Contract, audience: Audience): Promise<Addressee[]> {
    return (await this.peopleOf(tx, contract, audience)).map(addressee);
  }

  /** Whoever of these may still be told. */
  async named(tx: EntityManager, ids: string[]): Promise<Addressee[]> {
    return (await tx.findBy(Person, { id: In(ids), active: true })).map(addressee);
  }

  private async peopleOf(tx: EntityManager, contract: Contract, audience: Audience): Promise<Person[]> {
    const { supplierId, managerId, directorate, category } = contract;
    if (audience === 'supplier-contact')
      return tx.find(Person, { where: { supplierId, active: true }, order: { name: 'ASC', id: 'ASC' } });
    if (audience === 'assignee') return [];
    if (audience === 'contract-manager' && managerId) {
      const manager = await tx.findOneBy(Person, { id: managerId, active: true });
      if (manager) return [manager];
    }
    return this.people.holding(audience, { directorate, category });
  }
}

function addressee({ id, name, email }: Person): Addressee {
  return { personId: id, name, address: email };
}
