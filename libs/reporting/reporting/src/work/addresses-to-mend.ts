import { Injectable } from '@nestjs/common';
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { scopeOf, type Caller } from '@commonweal/identity';
import { WorkSource, type Waiting } from './work-source.js';

interface Row {
  id: string;
  name: string;
  address: string;
  personId?: string | null;
}

/** Addresses of suppliers' people at which no mail arrives: for who manages a contract of that supplier that runs. */
@Injectable()
export class AddressesToMend extends WorkSource {
  readonly roles = ['contract-manager'] as const;
  override readonly why = 'You manage a contract on which they report, or nobody does.';

  async waiting(tx: EntityManager, caller: Caller, limit: number, people: string[]): Promise<Waiting[]> {
    const rows = standing(tx, limit)
      .addSelect(
        `case when bool_or(contract.manager_id = :me or contract.manager_id is null) then null
              else min(contract.manager_id::text) end`,
        'personId',
      )
      .innerJoin('contract', 'contract', 'contract.supplier_id = person.supplier_id')
      .andWhere(`contract.state = 'running'`)
      .andWhere('(contract.manager_id = any(:people) or contract.manager_id is null)')
      .setParameters({ people, me: caller.personId });
    scopeOf(caller).narrow(rows, {
      directorate: 'contract.directorate',
      category: 'contract.category',
      manager: 'contract.manager_id',
    });
    return asWork(await rows.getRawMany<Row>());
  }
}

/** Addresses of the council's own people, who are reminded too. */
@Injectable()
export class OwnAddressesToMend extends WorkSource {
  readonly roles = ['admin'] as const;
  override readonly why = 'An administrator changes the addresses of the council’s people.';

  async waiting(tx: EntityManager, _caller: Caller, limit: number): Promise<Waiting[]> {
    const rows = standing(tx, limit).andWhere('person.supplier_id is null');
    return asWork(await rows.getRawMany<Row>());
  }
}

/** One row for a person, however many contracts hang on it. */
function standing(tx: EntityManager, limit: number): SelectQueryBuilder<ObjectLiteral> {
  return tx
    .createQueryBuilder()
    .select(['dead.id as id', 'person.name as name', 'dead.address as address'])
    .from('dead_address', 'dead')
    .innerJoin('person', 'person', 'person.id = dead.person_id')
    .where('dead.alive_at is null and person.active and person.email = dead.address')
    .groupBy('dead.id, person.id')
    .orderBy('dead.since')
    .addOrderBy('dead.id')
    .limit(limit);
}

function asWork(rows: Row[]): Waiting[] {
  return rows.map(({ id, name, address, personId }) => ({
    ...(personId ? { personId } : {}),
    ...{ id: `address:${id}`, kind: 'address', title: 'Mend an address at which no mail arrives' },
    ...{ about: `${name}, ${address}`, link: `/dead-addresses/${id}` },
  }));
}
