import { type Caller, scopeOf } from '@commonweal/identity';
import type { IndicatorType } from '@commonweal/wire';
import type { DocumentSet } from '@commonweal/documents';
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { harmlessIndicators, mayShowTotal } from './small-numbers.js';

/** An indicator over contracts: what was promised for periods that ended, and what was delivered and accepted. */
export interface KeptPromise {
  /** Key in the catalogue; null for an own indicator. */
  indicator: string | null;
  title: string;
  /** As it was when the contract was signed. */
  theme: string;
  type: IndicatorType;
  unit: string | null;
  /** In the unit; money in pence. */
  promised: number;
  delivered: number;
  contracts: number;
  /** What was delivered may not be shown: it would tell of somebody. */
  isWithheld: boolean;
}

interface Asked {
  documents: DocumentSet;
  /** Periods that end from this day … */
  from: string;
  /** … until this one. */
  until: string;
  /** In pence: contracts of more are counted. */
  above: number;
  suppressBelow: number;
  /** Whose scope it is narrowed to; the whole council where nobody is named. */
  caller?: Caller;
  directorate?: string;
}

type Row = Omit<KeptPromise, 'isWithheld'> & { cells: number; small: number };

/**
 * One row an indicator whose figures add up over contracts, counted by the database. Of figures that add up over time the sum counts, of
 * others the last or the average of each contract.
 */
export async function keptPromises(tx: EntityManager, asked: Asked): Promise<KeptPromise[]> {
  const { documents, from, until, suppressBelow } = asked;
  const [contracts, parameters]: [string, unknown[]] = contractsIn(tx, asked).getQueryAndParameters();
  const at = parameters.length;
  const rows = await tx.query<Row[]>(
    `WITH line AS (
       SELECT o.*, l.expected, l.period_until AS ended,
              CASE WHEN l.state = 'accepted' AND jsonb_typeof(l.delivered) = 'number' THEN (l.delivered #>> '{}')::numeric END AS given
         FROM obligation o
         JOIN return_line l ON l.obligation_id = o.id
         JOIN contract_return r ON r.id = l.return_id
        WHERE o.contract_id IN (${contracts}) AND o.over_contracts = 'sum' AND o.type IN ('count', 'money', 'quantity')
          AND r.state <> 'waived' AND l.period_until BETWEEN $${at + 1} AND $${at + 2}
     ), one AS (
       SELECT id, contract_id, indicator, title, theme, type, unit, ${overTime('expected')} AS promised, ${overTime('given')} AS delivered,
              count(*) FILTER (WHERE ${isSmall}) AS cells, coalesce(sum(given) FILTER (WHERE ${isSmall}), 0) AS small
         FROM (SELECT *, type = 'count' AND (indicator IS NULL OR indicator <> ALL($${at + 3}::text[])) AS sensitive FROM line) line
        GROUP BY id, contract_id, indicator, title, theme, type, unit, over_time
     )
     SELECT indicator, min(title) AS title, min(theme) AS theme, type, unit,
            coalesce(sum(promised), 0)::float8 AS promised, coalesce(sum(delivered), 0)::float8 AS delivered,
            count(DISTINCT contract_id)::int AS contracts, sum(cells)::int AS cells, sum(small)::float8 AS small
       FROM one GROUP BY indicator, CASE WHEN indicator IS NULL THEN title END, type, unit
      ORDER BY min(theme), min(title)`.replaceAll('$below', `$${at + 4}::int`),
    [...parameters, from, until, harmlessIndicators(documents), suppressBelow],
  );
  return rows.map(({ cells, small, ...row }) => ({
    ...row,
    isWithheld: !mayShowTotal({ cells, sum: small }, suppressBelow),
  }));
}

const isSmall = 'sensitive AND given > 0 AND given < $below';

/** The figures of one obligation put together as its indicator says. */
const overTime = (column: string) =>
  `CASE over_time WHEN 'sum' THEN sum(${column})
    WHEN 'latest' THEN (array_agg(${column} ORDER BY ended DESC) FILTER (WHERE ${column} IS NOT NULL))[1]
    ELSE avg(${column}) END`;

function contractsIn(
  tx: EntityManager,
  { above, caller, directorate }: Asked,
): SelectQueryBuilder<ObjectLiteral> {
  const rows = tx
    .createQueryBuilder()
    .select('contract.id', 'id')
    .from('contract', 'contract')
    .where('contract.value_ex_vat > :above', { above });
  if (directorate) rows.andWhere('contract.directorate = :directorate', { directorate });
  if (!caller) return rows;
  return scopeOf(caller).narrow(rows, {
    directorate: 'contract.directorate',
    category: 'contract.category',
    manager: 'contract.manager_id',
  });
}
