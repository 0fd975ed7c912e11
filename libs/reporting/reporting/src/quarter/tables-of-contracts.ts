import { catalogueOf } from '@commonweal/catalogue';
import type { FactContent, RatingContent } from '@commonweal/wire';
import { keptPromises } from '../open-data/kept-promises.js';
import { byOutcome } from '../open-data/promises-by-outcome.js';
import { publishingOn } from '../open-data/what-policy-says.js';
import { contractsIn, type MakesTable, told } from './asked.js';
import { sql } from './sql.js';

/** Promised and delivered in periods that ended in the quarter. Small counts are withheld: the report is published with the papers of a meeting. */
export const promises: MakesTable = async (asked) => {
  const { tx, documents, today, from, until, caller, directorate } = asked;
  const { suppressBelow } = publishingOn(documents, today);
  const kept = await keptPromises(tx, {
    ...{ documents, from, until, suppressBelow, caller, above: -1 },
    ...(directorate ? { directorate } : {}),
  });
  const rows = byOutcome(kept, catalogueOf(documents)).flatMap(({ title: theme, outcomes }) =>
    outcomes.flatMap(({ title: outcome, promises: of }) =>
      of.map(({ title, type, unit, promised, delivered, contracts, isWithheld }) => {
        const inUnit = (figure: number) => (type === 'money' ? figure / 100 : figure);
        const percent = isWithheld || promised <= 0 ? null : Math.round((100 * delivered) / promised);
        return {
          cells: [
            ...[title, theme, outcome, type === 'money' ? '£' : (unit ?? ''), inUnit(promised)],
            ...[isWithheld ? null : inUnit(delivered), percent, contracts],
          ],
          ...(isWithheld ? { withheld: true } : {}),
        };
      }),
    ),
  );
  return {
    key: 'promises',
    columns: [
      ...(['measure', 'theme', 'outcome', 'unit'] as const).map((key) => ({ key, as: 'text' as const })),
      ...(['promised', 'delivered'] as const).map((key) => ({ key, as: 'number' as const })),
      { key: 'reached', as: 'percent', part: 'plain' },
      { key: 'contracts', as: 'number' },
    ],
    rows,
  };
};

/** Returns that were due in the quarter, by directorate. */
export const returns: MakesTable = async (asked) => {
  const { from, until, today, documents } = asked;
  const handedIn = `(r.first_submitted_at AT TIME ZONE 'Europe/London')::date`;
  const counted = await told<{ directorate: string; cells: number[] }>(
    asked,
    sql`SELECT c.directorate, ARRAY[
          count(*) FILTER (WHERE ${{ text: handedIn, values: [] }} <= r.due_on),
          count(*) FILTER (WHERE ${{ text: handedIn, values: [] }} > r.due_on),
          count(*) FILTER (WHERE r.first_submitted_at IS NULL AND r.state <> 'waived' AND r.due_on < ${today}),
          count(*) FILTER (WHERE r.first_submitted_at IS NULL AND r.state <> 'waived' AND r.due_on >= ${today}),
          count(*) FILTER (WHERE r.first_submitted_at IS NULL AND r.state = 'waived'),
          count(*)]::int[] AS cells
        FROM contract_return r JOIN contract c ON c.id = r.contract_id
       WHERE c.id IN (${contractsIn(asked)}) AND r.due_on BETWEEN ${from} AND ${until}
       GROUP BY c.directorate ORDER BY c.directorate`,
  );
  const values = documents.get<FactContent>('fact', 'directorate')?.values ?? [];
  const titleOf = (key: string) => values.find(({ value }) => value === key)?.title ?? key;
  return {
    key: 'returns',
    columns: [
      { key: 'directorate', as: 'text' },
      { key: 'onTime', as: 'number', part: 'good' },
      { key: 'late', as: 'number', part: 'careful' },
      { key: 'missing', as: 'number', part: 'bad' },
      ...(['toCome', 'waived', 'due'] as const).map((key) => ({ key, as: 'number' as const })),
    ],
    rows: counted.map(({ directorate, cells }) => ({ cells: [titleOf(directorate), ...cells] })),
  };
};

/** Contracts that were signed in the quarter, with the weighting that social value had when bids were compared. */
export const awarded: MakesTable = async (asked) => {
  const { from, until } = asked;
  const rows = await told<{ id: string; cells: (string | number | null)[] }>(
    asked,
    sql`SELECT c.id, jsonb_build_array(c.reference || ' ' || c.title, s.name, c.signed_on, c.value_ex_vat, (
            SELECT sum((criterion->>'weight')::numeric) FROM lot_award a JOIN lot_criteria k ON k.lot_id = a.lot_id,
                   jsonb_array_elements(k.criteria) criterion
             WHERE a.contract_id = c.id AND criterion->>'kind' = 'social-value')) AS cells
          FROM contract c JOIN supplier s ON s.id = c.supplier_id
         WHERE c.id IN (${contractsIn(asked)}) AND c.signed_on BETWEEN ${from} AND ${until}
         ORDER BY c.signed_on, c.reference LIMIT 500`,
  );
  return {
    key: 'awarded',
    columns: [
      ...(['contract', 'supplier'] as const).map((key) => ({ key, as: 'text' as const })),
      { key: 'signedOn', as: 'day' },
      { key: 'value', as: 'money' },
      { key: 'weighting', as: 'percent', part: 'plain' },
    ],
    rows: rows.map(({ id, cells }) => ({ cells, link: `/contracts/${id}/show` })),
  };
};

/** Ratings of key performance indicators that were published in the quarter. */
export const ratings: MakesTable = async (asked) => {
  const { from, until, documents } = asked;
  const counted = await told<{ rating: string; cells: number[] }>(
    asked,
    sql`SELECT k.rating, ARRAY[count(*), count(DISTINCT a.contract_id)]::int[] AS cells
          FROM assessment a JOIN kpi_rating k ON k.assessment_id = a.id
         WHERE a.contract_id IN (${contractsIn(asked)}) AND a.state = 'published' AND k.rating IS NOT NULL
           AND (a.published_at AT TIME ZONE 'Europe/London')::date BETWEEN ${from} AND ${until}
         GROUP BY k.rating`,
  );
  const order = ['good', 'approaching-target', 'requires-improvement', 'inadequate', 'other'];
  return {
    key: 'ratings',
    columns: [
      { key: 'rating', as: 'text' },
      { key: 'kpis', as: 'number', part: 'plain' },
      { key: 'contracts', as: 'number' },
    ],
    rows: order.flatMap((rating) => {
      const found = counted.find((row) => row.rating === rating);
      const title = documents.get<RatingContent>('rating', rating)?.title ?? rating;
      return found ? [{ cells: [title, ...found.cells] }] : [];
    }),
  };
};

/** What became of improvement plans in the quarter. */
export const improvement: MakesTable = async (asked) => {
  const { from, until, today } = asked;
  const end = until < today ? until : today;
  const isOpen = sql`(p.opened_on <= ${end} AND (p.closed_on IS NULL OR p.closed_on > ${end}))`;
  const inQuarter = (outcome: string) =>
    sql`count(*) FILTER (WHERE p.outcome = ${outcome} AND p.closed_on BETWEEN ${from} AND ${until})`;
  const [counted] = await told<{ cells: number[] }>(
    asked,
    sql`SELECT ARRAY[count(*) FILTER (WHERE p.opened_on BETWEEN ${from} AND ${until}), ${inQuarter('improved')},
                     ${inQuarter('not-improved')}, ${inQuarter('given-up')}, count(*) FILTER (WHERE ${isOpen}),
                     count(*) FILTER (WHERE ${isOpen} AND p.due_on < ${end})]::int[] AS cells
          FROM improvement_plan p WHERE p.contract_id IN (${contractsIn(asked)})`,
  );
  const steps = ['opened', 'improved', 'not-improved', 'given-up', 'open', 'late'];
  const isNone = (counted?.cells ?? []).every((count) => count === 0);
  return {
    key: 'improvement',
    columns: [
      { key: 'plan', as: 'text', words: 'improvementInQuarter' },
      { key: 'count', as: 'number', part: 'plain' },
    ],
    rows: isNone ? [] : steps.map((step, at) => ({ cells: [step, counted?.cells[at] ?? 0] })),
  };
};
