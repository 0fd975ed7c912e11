import type { EntityManager } from 'typeorm';
import type { ReportedLine } from './standing.js';

/** The lines of each obligation, in one query. */
export async function reportedLines(
  tx: EntityManager,
  obligationIds: string[],
): Promise<Map<string, ReportedLine[]>> {
  const rows = await tx.query<(ReportedLine & { obligationId: string })[]>(
    `SELECT l.obligation_id AS "obligationId", l.period_until AS "periodUntil", r.due_on AS "dueOn", l.expected,
            l.delivered, l.state, r.state AS "returnState"
       FROM return_line l JOIN contract_return r ON r.id = l.return_id
      WHERE l.obligation_id = ANY($1) ORDER BY l.period_until`,
    [obligationIds],
  );
  const lines = new Map<string, ReportedLine[]>();
  for (const { obligationId, ...line } of rows) {
    const known = lines.get(obligationId);
    if (known) known.push(line);
    else lines.set(obligationId, [line]);
  }
  return lines;
}
