/** How large a council's register is: as many as the largest councils have. */
export const sizes = {
  managers: 50,
  suppliers: 2_000,
  contracts: 10_000,
  obligations: 5,
  returns: 20,
};

/** Returns of one state on the day on which the sweep is measured, by their number within a contract. */
const places = { past: 12, toOpen: 13, overdue: 14 };

/**
 * Contracts with their obligations, returns and lines (1,000,000 with the usual sizes), the same for a seed on every run, in one
 * statement a table. All are quiet on `today`: answered long ago, or due in a year. `newlyDue` makes some of them due.
 * @param today `YYYY-MM-DD`
 */
export async function manyReturns(database, { today, seed = 1, of = sizes }) {
  const id = (kind, number) =>
    `overlay(overlay(md5('${seed}:${kind}:' || (${number})) placing '7' from 13) placing '8' from 17)::uuid`;
  const run = (sql) => database.query(sql.replaceAll(':today', `date '${today}'`));
  await run(`insert into person (id, name, email, roles, supplier_id, active, version)
    select ${id('manager', 'n')}, 'Manager ' || n, 'manager' || n || '@council.example', '{contract-manager}', null, true, 1
      from generate_series(1, ${of.managers}) n`);
  await run(`insert into supplier (id, name, registration_number, sme, vcse, local, lead_contact_id, version)
    select ${id('supplier', 'n')}, 'Supplier ' || n, 'N' || n, n % 2 = 0, n % 7 = 0, n % 3 = 0, ${id('contact', 'n')}, 1
      from generate_series(1, ${of.suppliers}) n`);
  await run(`insert into person (id, name, email, roles, supplier_id, active, version)
    select ${id('contact', 'n')}, 'Contact ' || n, 'contact' || n || '@supplier.example', '{supplier}', ${id('supplier', 'n')}, true, 1
      from generate_series(1, ${of.suppliers}) n`);
  await run(`insert into contract (id, reference, title, supplier_id, category, directorate, regime, value_ex_vat, starts_on, ends_on,
      type, manager_id, state, source, version)
    select ${id('contract', 'n')}, 'CB-' || n, 'Contract ' || n, ${id('supplier', `n % ${of.suppliers} + 1`)},
           (array['construction', 'adult-social-care', 'facilities', 'ict'])[n % 4 + 1],
           (array['city-services', 'adult-services', 'finance-resources'])[n % 3 + 1],
           'PA23', (n % 97 + 1) * 1000000, :today - 700, :today + 900, 'services',
           ${id('manager', `n % ${of.managers} + 1`)}, 'running', 'imported', 1
      from generate_series(1, ${of.contracts}) n`);
  await run(`insert into obligation (id, contract_id, indicator, title, type, theme, over_time, over_contracts, direction, target, profile,
      frequency, due_offset_days, returns_from, version)
    select ${id('obligation', `c || ':' || o`)}, ${id('contract', 'c')}, 'apprentices', 'Obligation ' || o, 'count', 'Economy', 'sum', 'sum',
           'more-is-better', 100, 'even', 'monthly', 10, :today - 700, 1
      from generate_series(1, ${of.contracts}) c, generate_series(1, ${of.obligations}) o`);
  const behind = `(case when r <= ${places.past} then r - ${of.returns} else 12 + r end)`;
  await run(`insert into contract_return (id, contract_id, due_on, period_from, period_until, opens_on, state, first_submitted_at, submitted_at, version)
    select ${id('return', `c || ':' || r`)}, ${id('contract', 'c')}, :today + 30 * ${behind}, :today + 30 * ${behind} - 45,
           :today + 30 * ${behind} - 15, :today + 30 * ${behind} - 15,
           case when r <= ${places.past} then 'accepted' else 'scheduled' end,
           case when r <= ${places.past} then (:today + 30 * ${behind} - 2)::timestamptz end,
           case when r <= ${places.past} then (:today + 30 * ${behind} - 2)::timestamptz end, 1
      from generate_series(1, ${of.contracts}) c, generate_series(1, ${of.returns}) r`);
  await run(`insert into return_line (id, return_id, obligation_id, contract_id, period_from, period_until, expected, delivered, state, version)
    select ${id('line', `c || ':' || o || ':' || r`)}, ${id('return', `c || ':' || r`)}, ${id('obligation', `c || ':' || o`)}, ${id('contract', 'c')},
           :today + 30 * ${behind} - 45, :today + 30 * ${behind} - 15, 5,
           case when r <= ${places.past} then to_jsonb((c + r + o) % 9) end,
           case when r <= ${places.past} then 'accepted' else 'empty' end, 1
      from generate_series(1, ${of.contracts}) c, generate_series(1, ${of.obligations}) o, generate_series(1, ${of.returns}) r`);
  await run('vacuum analyze');
  return of.contracts * of.obligations * of.returns;
}

/**
 * Makes so many lines due to be looked at on `today`: half of their returns open on that day, the other half fell due the day before.
 * @returns the ids of the returns, in order
 */
export async function newlyDue(database, { today, lines, skip = 0, of = sizes }) {
  const contracts = lines / of.obligations / 2;
  const due = async (place, set) => {
    const rows = await database.query(
      `update contract_return r set ${set}, next_look_on = date '${today}'
         from (select id, row_number() over (order by reference) as n from contract) c
        where c.id = r.contract_id and c.n > ${skip} and c.n <= ${skip + contracts}
          and r.due_on = date '${today}' + 30 * (12 + ${place}) returning r.id`,
    );
    return rows[0].map(({ id }) => id);
  };
  const opening = await due(places.toOpen, `opens_on = date '${today}', due_on = date '${today}' + 14`);
  const overdue = await due(
    places.overdue,
    `opens_on = date '${today}' - 20, due_on = date '${today}' - 1, state = 'open'`,
  );
  await database.query('vacuum analyze contract_return');
  return { opening: opening.sort(), overdue: overdue.sort() };
}

/** So many open alerts, one for a return, of returns that are long done and have none: what a large council's list holds. */
export async function manyAlerts(database, { today, wanted }) {
  await database.query(`insert into alert (id, rule, subject_kind, subject_id, due_on, severity, state, message, ladder, decision_id, subject, link,
      directorate, category, raised_at, version)
    select r.id, 'return-overdue', 'return', r.id, r.due_on, 'medium', 'open', 'The return is overdue.', 'overdue-return', r.id,
           c.reference || ' ' || c.title, '/returns/' || r.id || '/show', c.directorate, c.category, date '${today}', 1
      from contract_return r join contract c on c.id = r.contract_id
     where r.state = 'accepted' and not exists (select from alert a where a.subject_kind = 'return' and a.subject_id = r.id)
     order by r.id limit ${wanted}`);
  await database.query('vacuum analyze alert');
}
