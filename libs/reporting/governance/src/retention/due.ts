import type { DocumentSet } from '@commonweal/documents';
import {
  type CountedFrom,
  type RecordPart,
  recordParts,
  type RetainedKind,
  type RetentionContent,
} from '@commonweal/wire';
import type { EntityManager } from 'typeorm';

export interface Due {
  kind: RetainedKind;
  id: string;
  title: string;
  countedFrom: string;
  /** The last day on which it is kept. */
  keptUntil: string;
  /** Key of the entry of the schedule that keeps it the longest. */
  entry: string;
}

const londonDay = (instant: string) => `(${instant} AT TIME ZONE 'Europe/London')::date`;

/** Day of the latest entry in the record of `r`, apart from those about keeping it. */
const lastEntry = (kind: RetainedKind, also = '') =>
  `(SELECT ${londonDay('at')} FROM ledger_entry WHERE subject_kind = '${kind}' AND subject_id = r.id::text
     AND action NOT LIKE 'hold-%' AND action <> 'exported' ${also} ORDER BY sequence DESC LIMIT 1)`;

const lastDeed = `greatest(${lastEntry('person')},
  (SELECT ${londonDay('at')} FROM ledger_entry WHERE actor_id = r.id ORDER BY at DESC LIMIT 1))`;
const leaving = `AND data->'before'->>'active' = 'true' AND data->'after'->>'active' = 'false'`;

interface Over extends Record<CountedFrom, string> {
  rows: string;
  title: string;
  isOver: string;
}

/** Which records of a kind are over, and the days from which an entry may count: SQL about a row `r`. */
const over: Record<RetainedKind, Over> = {
  contract: {
    ...{ rows: 'contract', title: `r.reference || ' ' || r.title`, isOver: `r.state <> 'running'` },
    ...{ end: 'r.ends_on', 'last-act': lastEntry('contract') },
  },
  procurement: {
    ...{ rows: 'procurement', title: `r.reference || ' ' || r.title` },
    isOver: `r.state IN ('completed', 'withdrawn')
      AND NOT EXISTS (SELECT 1 FROM contract c WHERE c.procurement_id = r.id AND c.state = 'running')`,
    end: `greatest(r.clock_stopped_on, (SELECT max(c.ends_on) FROM contract c WHERE c.procurement_id = r.id))`,
    'last-act': lastEntry('procurement'),
  },
  person: {
    ...{
      rows: 'person',
      title: 'r.name',
      isOver: 'NOT r.active AND NOT r.is_service AND r.erased_as IS NULL',
    },
    ...{ end: `coalesce(${lastEntry('person', leaving)}, ${lastDeed})`, 'last-act': lastDeed },
  },
};

/** What an entry means that was published before entries said so. */
const unsaid: Record<RetainedKind, CountedFrom> = {
  ...{ contract: 'end', procurement: 'last-act', person: 'last-act' },
};
type Counted = Pick<RetentionContent, 'records' | 'countedFrom'>;
export const countedFromOf = ({ records, countedFrom }: Counted): CountedFrom =>
  countedFrom ?? unsaid[records];
export const takenBy = ({ takes }: Pick<RetentionContent, 'takes'>): readonly RecordPart[] =>
  takes?.length ? takes : recordParts;

export type Schedule = ReadonlyMap<string, RetentionContent>;

export const scheduleIn = (documents: DocumentSet): Schedule => documents.all<RetentionContent>('retention');

/**
 * SQL of everything that is due, `due (kind, id, title, day, kept_until, entry)`, and its parameters. Where several entries speak of one
 * kind, a record is due when the last of them has run out; one whose day is not known is not due. Undefined where no entry speaks of it.
 */
export function dueQuery(schedule: Schedule, today: string, only?: RetainedKind) {
  const values: unknown[] = [today];
  const given = (value: unknown) => `$${values.push(value)}`;
  const ofKind = ([kind, { rows, title, isOver, ...days }]: [string, Over]) => {
    const entries = [...schedule].filter(([, { records }]) => records === kind && records === (only ?? kind));
    const counted = entries.map(
      ([key, entry]) =>
        `SELECT ${given(key)}::text AS entry, ${days[countedFromOf(entry)]} AS day, ${given(entry.years)}::int AS years`,
    );
    if (!counted.length) return [];
    return `SELECT '${kind}' AS kind, r.id, ${title} AS title, v.day, v.kept_until, v.entry
      FROM ${rows} r CROSS JOIN LATERAL (
        SELECT entry, day, (day + make_interval(years => years))::date AS kept_until
          FROM (${counted.join(' UNION ALL ')}) e ORDER BY kept_until DESC NULLS FIRST, entry LIMIT 1) v
      WHERE ${isOver} AND v.kept_until < $1::date
        AND NOT EXISTS (SELECT 1 FROM disposal d WHERE d.kind = '${kind}' AND d.id = r.id)`;
  };
  const kinds = Object.entries(over).flatMap(ofKind);
  return kinds.length ? { sql: `(${kinds.join(' UNION ALL ')}) due`, values } : undefined;
}

/** The parts of a record that may be taken away, each as a query of their rows; `$1` is its id. */
export const partsOf: Record<RetainedKind, { files: string; comments: string }> = {
  procurement: {
    files: `SELECT id FROM attachment WHERE owner_kind = 'procurement' AND owner_id = $1::uuid AND content_deleted_at IS NULL`,
    comments: `SELECT id FROM discussion_comment WHERE subject_kind = 'procurement' AND subject_id = $1::uuid AND text IS NOT NULL`,
  },
  contract: {
    files: `SELECT a.id FROM return_line l JOIN attachment a ON a.owner_kind = 'return-line' AND a.owner_id = l.id
      WHERE l.contract_id = $1::uuid AND a.content_deleted_at IS NULL`,
    comments: `SELECT id FROM discussion_comment WHERE subject_kind = 'contract' AND subject_id = $1::uuid AND text IS NOT NULL`,
  },
  person: {
    files: 'SELECT id FROM attachment WHERE $1::uuid IS NULL',
    comments: 'SELECT id FROM discussion_comment WHERE $1::uuid IS NULL',
  },
};

const reasons = `SELECT 1 FROM ledger_entry e JOIN ledger_private p ON p.entry_id = e.id
  WHERE e.subject_kind = $2 AND e.subject_id = $1::text AND p.content IS NOT NULL`;

/** How much disposing of it would take away. */
export async function amounts(
  tx: EntityManager,
  { kind, id }: Pick<Due, 'kind' | 'id'>,
  takes: readonly RecordPart[],
): Promise<Record<RecordPart, number>> {
  const { files, comments } = partsOf[kind];
  const [found] = await tx.query<Record<RecordPart, number>[]>(
    `SELECT (SELECT count(*) FROM (${files}) f)::int AS files, (SELECT count(*) FROM (${comments}) c)::int AS comments,
            (SELECT count(*) FROM (${reasons}) r)::int AS reasons`,
    [id, kind],
  );
  const none = { files: 0, comments: 0, reasons: 0 };
  return Object.assign(none, ...takes.map((part) => ({ [part]: found?.[part] ?? 0 }))) as typeof none;
}
