/** Rows of a procurement live in the tables that name it so. */
const tables = [
  { table: 'procurement', of: 'id' },
  { table: 'procurement_fact', of: 'procurement_id' },
  { table: 'procurement_task', of: 'procurement_id' },
  { table: 'stage_passage', of: 'procurement_id' },
  { table: 'indicator_choice', of: 'procurement_id' },
  { table: 'lot', of: 'procurement_id' },
  { table: 'standing_effect', of: 'subject_id', where: `subject_kind = 'procurement'` },
  { table: 'verdict', of: 'subject_id', where: `subject_kind = 'procurement'` },
];
const leads = 100;

/** Ids that are made anew with each copy; all others (decisions, people) are shared with the original. */
const own = new Set(['id', 'procurement_id', 'subject_id', 'passage_id']);

/**
 * Copies the procurements of the demonstration until there are so many, each table in one statement, the same on every
 * run. They are led by a hundred people, as many as a large council has.
 */
export async function manyProcurements(database, wanted) {
  const [{ count }] = await database.query('select count(*)::int as count from procurement');
  const copies = Math.ceil(wanted / count) - 1;
  await copy(database, { table: 'person', of: 'id', where: `email = 'lead@council.example'` }, leads - 1);
  for (const one of tables) await copy(database, one, copies);
  await database.query('vacuum analyze');
  return count * (copies + 1);
}

/** Copies rows, the same on every run. @param of the column that holds the id of what is copied */
export async function copy(database, { table, of, where = 'true' }, copies) {
  const columns = await database.query(
    `select column_name as name, data_type as type, character_maximum_length as most from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  if (!columns.some(({ name }) => name === of)) throw new Error(`The table ${table} has no column ${of}.`);
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const values = columns.map((column) => valueOf(table, column)).join(', ');
  await database.query(
    `insert into "${table}" (${names}) select ${values} from "${table}" t cross join generate_series(1, ${copies}) n where ${where}`,
  );
}

function valueOf(table, { name, type }) {
  if (type === 'uuid' && own.has(name)) return idOf('n', `t."${name}"`);
  if (name === 'reference') return `'PB-' || n || '-' || right(t.reference, 4)`;
  if (name === 'email') return `n || '.' || t.email`;
  if (table === 'person' && name === 'name') return `t.name || ' ' || n`;
  if (name === 'lead_id')
    return `case when n % ${leads} = 0 then t.lead_id else ${idOf(`(n % ${leads})`, `(select id from person where email = 'lead@council.example')`)} end`;
  return `t."${name}"`;
}

/** The id of a copy: a UUID of version 7 in form, out of the number of the copy and the id of the original. */
const idOf = (copy, original) =>
  `overlay(overlay(md5(${copy} || ':' || ${original}) placing '7' from 13) placing '8' from 17)::uuid`;
