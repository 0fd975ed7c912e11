import { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import type { SubjectFacts } from '@commonweal/decisions';
import type { Contract } from '../contract/contract.entity.js';

interface Counts {
  contract_id: string;
  obligations: number;
  kpis: number;
  late: number;
  plans: number;
  late_plans: number;
  short: number;
  next_plan: string | null;
  unchecked: number;
  unchecked_since: string | null;
}

/** How many of the latest returns that were handed in fell short in a line, counted back until one did not. */
const shortRunning = `SELECT count(*) FROM (
  SELECT bool_and(short) OVER (ORDER BY due_on DESC, id) AS running FROM (
    SELECT r.id, r.due_on, EXISTS (
      SELECT FROM return_line l JOIN obligation o ON o.id = l.obligation_id
       WHERE l.return_id = r.id AND l.expected IS NOT NULL
         AND CASE WHEN jsonb_typeof(l.delivered) IS DISTINCT FROM 'number' THEN false
                  WHEN o.direction = 'less-is-better' THEN l.delivered::numeric > l.expected
                  ELSE l.delivered::numeric < l.expected END) AS short
      FROM contract_return r
     WHERE r.contract_id = c.id AND r.state IN ('submitted', 'queried', 'accepted')) handed_in) counted WHERE running`;

/** Facts of contracts, read in one query. */
export async function contractFacts(
  tx: EntityManager,
  contracts: Contract[],
  today: string,
): Promise<Map<string, SubjectFacts>> {
  const rows = await tx.query<Counts[]>(
    `SELECT c.id AS contract_id,
       (SELECT count(*) FROM obligation o WHERE o.contract_id = c.id)::int AS obligations,
       (SELECT count(*) FROM obligation o WHERE o.contract_id = c.id AND o.kpi)::int AS kpis,
       (SELECT count(*) FROM contract_return r WHERE r.contract_id = c.id AND (
          (r.first_submitted_at AT TIME ZONE 'Europe/London')::date > r.due_on
          OR (r.state IN ('scheduled', 'open') AND r.due_on < $2)))::int AS late,
       (SELECT count(*) FROM improvement_plan p WHERE p.contract_id = c.id AND p.outcome IS NULL)::int AS plans,
       (SELECT count(*) FROM improvement_plan p WHERE p.contract_id = c.id AND p.outcome IS NULL
          AND p.due_on < $2)::int AS late_plans,
       (SELECT min(p.due_on) FROM improvement_plan p WHERE p.contract_id = c.id AND p.outcome IS NULL
          AND p.due_on >= $2) AS next_plan,
       (SELECT count(*) FROM contract_return r WHERE r.contract_id = c.id AND r.state = 'submitted')::int AS unchecked,
       (SELECT min((r.submitted_at AT TIME ZONE 'Europe/London')::date) FROM contract_return r
         WHERE r.contract_id = c.id AND r.state = 'submitted') AS unchecked_since,
       (${shortRunning})::int AS short
     FROM contract c WHERE c.id = ANY($1)`,
    [contracts.map(({ id }) => id), today],
  );
  const counts = new Map(rows.map((row) => [row.contract_id, row]));
  return new Map(
    contracts.map((contract) => [contract.id, { facts: factsOf(contract, counts.get(contract.id), today) }]),
  );
}

function factsOf(contract: Contract, counts: Counts | undefined, today: string): Record<string, unknown> {
  const { state, valueExVat, regime, category, startsOn, endsOn } = contract;
  const { type, estimatedValueIncVat, commencedOn, signedOn } = contract;
  return {
    ...known({
      contractType: type,
      contractEstimatedValueIncVat: estimatedValueIncVat,
      contractCommencedOn: commencedOn,
      contractSignedOn: signedOn,
      ...waiting(counts, today),
    }),
    contractState: state,
    contractValueExVat: valueExVat,
    contractRegime: regime,
    contractCategory: category,
    contractStartsOn: startsOn,
    contractEndsOn: endsOn,
    contractLengthMonths: wholeMonths(startsOn, endsOn),
    obligationCount: counts?.obligations ?? 0,
    kpiCount: counts?.kpis ?? 0,
    kpisNotAppropriate: contract.kpisNotAppropriate,
    lateReturns: counts?.late ?? 0,
    contractFollowed: contract.successorId !== null,
    returnsShortRunning: counts?.short ?? 0,
    returnsToCheck: counts?.unchecked ?? 0,
    improvementPlans: counts?.plans ?? 0,
    improvementPlansLate: counts?.late_plans ?? 0,
    daysToContractEnd: Temporal.PlainDate.from(today).until(endsOn).days,
  };
}

/** Of what waits for the contract manager: until when, or since when, in days. */
function waiting(counts: Counts | undefined, today: string): Record<string, number | null> {
  const { next_plan: plan = null, unchecked_since: since = null } = counts ?? {};
  const days = (from: string, until: string) => Temporal.PlainDate.from(from).until(until).days;
  return {
    daysToImprovementPlan: plan === null ? null : days(today, plan),
    daysReturnUnchecked: since === null ? null : days(since, today),
  };
}

function known(facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}

/** From the first to the last day, both included: 1 April to 31 March is 12. */
function wholeMonths(startsOn: string, endsOn: string): number {
  const after = Temporal.PlainDate.from(endsOn).add({ days: 1 });
  return Temporal.PlainDate.from(startsOn).until(after, { largestUnit: 'months' }).months;
}
