import type { Caller } from '@commonweal/identity';
import { narrowToCaller, Procurement } from '@commonweal/procurements';
import type { BoardListQuery, PipelineRow } from '@commonweal/wire';
import type { DeepPartial, EntityManager, SelectQueryBuilder } from 'typeorm';

export type BoardFilter = Pick<BoardListQuery, 'directorate' | 'category' | 'leadId' | 'workflow'>;

const filters = ['directorate', 'category', 'leadId', 'workflow'] as const;

/** The running procurements that the caller may see. */
export function onTheBoard(
  tx: EntityManager,
  filter: BoardFilter,
  caller: Caller,
): SelectQueryBuilder<Procurement> {
  const rows = tx.createQueryBuilder(Procurement, 'p').where(`p.state = 'running'`);
  for (const name of filters)
    if (filter[name]) rows.andWhere(`p.${name} = :${name}`, { [name]: filter[name] });
  return narrowToCaller(rows, caller);
}

/** @param today `YYYY-MM-DD` */
export function counts(rows: SelectQueryBuilder<Procurement>, today: string): Promise<PipelineRow[]> {
  return rows
    .select('p.stageTitle', 'stage')
    .addSelect('count(*)::int', 'count')
    .addSelect('count(*) FILTER (WHERE :today BETWEEN p.stageAtRiskOn AND p.stageTargetOn)::int', 'atRisk')
    .addSelect('count(*) FILTER (WHERE :today > p.stageTargetOn)::int', 'late')
    .addSelect('coalesce(sum(p.estimatedValueExVat), 0)::bigint', 'valueExVat')
    .setParameter('today', today)
    .groupBy('p.stageTitle')
    .getRawMany<PipelineRow>();
}

/** The first few of each column, by target: each column reads only these from the index. */
export async function firstOfEach(
  rows: SelectQueryBuilder<Procurement>,
  stages: string[],
  each: number,
): Promise<Procurement[]> {
  const procurements = rows.dataSource.getRepository(Procurement);
  rows.select([]);
  for (const { propertyName } of procurements.metadata.columns)
    rows.addSelect(`p.${propertyName}`, propertyName);
  const [one, parameters]: [string, unknown[]] = rows
    .andWhere('p.stageTitle = stages.title')
    .orderBy('p.stageTargetOn')
    .addOrderBy('p.id')
    .limit(each)
    .getQueryAndParameters();
  const found = await rows.dataSource.query<DeepPartial<Procurement>[]>(
    `SELECT first.* FROM unnest($${parameters.length + 1}::text[]) AS stages(title) CROSS JOIN LATERAL (${one}) first`,
    [...parameters, stages],
  );
  return procurements.create(found);
}
