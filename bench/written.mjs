/** What a sweep writes beside the returns themselves, and by which column a row belongs to one of them. */
const tables = {
  fact_set: undefined,
  decision: 'subject_id',
  verdict: 'subject_id',
  standing_effect: 'subject_id',
  alert: 'subject_id',
  message: 'subject_id',
};

/** How many rows a sweep has written, by table. */
export async function written(database) {
  const counts = {};
  for (const table of Object.keys(tables)) {
    const [{ count }] = await database.query(`select count(*)::int as count from ${table}`);
    counts[table] = count;
  }
  const [{ count }] = await database.query(
    `select count(*)::int as count from contract_return where next_look_on > date '2027-02-02' and state = 'open'`,
  );
  return { ...counts, contract_return: count };
}

/** Writes for the second set of returns the rows that the sweep wrote for the first, one statement a table, in one transaction. */
export async function writtenInBulk(database, first, second) {
  await database.transaction(async (tx) => {
    await tx.query('create temporary table pair (a uuid primary key, b uuid) on commit drop');
    for (const kind of ['opening', 'overdue'])
      await tx.query('insert into pair select * from unnest($1::uuid[], $2::uuid[])', [
        first[kind],
        second[kind],
      ]);
    await tx.query(`insert into fact_set select reverse(hash), facts from fact_set`);
    for (const [table, of] of Object.entries(tables)) if (of) await copy(tx, table, of);
    await tx.query(`update contract_return b set state = a.state, climb_on = a.climb_on, evaluate_on = a.evaluate_on,
        next_look_on = a.next_look_on, version = a.version
      from pair join contract_return a on a.id = pair.a where b.id = pair.b`);
  });
}

async function copy(tx, table, of) {
  const columns = await tx.query(
    `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1`,
    [table],
  );
  const names = columns.map(({ name }) => name);
  const value = (name) => {
    if (name === of) return 'pair.b';
    if (name === 'id') return `md5('peer' || t.id)::uuid`;
    if (name === 'key') return `replace(t.key, pair.a::text, pair.b::text)`;
    if (name === 'fact_set') return 'reverse(t.fact_set)';
    return `t.${name}`;
  };
  await tx.query(
    `insert into ${table} (${names.join(', ')}) select ${names.map(value).join(', ')} from ${table} t join pair on pair.a = t.${of}`,
  );
}
