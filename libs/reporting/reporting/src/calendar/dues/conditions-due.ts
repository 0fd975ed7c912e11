import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { narrowToCaller, Procurement } from '@commonweal/procurements';
import { type Asked, type Due, DueSource } from '../due-source.js';
import { readers } from './readers.js';

interface Row {
  id: string;
  key: string;
  reference: string;
  title: string;
  what: string;
  on: string;
  isMet: boolean;
}

/** Days by which conditions of panels are to be met. */
@Injectable()
export class ConditionsDue extends DueSource {
  readonly kind = 'condition';
  readonly roles = readers;

  async due(tx: EntityManager, caller: Caller, { from, until, mine, limit }: Asked): Promise<Due[]> {
    const rows = tx
      .createQueryBuilder(Procurement, 'p')
      .select(['p.id as id', 'p.reference as reference', 'p.title as title'])
      .addSelect(['condition.key as key', 'condition.what as what', 'condition.due_on as "on"'])
      .addSelect(`task.status in ('completed', 'not-applicable')`, 'isMet')
      .innerJoin('procurement_condition', 'condition', 'condition.procurement_id = p.id')
      .innerJoin('procurement_task', 'task', 'task.procurement_id = p.id and task.key = condition.key')
      .where(`p.state = 'running'`)
      .andWhere('condition.due_on BETWEEN :from AND :until', { from, until })
      .orderBy('condition.due_on')
      .addOrderBy('p.id')
      .limit(limit);
    if (mine) rows.andWhere('condition.owner_id = :me', { me: caller.personId });
    const found = await narrowToCaller(rows, caller).getRawMany<Row>();
    return found.map(({ id, key, reference, title, what, on, isMet }) => ({
      id: `condition:${id}:${key}`,
      on,
      title: (isMet ? `Condition of the panel, met: ${what}` : `Condition of the panel: ${what}`).slice(
        0,
        500,
      ),
      about: `${reference} ${title}`,
      link: `/procurements/${id}/show?task=${key}`,
      done: isMet,
    }));
  }
}
