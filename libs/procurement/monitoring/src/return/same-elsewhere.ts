import type { EntityManager } from 'typeorm';
import type { IndicatorType } from '@commonweal/wire';

/** What is given once and holds everywhere: figures belong to one contract. */
const givenOnce: readonly IndicatorType[] = ['certificate', 'document', 'narrative'];

/** A line of another contract of the same supplier that asks for the same and waits for its answer. */
export interface SameElsewhere {
  lineId: string;
  returnId: string;
  contract: string;
  contractTitle: string;
}

/** By line of the return. The same is the same indicator, or the same own title of the same type. */
export async function sameElsewhere(
  tx: EntityManager,
  returnId: string,
  today: string,
): Promise<ReadonlyMap<string, SameElsewhere[]>> {
  const rows = await tx.query<(SameElsewhere & { of: string })[]>(
    `SELECT l.id AS of, ol.id AS "lineId", ol.return_id AS "returnId", oc.reference AS contract, oc.title AS "contractTitle"
       FROM return_line l
       JOIN obligation o ON o.id = l.obligation_id AND o.type = ANY($2)
       JOIN contract c ON c.id = l.contract_id
       JOIN contract oc ON oc.supplier_id = c.supplier_id AND oc.id <> c.id
       JOIN obligation oo ON oo.contract_id = oc.id AND oo.type = o.type
        AND (oo.indicator = o.indicator OR (oo.indicator IS NULL AND o.indicator IS NULL AND lower(oo.title) = lower(o.title)))
       JOIN return_line ol ON ol.obligation_id = oo.id AND ol.state = 'empty'
       JOIN contract_return r ON r.id = ol.return_id
        AND (r.state IN ('open', 'queried') OR (r.state = 'scheduled' AND r.opens_on <= $3))
      WHERE l.return_id = $1 ORDER BY oc.reference, r.due_on, ol.id`,
    [returnId, givenOnce, today],
  );
  const byLine = new Map<string, SameElsewhere[]>();
  for (const { of, ...same } of rows) byLine.set(of, [...(byLine.get(of) ?? []), same]);
  return byLine;
}
