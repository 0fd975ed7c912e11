import { dayInWords } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';

interface Row {
  /** Lots that are awarded, and those of them whose contract is entered. */
  awarded: number;
  entered: number;
  until: string | null;
  held: boolean | null;
}

/** In words; null once bids may be looked at one by one: the standstill has ended, or every contract is entered. */
export async function whyBidsAreClosed(tx: EntityManager, id: string, today: string): Promise<string | null> {
  const [row] = await tx.query<Row[]>(
    `SELECT (SELECT count(*)::int FROM lot_award WHERE procurement_id = $1) AS awarded,
            (SELECT count(*)::int FROM lot_award WHERE procurement_id = $1 AND contract_at IS NOT NULL) AS entered,
            max(standstill_ends_on)::text AS until, bool_or(held_because IS NOT NULL) AS held
       FROM published_notice WHERE procurement_id = $1`,
    [id],
  );
  if (!row?.awarded) return 'Nothing is awarded yet.';
  if (row.awarded === row.entered) return null;
  if (!row.until) return 'The standstill has not begun.';
  if (row.held) return 'The standstill lasts on, because of a representation.';
  return row.until >= today ? `The standstill lasts until ${dayInWords(row.until)}.` : null;
}
