import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { scopeOf, type Caller } from '@commonweal/identity';
import { type Asked, type Due, DueSource } from '../due-source.js';

interface Row {
  id: string;
  reference: string;
  title: string;
  on: string;
}

/** Last days of running contracts. */
@Injectable()
export class ContractEnds extends DueSource {
  readonly kind = 'contract-end';
  readonly roles = ['lead', 'contract-manager', 'auditor'] as const;

  async due(tx: EntityManager, caller: Caller, { from, until, mine, limit }: Asked): Promise<Due[]> {
    const rows = tx
      .createQueryBuilder()
      .select(['contract.id as id', 'contract.reference as reference', 'contract.title as title'])
      .addSelect('contract.ends_on', 'on')
      .from('contract', 'contract')
      .where(`contract.state = 'running'`)
      .andWhere('contract.ends_on BETWEEN :from AND :until', { from, until })
      .orderBy('contract.ends_on')
      .addOrderBy('contract.id')
      .limit(limit);
    if (mine) rows.andWhere('contract.manager_id = :me', { me: caller.personId });
    scopeOf(caller).narrow(rows, {
      directorate: 'contract.directorate',
      category: 'contract.category',
      manager: 'contract.manager_id',
    });
    return (await rows.getRawMany<Row>()).map(({ id, reference, title, on }) => ({
      id: `contract-end:${id}`,
      on,
      title: 'Contract ends',
      about: `${reference} ${title}`,
      link: `/contracts/${id}/show`,
      done: true,
    }));
  }
}
