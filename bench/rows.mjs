import { setTimeout as pause } from 'node:timers/promises';

/** Rows written so far (inserted, updated, deleted), by table. @param query runs SQL and gives its rows */
export async function rowsWritten(query) {
  // A backend tells what it counted at most once a second.
  await pause(2_500);
  const rows = await query(
    'select relname, n_tup_ins + n_tup_upd + n_tup_del as count from pg_stat_user_tables',
  );
  return new Map(rows.map(({ relname, count }) => [relname, Number(count)]));
}

/** How many were written between the two, by table, divided by the number of times that it was done. */
export function rowsBetween(before, after, times = 1) {
  return [...after]
    .map(([table, count]) => [table, Math.round((count - (before.get(table) ?? 0)) / times)])
    .filter(([, count]) => count > 0);
}

/** Statements that write as many rows of the same tables, one a table, each row as it was. */
export async function bareWrites(query, rows) {
  const writes = [];
  for (const [table, count] of rows) {
    const [key] = await query(
      `select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
        where i.indrelid = $1::regclass and i.indisprimary order by a.attnum limit 1`,
      [table],
    );
    writes.push(
      `update "${table}" set "${key.name}" = "${key.name}" where ctid = any (array(select ctid from "${table}" limit ${count}))`,
    );
  }
  return writes;
}
