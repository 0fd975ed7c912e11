import type { HeldKind } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';

/** The contracts that came out of a procurement, and their suppliers: who holds those wants its papers too. */
const contractsOf = (procurement: string) =>
  `SELECT kind, each FROM contract, LATERAL (VALUES ('contract', id), ('supplier', supplier_id)) AS v (kind, each)
    WHERE procurement_id = ${procurement}`;

/** What a record belongs to, itself included: a hold on any of these holds the record. `$1` is its id. */
const belongsTo: Record<string, string> = {
  procurement: `SELECT 'procurement' AS kind, $1::uuid AS id UNION ${contractsOf('$1::uuid')}`,
  supplier: `SELECT 'supplier' AS kind, $1::uuid AS id`,
  contract: `SELECT kind, each AS id FROM contract,
    LATERAL (VALUES ('contract', id), ('supplier', supplier_id), ('procurement', procurement_id)) AS v (kind, each)
    WHERE id = $1::uuid`,
  'return-line': `SELECT kind, each AS id FROM return_line l JOIN contract c ON c.id = l.contract_id,
    LATERAL (VALUES ('contract', c.id), ('supplier', c.supplier_id), ('procurement', c.procurement_id)) AS v (kind, each)
    WHERE l.id = $1::uuid`,
  certificate: `SELECT 'supplier' AS kind, supplier_id AS id FROM certificate WHERE id = $1::uuid`,
  disclosure: `SELECT 'procurement' AS kind, procurement_id AS id FROM disclosure WHERE id = $1::uuid
    UNION ${contractsOf('(SELECT procurement_id FROM disclosure WHERE id = $1::uuid)')}`,
  person: `SELECT 'person' AS kind, $1::uuid AS id
    UNION SELECT 'supplier', supplier_id FROM person WHERE id = $1::uuid
    UNION SELECT h.subject_kind, h.subject_id FROM legal_hold h WHERE h.released_at IS NULL AND EXISTS (
      SELECT 1 FROM ledger_entry e WHERE e.actor_id = $1::uuid
         AND e.subject_kind = h.subject_kind AND e.subject_id = h.subject_id::text)`,
};

/** The name of what is held, for `h.subject_kind` and `h.subject_id`. */
export const titleOfHeld = `coalesce(
  CASE h.subject_kind
    WHEN 'procurement' THEN (SELECT reference || ' ' || title FROM procurement WHERE id = h.subject_id)
    WHEN 'contract' THEN (SELECT reference || ' ' || title FROM contract WHERE id = h.subject_id)
    WHEN 'supplier' THEN (SELECT name FROM supplier WHERE id = h.subject_id)
    WHEN 'person' THEN (SELECT name FROM person WHERE id = h.subject_id AND NOT is_service)
  END, '')`;

export interface StandingHold {
  id: string;
  subjectKind: HeldKind;
  title: string;
  reason: string;
  placedAt: Date;
}

/** The holds that keep a record, the oldest first: on itself, on what it belongs to, and for a person on whatever they had a hand in. */
export function holdsOn(tx: EntityManager, kind: string, id: string): Promise<StandingHold[]> {
  const owners = belongsTo[kind];
  if (!owners) return Promise.resolve([]);
  return tx.query<StandingHold[]>(
    `WITH owner AS (${owners})
     SELECT h.id, h.subject_kind AS "subjectKind", ${titleOfHeld} AS title, h.reason, h.placed_at AS "placedAt"
       FROM legal_hold h WHERE h.released_at IS NULL
        AND EXISTS (SELECT 1 FROM owner o WHERE o.kind = h.subject_kind AND o.id = h.subject_id)
      ORDER BY h.placed_at, h.id`,
    [id],
  );
}

/** A hold in words, as a refusal names it. */
export function inWords({ subjectKind, title, reason, placedAt }: StandingHold): string {
  const since = placedAt.toISOString().slice(0, 10);
  return `A legal hold stands on the ${subjectKind} ${title} since ${since}: ${reason}`;
}
