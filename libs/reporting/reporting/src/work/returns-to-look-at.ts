import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { scopeOf, type Caller } from '@commonweal/identity';
import { WorkSource, type Waiting } from './work-source.js';

interface Row {
  id: string;
  reference: string;
  title: string;
  dueOn: string;
}

/** Returns that suppliers sent and nobody has looked at: of the caller's own contracts, and of those that have no manager. */
@Injectable()
export class ReturnsToLookAt extends WorkSource {
  readonly roles = ['contract-manager'] as const;
  override readonly why = 'You manage the contract, or nobody does.';

  async waiting(tx: EntityManager, caller: Caller, limit: number): Promise<Waiting[]> {
    const rows = handedIn(tx, limit).andWhere('(contract.manager_id = :me or contract.manager_id is null)', {
      me: caller.personId,
    });
    scopeOf(caller).narrow(rows, { directorate: 'contract.directorate', category: 'contract.category' });
    return asWork(await rows.getRawMany<Row>());
  }

  override async ofAbsent(tx: EntityManager, personId: string, limit: number): Promise<Waiting[]> {
    const rows = handedIn(tx, limit).andWhere('contract.manager_id = :personId', { personId });
    return asWork(await rows.getRawMany<Row>());
  }
}

function handedIn(tx: EntityManager, limit: number) {
  return tx
    .createQueryBuilder()
    .select([
      'one.id as id',
      'contract.reference as reference',
      'contract.title as title',
      'one.due_on as "dueOn"',
    ])
    .from('contract_return', 'one')
    .innerJoin('contract', 'contract', 'contract.id = one.contract_id')
    .where(`one.state = 'submitted'`)
    .orderBy('one.due_on')
    .addOrderBy('one.id')
    .limit(limit);
}

function asWork(rows: Row[]): Waiting[] {
  return rows.map(({ id, reference, title, dueOn }) => ({
    id: `return:${id}`,
    kind: 'return',
    title: 'Accept or query the return',
    about: `${reference} ${title}`,
    link: `/returns/${id}`,
    dueOn,
  }));
}
