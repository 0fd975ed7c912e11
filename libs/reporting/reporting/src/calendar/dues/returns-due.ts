import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { scopeOf, type Caller } from '@commonweal/identity';
import { type Asked, type Due, DueSource } from '../due-source.js';

interface Row {
  id: string;
  reference: string;
  title: string;
  state: string;
  on: string;
}

/** Days on which suppliers' returns are due; those that were sent stand there as done. */
@Injectable()
export class ReturnsDue extends DueSource {
  readonly kind = 'return';
  readonly roles = ['lead', 'contract-manager', 'auditor'] as const;

  async due(tx: EntityManager, caller: Caller, { from, until, mine, limit }: Asked): Promise<Due[]> {
    const rows = tx
      .createQueryBuilder()
      .select(['one.id as id', 'one.state as state', 'one.due_on as "on"'])
      .addSelect(['contract.reference as reference', 'contract.title as title'])
      .from('contract_return', 'one')
      .innerJoin('contract', 'contract', 'contract.id = one.contract_id')
      .where(`one.state in ('scheduled', 'open', 'submitted', 'queried', 'accepted')`)
      .andWhere('one.due_on BETWEEN :from AND :until', { from, until })
      .orderBy('one.due_on')
      .addOrderBy('one.id')
      .limit(limit);
    if (mine) rows.andWhere('contract.manager_id = :me', { me: caller.personId });
    scopeOf(caller).narrow(rows, {
      directorate: 'contract.directorate',
      category: 'contract.category',
      manager: 'contract.manager_id',
    });
    return (await rows.getRawMany<Row>()).map(({ id, reference, title, state, on }) => ({
      id: `return:${id}`,
      on,
      title: saidOf[state] ?? 'Return due',
      about: `${reference} ${title}`,
      link: `/returns/${id}/show`,
      done: Object.hasOwn(saidOf, state),
    }));
  }
}

const saidOf: Record<string, string> = {
  submitted: 'Return due; it was sent',
  queried: 'Return due; it was sent and queried',
  accepted: 'Return due; it was sent and accepted',
};
