import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Releases } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { narrowToCaller, Procurement } from '@commonweal/procurements';
import type { FactContent } from '@commonweal/wire';
import { type Asked, type Due, DueSource } from '../due-source.js';
import { readers } from './readers.js';

interface Row {
  id: string;
  reference: string;
  title: string;
  fact: string;
  on: string;
}

/** Days that were answered in running procurements: the first notice, start and end of the contract, and what officers add. */
@Injectable()
export class PlannedDays extends DueSource {
  readonly kind = 'planned';
  readonly roles = readers;

  constructor(private readonly releases: Releases) {
    super();
  }

  async due(tx: EntityManager, caller: Caller, { from, until, mine, limit }: Asked): Promise<Due[]> {
    const titles = await this.titles(tx);
    if (!titles.size) return [];
    // The day as the index `procurement_fact_day` has it.
    const day = `left(answer.value #>> '{}', 10)`;
    const rows = tx
      .createQueryBuilder(Procurement, 'p')
      .select(['p.id as id', 'p.reference as reference', 'p.title as title', 'answer.fact as fact'])
      .addSelect(day, 'on')
      .innerJoin('procurement_fact', 'answer', 'answer.procurement_id = p.id')
      .where(`p.state = 'running'`)
      .andWhere('answer.fact IN (:...facts)', { facts: [...titles.keys()] })
      .andWhere(`${day} BETWEEN :from AND :until`, { from, until })
      .orderBy('"on"')
      .addOrderBy('p.id')
      .limit(limit);
    if (mine) rows.andWhere('p.leadId = :me', { me: caller.personId });
    const found = await narrowToCaller(rows, caller).getRawMany<Row>();
    return found.map(({ id, reference, title, fact, on }) => ({
      id: `planned:${id}:${fact}`,
      on,
      title: titles.get(fact) ?? fact,
      about: `${reference} ${title}`,
      link: `/procurements/${id}/show`,
      // A planned day that has come needs nothing more: the checklist says what is late.
      done: true,
    }));
  }

  private async titles(tx: EntityManager): Promise<Map<string, string>> {
    const facts = (await this.releases.inForce(tx)).all<FactContent>('fact');
    const days = [...facts].filter(
      ([, { type, subjects }]) => type === 'date' && subjects.includes('procurement'),
    );
    return new Map(days.map(([name, { title }]) => [name, asTitle(title)]));
  }
}

/** "the start date of the contract" is "Planned: start date of the contract". */
function asTitle(title: string): string {
  return `Planned: ${title.replace(/^the (planned )?/, '')}`;
}
