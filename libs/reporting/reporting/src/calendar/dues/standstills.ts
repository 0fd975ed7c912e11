import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { narrowToCaller, Procurement } from '@commonweal/procurements';
import { type Asked, type Due, DueSource } from '../due-source.js';
import { readers } from './readers.js';

interface Row {
  id: string;
  reference: string;
  title: string;
  on: string;
}

/** Last days of standstill: the contract may be entered on the day after. */
@Injectable()
export class Standstills extends DueSource {
  readonly kind = 'standstill';
  readonly roles = readers;

  async due(tx: EntityManager, caller: Caller, { from, until, mine, limit }: Asked): Promise<Due[]> {
    const rows = tx
      .createQueryBuilder(Procurement, 'p')
      .select(['p.id as id', 'p.reference as reference', 'p.title as title'])
      .addSelect('notice.standstill_ends_on', 'on')
      .innerJoin('published_notice', 'notice', 'notice.procurement_id = p.id')
      .where(`p.state in ('running', 'paused')`)
      .andWhere('notice.standstill_ends_on BETWEEN :from AND :until', { from, until })
      .orderBy('notice.standstill_ends_on')
      .addOrderBy('p.id')
      .limit(limit);
    if (mine) rows.andWhere('p.leadId = :me', { me: caller.personId });
    const found = await narrowToCaller(rows, caller).getRawMany<Row>();
    return found.map(({ id, reference, title, on }) => ({
      id: `standstill:${id}:${on}`,
      on,
      title: 'Standstill ends at midnight',
      about: `${reference} ${title}`,
      link: `/procurements/${id}/award/notices`,
      done: true,
    }));
  }
}
