import { type EntityManager, In } from 'typeorm';
import type { ReturnLineView } from '@commonweal/wire';
import { Obligation } from '../contract/obligation.entity.js';
import { ReturnLine } from './return-line.entity.js';

/** The lines of a return, in the order of their titles. */
export async function lineViews(tx: EntityManager, returnId: string): Promise<ReturnLineView[]> {
  const lines = await tx.findBy(ReturnLine, { returnId });
  const obligations = await tx.findBy(Obligation, { id: In(lines.map(({ obligationId }) => obligationId)) });
  const byId = new Map(obligations.map((obligation) => [obligation.id, obligation]));
  const before = await previousFigures(tx, returnId);
  return lines
    .flatMap((line) => {
      const obligation = byId.get(line.obligationId);
      return obligation ? [view(line, obligation, before.get(line.id))] : [];
    })
    .sort((a, b) => a.title.localeCompare(b.title) || a.periodFrom.localeCompare(b.periodFrom));
}

/** What was delivered in the period before each line. */
async function previousFigures(tx: EntityManager, returnId: string): Promise<Map<string, number>> {
  const rows = await tx.query<{ id: string; delivered: unknown }[]>(
    `SELECT DISTINCT ON (l.id) l.id, p.delivered
       FROM return_line l JOIN return_line p ON p.obligation_id = l.obligation_id AND p.period_until < l.period_until
      WHERE l.return_id = $1 ORDER BY l.id, p.period_until DESC`,
    [returnId],
  );
  return new Map(
    rows.flatMap(({ id, delivered }) => (typeof delivered === 'number' ? [[id, delivered]] : [])),
  );
}

function view(line: ReturnLine, obligation: Obligation, previous: number | undefined): ReturnLineView {
  const { id, obligationId, periodFrom, periodUntil, state, version } = line;
  return {
    ...{ id, obligationId, periodFrom, periodUntil, state, version },
    title: obligation.title,
    type: obligation.type,
    unit: obligation.unit ?? undefined,
    levels: obligation.levels ?? undefined,
    guidance: obligation.guidance ?? undefined,
    evidence: obligation.evidence ?? undefined,
    expected: line.expected === null ? undefined : Number(line.expected),
    previous,
    delivered: line.delivered ?? undefined,
    note: line.note ?? undefined,
    query: line.query ?? undefined,
  };
}
