import { Injectable } from '@nestjs/common';
import { People, type Caller } from '@commonweal/identity';
import { Clock, matching, page, type Page } from '@commonweal/platform';
import type { ProcurementListQuery, ProcurementView } from '@commonweal/wire';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { narrow, narrowToRead } from '../commands/access.js';
import { Procurement } from '../rows/procurement.entity.js';
import { procurementView } from './procurement-view.js';

const columns = [
  'reference',
  'title',
  'category',
  'directorate',
  'state',
  'stageTitle',
  'stageTargetOn',
] as const;
const figures = [
  'estimatedValueExVat',
  'tasksOpen',
  'undecided',
  'newByRelease',
  'createdAt',
  'version',
] as const;
const sorts = Object.fromEntries([...columns, ...figures].map((name) => [name, `p.${name}`]));
const filters = ['state', 'stage', 'category', 'directorate', 'leadId', 'gate', 'workflow'] as const;

const clock = 'COALESCE(p.clockStoppedOn, :today)';
const paces = {
  'on-track': `${clock} < p.stageAtRiskOn`,
  'at-risk': `${clock} BETWEEN p.stageAtRiskOn AND p.stageTargetOn`,
  late: `${clock} > p.stageTargetOn`,
};

/** Lists procurements: one query over their rows, and one for the names of their leads. */
@Injectable()
export class ListProcurements {
  constructor(
    private readonly database: DataSource,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  async list(query: ProcurementListQuery, caller: Caller): Promise<Page<ProcurementView>> {
    const today = this.clock.today();
    const all = this.database.createQueryBuilder(Procurement, 'p');
    // Who looks for an indicator asks what is in the procurements.
    const seen = query.indicator ? narrowToRead(all, caller) : narrow(all, caller);
    const rows = filtered(seen, query, today);
    const found = await page(matching(rows, query.q, ['p.title', 'p.reference']), query, sorts);
    const names = await this.people.namesOf(found.items.map(({ leadId }) => leadId));
    return found.map((procurement) => procurementView(procurement, names, today));
  }
}

function filtered(rows: SelectQueryBuilder<Procurement>, query: ProcurementListQuery, today: string) {
  for (const name of filters) if (query[name]) rows.andWhere(`p.${name} = :${name}`, { [name]: query[name] });
  if (query.indicator)
    rows.andWhere(
      `EXISTS (SELECT 1 FROM indicator_choice c WHERE c.procurement_id = p.id AND c.indicator = :indicator
                  AND (:choice::text IS NULL OR c.choice = :choice))`,
      { indicator: query.indicator, choice: query.choice ?? null },
    );
  return query.pace ? rows.andWhere(paces[query.pace], { today }) : rows;
}
