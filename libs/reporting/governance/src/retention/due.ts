import { plusYears } from '@commonweal/calendar';
import type { DocumentSet } from '@commonweal/documents';
import type { RetainedKind, RetentionContent } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';

export interface Due {
  kind: RetainedKind;
  id: string;
  title: string;
  countedFrom: string;
}

const londonDay = (instant: string) => `(${instant} AT TIME ZONE 'Europe/London')::date`;

/** Records of a kind that are over, with the day from which their retention is counted. */
const over: Record<RetainedKind, string> = {
  contract: `SELECT 'contract' AS kind, c.id, c.reference || ' ' || c.title AS title, c.ends_on AS day
    FROM contract c WHERE c.state <> 'running'`,
  procurement: `SELECT 'procurement', p.id, p.reference || ' ' || p.title, ${londonDay('e.at')} FROM procurement p
    JOIN LATERAL (SELECT at FROM ledger_entry WHERE subject_kind = 'procurement' AND subject_id = p.id::text
      AND action NOT LIKE 'hold-%' ORDER BY sequence DESC LIMIT 1) e ON true
    WHERE p.state IN ('completed', 'withdrawn')
      AND NOT EXISTS (SELECT 1 FROM contract c WHERE c.procurement_id = p.id AND c.state = 'running')`,
  person: `SELECT 'person', p.id, p.name, ${londonDay('e.at')} FROM person p
    JOIN LATERAL (SELECT max(at) AS at FROM (
      (SELECT at FROM ledger_entry WHERE actor_id = p.id ORDER BY at DESC LIMIT 1) UNION ALL
      (SELECT at FROM ledger_entry WHERE subject_kind = 'person' AND subject_id = p.id::text
         AND action NOT LIKE 'hold-%' AND action <> 'exported' ORDER BY sequence DESC LIMIT 1)) last) e ON e.at IS NOT NULL
    WHERE NOT p.active AND NOT p.is_service AND p.erased_as IS NULL`,
};

/** The entry of the schedule for each kind: the longest, where there are several. */
export function scheduleIn(documents: DocumentSet): Map<RetainedKind, RetentionContent> {
  const schedule = new Map<RetainedKind, RetentionContent>();
  for (const entry of documents.all<RetentionContent>('retention').values())
    if (entry.years > (schedule.get(entry.records)?.years ?? 0)) schedule.set(entry.records, entry);
  return schedule;
}

/** SQL of everything that is due, `due (kind, id, title, day)`, and its parameters. Undefined where the schedule is empty. */
export function dueQuery(schedule: ReadonlyMap<RetainedKind, RetentionContent>, today: string) {
  const kinds = [...schedule];
  if (!kinds.length) return undefined;
  const each = kinds.map(
    ([kind], at) => `SELECT * FROM (${over[kind]}) AS o (kind, id, title, day) WHERE day < $${at + 1}::date`,
  );
  return {
    sql: `(SELECT o.* FROM (${each.join(' UNION ALL ')}) o
      WHERE NOT EXISTS (SELECT 1 FROM disposal d WHERE d.kind = o.kind AND d.id = o.id)) due`,
    values: kinds.map(([, { years }]) => plusYears(today, -years)),
  };
}

/** Files, reasons and comments of a record, each as a query of their rows; `$1` is its id. */
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
export async function amounts(tx: EntityManager, { kind, id }: Pick<Due, 'kind' | 'id'>) {
  const { files, comments } = partsOf[kind];
  const [found] = await tx.query<{ files: number; comments: number; reasons: number }[]>(
    `SELECT (SELECT count(*) FROM (${files}) f)::int AS files, (SELECT count(*) FROM (${comments}) c)::int AS comments,
            (SELECT count(*) FROM (${reasons}) r)::int AS reasons`,
    [id, kind],
  );
  return found ?? { files: 0, comments: 0, reasons: 0 };
}
