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

  async waiting(tx: EntityManager, caller: Caller, limit: number): Promise<Waiting[]> {
    const rows = tx
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
      .andWhere('(contract.manager_id = :me or contract.manager_id is null)', { me: caller.personId })
      .orderBy('one.due_on')
      .addOrderBy('one.id')
      .limit(limit);
    scopeOf(caller).narrow(rows, { directorate: 'contract.directorate', category: 'contract.category' });
    return (await rows.getRawMany<Row>()).map(({ id, reference, title, dueOn }) => ({
      id: `return:${id}`,
      kind: 'return',
      title: 'Accept or query the return',
      about: `${reference} ${title}`,
      link: `/returns/${id}`,
      dueOn,
    }));
  }
}
