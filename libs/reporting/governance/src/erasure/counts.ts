import type { EntityManager } from 'typeorm';
import type { ErasureLine, ErasurePreview } from '@commonweal/wire';
import { type Called, patternsOf } from './called.js';
import { goneWithThem } from './gone-with-them.js';
import { asked, namesById, saysThem, tablesWithTexts } from './texts.js';

/** How many rows of each table go, change, stay with the id alone, or say a name and may never change. */
export async function countsOf(
  tx: EntityManager,
  personId: string,
  called: Called,
): Promise<Pick<ErasurePreview, 'removed' | 'cleared' | 'kept' | 'sealed'>> {
  const lists: Record<'removed' | 'cleared' | 'kept' | 'sealed', ErasureLine[]> = {
    ...{ removed: [], cleared: [], kept: [], sealed: [] },
  };
  for (const table of await tablesWithTexts(tx)) {
    const [count] = await tx.query<{ says: number; byId: number }[]>(
      `SELECT count(*) FILTER (WHERE ${saysThem(table)})::int AS says,
              count(*) FILTER (WHERE ${namesById(table)} AND (${saysThem(table)}) IS NOT TRUE)::int AS "byId"
         FROM public."${table.name}" t`,
      asked(personId, patternsOf(called)),
    );
    const { says = 0, byId = 0 } = count ?? {};
    const put = (list: ErasureLine[], rows: number) => rows && list.push({ table: table.name, rows });
    if (table.name in goneWithThem) put(lists.removed, says + byId);
    else {
      put(table.sealed ? lists.sealed : lists.cleared, says);
      put(lists.kept, byId);
    }
  }
  return lists;
}
