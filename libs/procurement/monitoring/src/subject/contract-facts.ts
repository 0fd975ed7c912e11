import { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import type { SubjectFacts } from '@commonweal/decisions';
import { plainRows } from '@commonweal/platform';
import { Contract } from '../contract/contract.entity.js';

/** What a contract says of itself. */
const said: Record<string, (contract: Contract) => unknown> = {
  contractType: ({ type }) => type,
  contractEstimatedValueIncVat: ({ estimatedValueIncVat }) => estimatedValueIncVat,
  contractCommencedOn: ({ commencedOn }) => commencedOn,
  contractSignedOn: ({ signedOn }) => signedOn,
  contractState: ({ state }) => state,
  contractValueExVat: ({ valueExVat }) => valueExVat,
  contractRegime: ({ regime }) => regime,
  contractCategory: ({ category }) => category,
  contractStartsOn: ({ startsOn }) => startsOn,
  contractEndsOn: ({ endsOn }) => endsOn,
  contractLengthMonths: ({ startsOn, endsOn }) => wholeMonths(startsOn, endsOn),
  kpisNotAppropriate: ({ kpisNotAppropriate }) => kpisNotAppropriate,
  contractFollowed: ({ successorId }) => successorId !== null,
};

/** How many of the latest returns that were handed in fell short in a line, counted back until one did not. */
const shortRunning = `SELECT count(*)::int FROM (
  SELECT bool_and(short) OVER (ORDER BY due_on DESC, id) AS running FROM (
    SELECT r.id, r.due_on, EXISTS (
      SELECT FROM return_line l JOIN obligation o ON o.id = l.obligation_id
       WHERE l.return_id = r.id AND l.expected IS NOT NULL
         AND CASE WHEN jsonb_typeof(l.delivered) IS DISTINCT FROM 'number' THEN false
                  WHEN o.direction = 'less-is-better' THEN l.delivered::numeric > l.expected
                  ELSE l.delivered::numeric < l.expected END) AS short
      FROM contract_return r
     WHERE r.contract_id = c.id AND r.state IN ('submitted', 'queried', 'accepted')) handed_in) counted WHERE running`;

const openPlans = `FROM improvement_plan p WHERE p.contract_id = c.id AND p.outcome IS NULL`;
const unchecked = `FROM contract_return r WHERE r.contract_id = c.id AND r.state = 'submitted'`;

/** What is counted about the contract `c`, each by a query of its own; $2 is today. Days of what does not wait are unknown. */
const counted: Record<string, string> = {
  obligationCount: `SELECT count(*)::int FROM obligation o WHERE o.contract_id = c.id`,
  kpiCount: `SELECT count(*)::int FROM obligation o WHERE o.contract_id = c.id AND o.kpi`,
  lateReturns: `SELECT count(*)::int FROM contract_return r WHERE r.contract_id = c.id AND (
          (r.first_submitted_at AT TIME ZONE 'Europe/London')::date > r.due_on
          OR (r.state IN ('scheduled', 'open') AND r.due_on < $2::date))`,
  returnsShortRunning: shortRunning,
  returnsToCheck: `SELECT count(*)::int ${unchecked}`,
  daysReturnUnchecked: `SELECT $2::date - min((r.submitted_at AT TIME ZONE 'Europe/London')::date) ${unchecked}`,
  improvementPlans: `SELECT count(*)::int ${openPlans}`,
  improvementPlansLate: `SELECT count(*)::int ${openPlans} AND p.due_on < $2::date`,
  daysToImprovementPlan: `SELECT min(p.due_on) - $2::date ${openPlans} AND p.due_on >= $2::date`,
  daysToContractEnd: `SELECT c.ends_on - $2::date`,
};

/**
 * Facts of contracts, in two queries.
 * @param today `YYYY-MM-DD`
 * @param asked names of those that are wanted; all when left out
 */
export async function contractFacts(
  tx: EntityManager,
  ids: string[],
  today: string,
  asked?: ReadonlySet<string>,
): Promise<Map<string, SubjectFacts>> {
  const wanted = (names: object) => Object.keys(names).filter((name) => !asked || asked.has(name));
  const contracts = await plainRows(tx, Contract, { id: ids });
  const counts = await countsOf(tx, ids, today, wanted(counted));
  return new Map(
    contracts.map((contract) => {
      const own = wanted(said).map((name): [string, unknown] => [name, said[name]?.(contract)]);
      const all = [...own, ...Object.entries(counts.get(contract.id) ?? {})];
      return [contract.id, { facts: Object.fromEntries(all.filter(([, value]) => value !== null)) }];
    }),
  );
}

/** By contract each of those facts, null where it is unknown. */
async function countsOf(
  tx: EntityManager,
  ids: string[],
  today: string,
  names: string[],
): Promise<Map<string, Record<string, number | null>>> {
  if (names.length === 0) return new Map();
  const each = names.map((name) => `(${counted[name]}) AS "${name}"`);
  const rows = await tx.query<({ id: string } & Record<string, number | null>)[]>(
    `SELECT c.id, ${each.join(', ')} FROM contract c WHERE c.id = ANY($1) AND $2::date IS NOT NULL`,
    [ids, today],
  );
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** From the first to the last day, both included: 1 April to 31 March is 12. */
function wholeMonths(startsOn: string, endsOn: string): number {
  const after = Temporal.PlainDate.from(endsOn).add({ days: 1 });
  return Temporal.PlainDate.from(startsOn).until(after, { largestUnit: 'months' }).months;
}
