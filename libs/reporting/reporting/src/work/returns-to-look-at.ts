import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { scopeOf, type Caller } from '@commonweal/identity';
import { WorkSource, type Waiting } from './work-source.js';

interface Row {
  id: string;
  personId: string | null;
  reference: string;
  title: string;
  dueOn: string;
}

/** Returns that suppliers sent and nobody has looked at: of the caller's own contracts, and of those that have no manager. */
@Injectable()
export class ReturnsToLookAt extends WorkSource {
  readonly roles = ['contract-manager'] as const;
  override readonly why = 'You manage the contract, or nobody does.';

  async waiting(tx: EntityManager, caller: Caller, limit: number, people: string[]): Promise<Waiting[]> {
    const rows = tx
      .createQueryBuilder()
      .select([
        'one.id as id',
        'contract.manager_id as "personId"',
        'contract.reference as reference',
        'contract.title as title',
        'one.due_on as "dueOn"',
      ])
      .from('contract_return', 'one')
      .innerJoin('contract', 'contract', 'contract.id = one.contract_id')
      .where(`one.state = 'submitted'`)
      .andWhere('(contract.manager_id = any(:people) or contract.manager_id is null)', { people })
      .orderBy('one.due_on')
      .addOrderBy('one.id')
      .limit(limit);
    scopeOf(caller).narrow(rows, {
      directorate: 'contract.directorate',
      category: 'contract.category',
      manager: 'contract.manager_id',
    });
    return (await rows.getRawMany<Row>()).map(({ id, personId, reference, title, dueOn }) => ({
      id: `return:${id}`,
      ...(personId ? { personId } : {}),
      kind: 'return',
      title: 'Accept or query the return',
      about: `${reference} ${title}`,
      link: `/returns/${id}`,
      dueOn,
    }));
  }
}
