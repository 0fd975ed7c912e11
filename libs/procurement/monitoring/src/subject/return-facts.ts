import type { EntityManager } from 'typeorm';
import { CalendarEnds, workingDays } from '@commonweal/calendar';
import type { SubjectFacts } from '@commonweal/decisions';
import type { DocumentSet } from '@commonweal/documents';
import type { ContractReturn } from '../return/contract-return.entity.js';
import { type ReturnOfContract, returnsOf } from '../return/returns-of.js';

/**
 * Facts of returns, read in few queries.
 * @param today `YYYY-MM-DD`
 * @param asked names of those that are wanted; all when left out
 */
export async function returnFacts(
  tx: EntityManager,
  ids: string[],
  documents: DocumentSet,
  today: string,
  asked?: ReadonlySet<string>,
): Promise<Map<string, SubjectFacts>> {
  const wants = (name: string) => !asked || asked.has(name);
  const found = await returnsOf(tx, ids);
  const returns = ids.flatMap((id) => found.get(id) ?? []);
  const contractIds = [...new Set(returns.map(({ id }) => id))];
  const firsts = wants('returnFirst') ? await firstDueDates(tx, contractIds) : new Map<string, string>();
  const short = wants('linesShort') ? await shortLines(tx, ids) : new Map<string, number>();
  const read: Record<string, (one: ReturnOfContract) => unknown> = {
    returnState: ({ return: { state } }) => state,
    returnDueOn: ({ return: { dueOn } }) => dueOn,
    returnWorkingDaysLate: (one) => workingDaysLate(one.return, documents, today),
    returnOverdue: (one) => one.return.isOverdue(today),
    returnReplyOverdue: (one) => one.return.isReplyOverdue(today),
    returnFirst: (one) => firsts.get(one.id) === one.return.dueOn,
    contractValueExVat: ({ valueExVat }) => valueExVat,
    contractCategory: ({ category }) => category,
    contractRegime: ({ regime }) => regime,
    linesShort: (one) => short.get(one.return.id) ?? 0,
  };
  const wanted = Object.entries(read).filter(([name]) => wants(name));
  return new Map(
    returns.map((one) => [
      one.return.id,
      { facts: Object.fromEntries(wanted.map(([name, of]) => [name, of(one)])) },
    ]),
  );
}

/** Working days from the due date until now, or until it was first handed in; 0 when it is not late. */
export function workingDaysLate(each: ContractReturn, documents: DocumentSet, today: string): number {
  const until = each.lateUntil(today);
  if (until <= each.dueOn) return 0;
  try {
    return workingDays(documents, 'office').workingDaysBetween(each.dueOn, until);
  } catch (error) {
    if (error instanceof CalendarEnds) return 0;
    throw error;
  }
}

async function firstDueDates(tx: EntityManager, contractIds: string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ contract_id: string; due_on: string }[]>(
    `SELECT contract_id, (SELECT min(r.due_on) FROM contract_return r WHERE r.contract_id = of.contract_id) AS due_on
       FROM unnest($1::uuid[]) AS of (contract_id)`,
    [contractIds],
  );
  return new Map(rows.map((row) => [row.contract_id, row.due_on]));
}

/** How many answered lines fall short of what was promised for their period. */
async function shortLines(tx: EntityManager, returnIds: string[]): Promise<Map<string, number>> {
  const rows = await tx.query<{ return_id: string; short: number }[]>(
    `SELECT line.return_id, count(*)::int AS short FROM return_line line
       CROSS JOIN LATERAL (SELECT direction FROM obligation WHERE id = line.obligation_id OFFSET 0) o
      WHERE line.return_id = ANY($1) AND line.state <> 'empty' AND jsonb_typeof(line.delivered) = 'number' AND line.expected IS NOT NULL
        AND CASE o.direction WHEN 'less-is-better' THEN (line.delivered #>> '{}')::numeric > line.expected
                             ELSE (line.delivered #>> '{}')::numeric < line.expected END
      GROUP BY line.return_id`,
    [returnIds],
  );
  return new Map(rows.map(({ return_id, short }) => [return_id, short]));
}
