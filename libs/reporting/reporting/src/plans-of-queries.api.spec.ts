import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Caller } from '@commonweal/identity';
import { signInAs } from '@commonweal/identity/testing';
import { page } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import { Procurement } from '@commonweal/procurements';
import { aHouse, Seen } from '@commonweal/procurements/testing';
import { DataSource } from 'typeorm';
import { ReportingModule } from './reporting.module.js';
import { Board } from './board/board.js';
import { Dues } from './calendar/dues.js';
import { Dashboard } from './dashboard/dashboard.js';
import { Search } from './search/search.js';

let app: TestApplication;
let caller: Caller;
let database: DataSource;
const many = 10_000;
const copying = 120_000;

beforeAll(async () => {
  app = await aHouse(undefined, [ReportingModule]);
  const lead = await signInAs(app, { roles: ['lead'], directorates: ['housing'] });
  caller = {
    ...{ personId: lead.personId, name: 'A lead', roles: ['lead'], supplierId: null },
    ...{ directorates: ['housing'], categories: [] },
  };
  const { id } = await Seen.opened(app, lead, { facts: { commencesOn: '2026-03-20' } });
  database = app.get(DataSource);
  await copyMany(id);
}, copying);
afterAll(() => app.close());

/** Copies of one procurement, over twelve stages and three years; one in ten is still running. */
async function copyMany(id: string): Promise<void> {
  await database.query(
    `insert into procurement select (jsonb_populate_record(p, jsonb_build_object(
        'id', gen_random_uuid(), 'reference', 'PR-2025-' || n, 'lead_id', gen_random_uuid(),
        'stage_title', 'Stage ' || n / 10 % 12, 'state', case when n % 10 = 0 then 'running' else 'completed' end, 'stage_target_on', date '2025-01-01' + n % 1000))).*
       from procurement p, generate_series(1, ${many}) n where p.id = $1`,
    [id],
  );
  await database.query(
    `insert into procurement_fact select p.id, 'commencesOn', to_jsonb((p.stage_target_on + 30)::text), p.lead_id, now(), 1
       from procurement p where p.id <> $1`,
    [id],
  );
  await app.database.asOwner('vacuum analyze procurement, procurement_fact');
}

/** Tables that were read from end to end while that ran. */
async function scanned(work: () => Promise<unknown>): Promise<string[]> {
  const scans = async () => {
    await database.query('select pg_stat_force_next_flush()');
    const rows = await database.query<{ name: string; read: number }[]>(
      `select relname as name, seq_tup_read::int as read from pg_stat_user_tables where n_live_tup > ${many / 2}`,
    );
    return new Map(rows.map(({ name, read }) => [name, read]));
  };
  const before = await scans();
  expect([...before.keys()].sort()).toEqual(['procurement', 'procurement_fact']);
  await work();
  const after = await scans();
  return [...after].filter(([name, read]) => read > (before.get(name) ?? 0)).map(([name]) => name);
}

it('notices a table that is read from end to end', async () => {
  expect(
    await scanned(() => database.query(`select count(*) from procurement where title like '%x%'`)),
  ).toEqual(['procurement']);
});

it('the board of 10,000 procurements reads no table from end to end', async () => {
  const board = app.get(Board);
  expect(await scanned(() => board.show({}, caller))).toEqual([]);
  expect(
    await scanned(() => board.show({ directorate: 'housing', leadId: caller.personId }, caller)),
  ).toEqual([]);
  const { columns } = await board.show({}, caller);
  expect(columns).toHaveLength(13);
  expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(many / 10 + 1);
});

it('the dashboard reads no table from end to end', async () => {
  const dashboard = app.get(Dashboard);
  expect(await scanned(() => dashboard.show({}, caller))).toEqual([]);
  expect(await scanned(() => dashboard.show({ directorate: 'housing' }, caller))).toEqual([]);
  const { pipeline } = await dashboard.show({}, caller);
  expect(pipeline.reduce((sum, { count }) => sum + count, 0)).toBe(many / 10 + 1);
});

it('the calendar of a month reads no table from end to end', async () => {
  const dues = app.get(Dues);
  const month = { from: '2026-03-01', until: '2026-03-31', whose: 'all' } as const;
  expect(await scanned(() => dues.between(month, caller))).toEqual([]);
  expect((await dues.between(month, caller)).items.length).toBeGreaterThan(30);
});

it('words with a slip of the keyboard are found without reading a table from end to end', async () => {
  await database.query(`update procurement set title = 'Swimming baths' where reference = 'PR-2025-9'`);
  const search = app.get(Search);
  expect(await scanned(() => search.find({ q: 'swiming baths' }, caller))).toEqual([]);
  expect(await search.find({ q: 'swiming baths' }, caller)).toMatchObject({
    found: [{ title: 'Swimming baths' }],
    nearly: true,
  });
});

it('a page of the list is read in the order of an index, forwards and backwards', async () => {
  for (const order of ['asc', 'desc'] as const) {
    const rows = database.createQueryBuilder(Procurement, 'p');
    const { total } = await page(rows, { order, perPage: 25 }, { reference: 'p.reference' });
    expect(total).toBe(many + 1);
    const [sql, parameters] = rows.getQueryAndParameters();
    const plan = await database.query<{ 'QUERY PLAN': string }[]>(`explain ${sql}`, parameters);
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toMatch(/Index Scan/);
  }
});

it('what is empty counts as the least', async () => {
  const ends = async (order: 'asc' | 'desc') => {
    const rows = database.createQueryBuilder(Procurement, 'p');
    const { items } = await page(rows, { order, perPage: 1 }, { estimate: 'p.estimatedValueExVat' });
    return items[0]?.estimatedValueExVat;
  };
  await database.query(`update procurement set estimated_value_ex_vat = 1 where reference = 'PR-2025-7'`);
  expect(await ends('asc')).toBeNull();
  expect(await ends('desc')).not.toBeNull();
});
