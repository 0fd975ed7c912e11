import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Audience } from '@commonweal/wire';
import type { Addressee } from '@commonweal/decisions';
import { People, Person } from '@commonweal/identity';
import { grouped } from '@commonweal/platform';
import type { Contract } from '../contract/contract.entity.js';

/** A contract, by what tells who plays which part in it. */
export type Staffed = Pick<Contract, 'id' | 'directorate' | 'category' | 'managerId' | 'supplierId'>;

/** The people of a contract, by the part they play. */
@Injectable()
export class Audiences {
  constructor(private readonly people: People) {}

  async of(tx: EntityManager, contract: Staffed, audience: Audience): Promise<Addressee[]> {
    return (await this.peopleOf(tx, contract, audience)).map(addressee);
  }

  /** The same of many contracts, by contract: people are looked up once. */
  async ofAll(
    tx: EntityManager,
    contracts: Staffed[],
    audience: Audience,
  ): Promise<Map<string, Addressee[]>> {
    const known = await this.namedIn(tx, contracts, audience);
    const others = contracts.filter((contract) => !known(contract));
    const holding = await this.holdingIn(others, audience);
    return new Map(contracts.map((contract) => [contract.id, known(contract) ?? holding(contract)]));
  }

  /** Those who hold the role where the contracts are; nobody where the audience is no role. */
  private async holdingIn(
    contracts: Staffed[],
    audience: Audience,
  ): Promise<(contract: Staffed) => Addressee[]> {
    const held = new Map<string, Addressee[]>();
    const scopeOf = ({ directorate, category }: Staffed) => `${directorate} ${category}`;
    if (contracts.length > 0 && audience !== 'assignee' && audience !== 'supplier-contact') {
      const holders = await this.people.holders(audience);
      for (const contract of new Map(contracts.map((each) => [scopeOf(each), each])).values())
        held.set(scopeOf(contract), holders(contract).map(addressee));
    }
    return (contract) => held.get(scopeOf(contract)) ?? [];
  }

  /** Who is named for a contract, by itself or through its supplier; undefined where those who hold the role are meant. */
  private async namedIn(
    tx: EntityManager,
    contracts: Staffed[],
    audience: Audience,
  ): Promise<(contract: Staffed) => Addressee[] | undefined> {
    if (audience === 'supplier-contact') {
      const people = await tx.query<(Addressee & { supplierId: string })[]>(
        `SELECT ${asAddressee}, supplier_id AS "supplierId" FROM person
          WHERE supplier_id = ANY($1) AND active ORDER BY name, id`,
        [[...new Set(contracts.map((contract) => contract.supplierId))]],
      );
      const bySupplier = grouped(people, (person) => person.supplierId);
      return (contract) => bySupplier.get(contract.supplierId) ?? [];
    }
    if (audience !== 'contract-manager') return () => undefined;
    const managers = await this.named(tx, [
      ...new Set(contracts.flatMap(({ managerId }) => managerId ?? [])),
    ]);
    const byId = new Map(managers.map((manager) => [manager.personId, manager]));
    return ({ managerId }) => {
      const manager = byId.get(managerId ?? '');
      return manager && [manager];
    };
  }

  /** Whoever of these may still be told. */
  named(tx: EntityManager, ids: string[]): Promise<Addressee[]> {
    return tx.query(`SELECT ${asAddressee} FROM person WHERE id = ANY($1) AND active`, [ids]);
  }

  private async peopleOf(tx: EntityManager, contract: Staffed, audience: Audience): Promise<Person[]> {
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

/** Thousands are read at once: the ORM makes a whole person of each. */
const asAddressee = 'id AS "personId", name, email AS address';

function addressee({ id, name, email }: Person): Addressee {
  return { personId: id, name, address: email };
}
