import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Releases } from '@commonweal/documents';
import { scopeOf, type Caller } from '@commonweal/identity';
import type { DutyContent } from '@commonweal/wire';
import { type Asked, type Due, DueSource } from '../due-source.js';

interface Row {
  id: string;
  duty: string;
  subject: string;
  state: string;
  on: string;
}

/** Last days of duties; one of a contract is its manager's. What was put aside is not shown. */
@Injectable()
export class DutiesDue extends DueSource {
  readonly kind = 'duty';
  readonly roles = ['lead', 'contract-manager', 'auditor'] as const;

  constructor(private readonly releases: Releases) {
    super();
  }

  async due(tx: EntityManager, caller: Caller, { from, until, mine, limit }: Asked): Promise<Due[]> {
    const rows = tx
      .createQueryBuilder()
      .select(['duty.id as id', 'duty.duty as duty', 'duty.subject as subject'])
      .addSelect(['duty.state as state', 'duty.due_on as "on"'])
      .from('duty', 'duty')
      .where(`duty.state in ('open', 'done')`)
      .andWhere('duty.due_on BETWEEN :from AND :until', { from, until })
      .orderBy('duty.due_on')
      .addOrderBy('duty.id')
      .limit(limit);
    if (mine)
      rows.andWhere(
        `exists(select from contract where contract.id = duty.subject_id and contract.manager_id = :me)`,
        { me: caller.personId },
      );
    scopeOf(caller).narrow(rows, { directorate: 'duty.directorate', category: 'duty.category' });
    const documents = await this.releases.inForce(tx);
    return (await rows.getRawMany<Row>()).map(({ id, duty, subject, state, on }) => ({
      id: `duty:${id}`,
      on,
      title: documents.get<DutyContent>('duty', duty)?.title ?? duty,
      about: subject,
      link: `/duties/${id}/show`,
      done: state === 'done',
    }));
  }
}
