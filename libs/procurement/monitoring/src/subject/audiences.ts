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

  /** The same of many contracts, by contract: people are looked up once. */
  async ofAll(
    tx: EntityManager,
    contracts: Contract[],
    audience: Audience,
  ): Promise<Map<string, Addressee[]>> {
    const places = new Map<string, Promise<Addressee[]>>();
    const found = new Map<string, Addressee[]>();
    for (const contract of contracts) {
      const place = placeOf(contract, audience);
      const people = places.get(place) ?? this.of(tx, contract, audience);
      places.set(place, people);
      found.set(contract.id, await people);
    }
    return found;
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

/** What decides who the people in that part are. */
function placeOf({ supplierId, managerId, directorate, category }: Contract, audience: Audience): string {
  if (audience === 'supplier-contact') return supplierId;
  const manager = audience === 'contract-manager' ? managerId : null;
  return [manager, directorate, category].join(' ');
}

function addressee({ id, name, email }: Person): Addressee {
  return { personId: id, name, address: email };
}
