import { titleOf } from '@commonweal/documents';
import type { PanelContent, WorkflowContent } from '@commonweal/wire';
import { byStageOrder, stageOrder } from '../board/stage-order.js';
import { alertsIn, type MakesTable, procurementsIn, told } from './asked.js';
import { sql } from './sql.js';

/** Alerts that were raised, resolved, and open at the end of the quarter, by severity. */
export const alerts: MakesTable = async (asked) => {
  const { from, until } = asked;
  const raised = sql`(a.raised_at AT TIME ZONE 'Europe/London')::date`;
  const resolved = sql`(a.resolved_at AT TIME ZONE 'Europe/London')::date`;
  const counted = await told<{ severity: string; cells: number[] }>(
    asked,
    sql`SELECT a.severity, ARRAY[count(*) FILTER (WHERE ${raised} BETWEEN ${from} AND ${until}),
                                 count(*) FILTER (WHERE ${resolved} BETWEEN ${from} AND ${until}),
                                 count(*) FILTER (WHERE a.resolved_at IS NULL OR ${resolved} > ${until})]::int[] AS cells
          FROM alert a
         WHERE a.id IN (${alertsIn(asked)}) AND ${raised} <= ${until} AND (a.resolved_at IS NULL OR ${resolved} >= ${from})
         GROUP BY a.severity`,
  );
  return {
    key: 'alerts',
    columns: [
      { key: 'severity', as: 'text', words: 'severity' },
      { key: 'raised', as: 'number', part: 'plain' },
      ...(['resolved', 'openAtEnd'] as const).map((key) => ({ key, as: 'number' as const })),
    ],
    rows: ['high', 'medium', 'low'].flatMap((severity) => {
      const found = counted.find((row) => row.severity === severity);
      return found ? [{ cells: [severity, ...found.cells] }] : [];
    }),
  };
};

/** Procurements at each stage at the end of the quarter; what was withdrawn or completed by then is not among them. */
export const stages: MakesTable = async (asked) => {
  const { until, today, documents } = asked;
  const end = until < today ? until : today;
  const after = sql`((${end}::date + 1) AT TIME ZONE 'Europe/London')`;
  const counted = await told<{ stage: string; count: number; value: number }>(
    asked,
    sql`SELECT s.stage, count(*)::int AS count, coalesce(sum(p.estimated_value_ex_vat), 0)::bigint AS value
          FROM stage_passage s JOIN procurement p ON p.id = s.procurement_id
         WHERE p.id IN (${procurementsIn(asked)}) AND s.entered_at < ${after} AND (s.left_at IS NULL OR s.left_at >= ${after})
           AND NOT (p.state IN ('withdrawn', 'completed') AND p.clock_stopped_on <= ${end})
         GROUP BY s.stage`,
  );
  const workflows = [...documents.all<WorkflowContent>('workflow').values()];
  const titles = new Map(
    workflows.flatMap((one) => one.stages.map(({ key, title }) => [key, title] as const)),
  );
  const inOrder = byStageOrder(stageOrder(workflows));
  const named = counted.map(({ stage, count, value }) => ({
    title: titles.get(stage) ?? stage,
    count,
    value,
  }));
  return {
    key: 'stages',
    columns: [
      { key: 'stage', as: 'text' },
      { key: 'procurements', as: 'number', part: 'plain' },
      { key: 'value', as: 'money' },
    ],
    rows: named
      .sort((a, b) => inOrder(a.title, b.title))
      .map(({ title, count, value }) => ({ cells: [title, count, value] })),
  };
};

/** What panels ruled in the quarter; how often they deferred. */
export const rulings: MakesTable = async (asked) => {
  const { from, until, documents } = asked;
  const counted = await told<{ panel: string; cells: number[] }>(
    asked,
    sql`SELECT r.panel, ARRAY[count(*) FILTER (WHERE r.ruling = 'approve'),
                              count(*) FILTER (WHERE r.ruling = 'approve-with-conditions'),
                              count(*) FILTER (WHERE r.ruling = 'defer'), count(*) FILTER (WHERE r.ruling = 'reject')]::int[] AS cells
          FROM ruling r
         WHERE r.subject_kind = 'procurement' AND r.subject_id IN (${procurementsIn(asked)})
           AND (r.at AT TIME ZONE 'Europe/London')::date BETWEEN ${from} AND ${until}
         GROUP BY r.panel ORDER BY r.panel`,
  );
  return {
    key: 'rulings',
    columns: [
      { key: 'panel', as: 'text' },
      { key: 'approved', as: 'number', part: 'good' },
      { key: 'withConditions', as: 'number', part: 'plain' },
      { key: 'deferred', as: 'number', part: 'careful' },
      { key: 'rejected', as: 'number', part: 'bad' },
    ],
    rows: counted.map(({ panel, cells }) => ({
      cells: [documents.get<PanelContent>('panel', panel)?.title ?? panel, ...cells],
    })),
  };
};

/** Documents of a release that are named. */
const mostNamed = 6;

interface Revised {
  key: string;
  content: object | null;
}

const whatChanged = (documents: Revised[], count: number): string =>
  [
    documents.map(({ key, content }) => titleOf(content, key)).join('; '),
    count > documents.length ? `, and ${count - documents.length} more` : '',
  ].join('');

/** Releases that took force in the quarter, and what each changed. */
export const releases: MakesTable = async (asked) => {
  const { from, until } = asked;
  const rows = await told<{
    number: number;
    title: string;
    day: string;
    documents: Revised[];
    count: number;
  }>(
    asked,
    sql`SELECT r.number, c.title, (r.effective_at AT TIME ZONE 'Europe/London')::date AS day,
               (SELECT coalesce(json_agg(json_build_object('key', v.key, 'content', v.content) ORDER BY v.kind, v.key), '[]')
                  FROM (SELECT * FROM policy_revision v WHERE v.release = r.number ORDER BY v.kind, v.key LIMIT ${mostNamed}) v) AS documents,
               (SELECT count(*)::int FROM policy_revision v WHERE v.release = r.number) AS count
          FROM policy_release r JOIN policy_change c ON c.id = r.change_id
         WHERE (r.effective_at AT TIME ZONE 'Europe/London')::date BETWEEN ${from} AND ${until}
         ORDER BY r.number`,
  );
  return {
    key: 'releases',
    columns: [
      { key: 'release', as: 'text' },
      { key: 'day', as: 'day' },
      { key: 'changed', as: 'text' },
      { key: 'documents', as: 'number', part: 'plain' },
    ],
    rows: rows.map(({ number, title, day, documents, count }) => ({
      cells: [`${number}. ${title}`, day, whatChanged(documents, count), count],
      link: `/releases/${number}/show`,
    })),
  };
};
