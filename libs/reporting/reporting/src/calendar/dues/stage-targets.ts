import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { narrowToCaller, Procurement } from '@commonweal/procurements';
import { type Asked, type Due, DueSource } from '../due-source.js';
import { readers } from './readers.js';

/** Days on which running procurements are to have left their stage. */
@Injectable()
export class StageTargets extends DueSource {
  readonly kind = 'stage';
  readonly roles = readers;

  async due(tx: EntityManager, caller: Caller, { from, until, mine, limit }: Asked): Promise<Due[]> {
    const rows = tx
      .createQueryBuilder(Procurement, 'p')
      .where(`p.state = 'running'`)
      .andWhere('p.stageTargetOn BETWEEN :from AND :until', { from, until })
      .orderBy('p.stageTargetOn')
      .addOrderBy('p.id')
      .limit(limit);
    if (mine) rows.andWhere('p.leadId = :me', { me: caller.personId });
    const found = await narrowToCaller(rows, caller).getMany();
    return found.map(({ id, reference, title, stageTitle, stageTargetOn }) => ({
      id: `stage:${id}`,
      on: stageTargetOn,
      title: `${stageTitle} is to be finished`,
      about: `${reference} ${title}`,
      link: `/procurements/${id}/show`,
    }));
  }
}
