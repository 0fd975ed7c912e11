import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { newId } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import { aHouse, Seen } from '@commonweal/procurements/testing';
import type { BoardCardView, BoardView, DashboardView, DuesView } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { ReportingModule } from './reporting.module.js';

let app: TestApplication;
let housing: SignedInAs;
let health: SignedInAs;
let auditor: SignedInAs;

beforeAll(async () => {
  app = await aHouse(undefined, [ReportingModule]);
  housing = await signInAs(app, { roles: ['lead'], name: 'Hal Housing', directorates: ['housing'] });
  health = await signInAs(app, { roles: ['lead'], name: 'Hetty Health', directorates: ['public-health'] });
  auditor = await signInAs(app, { roles: ['auditor'] });
  await Seen.opened(app, housing, { title: 'School', facts: { commencesOn: '2026-03-20' } });
  const estate = await Seen.opened(app, housing, { title: 'Estate' });
  await estate.toSpecification();
  await Seen.opened(app, health, { title: 'Clinic', directorate: 'public-health', category: 'ict' });
});
afterAll(() => app.close());

const get = <T>(path: string, as: SignedInAs) => app.request<T>('GET', `/api/${path}`, { as });
const board = async (as: SignedInAs, query = '') => (await get<BoardView>(`board?${query}`, as)).body.columns;
const shape = (columns: BoardView['columns']) =>
  columns.map(({ stage, count, cards }) => [stage, count, cards.map(({ title }) => title)]);

const managerOf = (directorate: string) =>
  signInAs(app, { roles: ['contract-manager'], directorates: [directorate] });

/** A running contract of the manager, as far as a calendar reads it. */
async function contractOf({ personId }: SignedInAs): Promise<string> {
  const database = app.get(DataSource);
  const id = newId();
  await database.query(
    `INSERT INTO contract (id, reference, title, supplier_id, category, directorate, regime, value_ex_vat, starts_on, ends_on, manager_id, state, source, version)
     VALUES ($1, 'CT-1', 'Roofs', $1, 'construction', 'housing', 'PA23', 1, '2026-01-01', '2027-12-31', $2, 'running', 'entered', 1)`,
    [id, personId],
  );
  return id;
}

async function dutyOf(contractId: string, state: string, dueOn: string): Promise<void> {
  const id = newId();
  await app.get(DataSource).query(
    `INSERT INTO duty (id, duty, subject_kind, subject_id, round, state, due_on, decision_id, subject, link, directorate, category, version)
     VALUES ($1, $2, 'contract', $3, 0, $4, $5, $1, 'CT-1 Roofs', '/', 'housing', 'construction', 1)`,
    [id, `duty-${state}`, contractId, state, dueOn],
  );
}

describe('the dashboard', () => {
  const dashboard = async (as: SignedInAs, query = '') =>
    (await get<DashboardView>(`dashboard?${query}`, as)).body;

  beforeAll(async () => {
    const database = app.get(DataSource);
    const supplierOf = async (name: string, sme: boolean, vcse: boolean) => {
      const id = newId();
      await database.query(
        `INSERT INTO supplier (id, name, sme, vcse, local, version) VALUES ($1, $2, $3, $4, false, 1)`,
        [id, name, sme, vcse],
      );
      return id;
    };
    const small = await supplierOf('Small CIC', true, true);
    const large = await supplierOf('Large plc', false, false);
    const contractWith = async (supplier: string, directorate: string, value: number, dueOn: string) => {
      const id = newId();
      await database.query(
        `INSERT INTO contract (id, reference, title, supplier_id, category, directorate, regime, value_ex_vat, starts_on, ends_on, state, source, version)
         VALUES ($1, $5, 'Counted', $2, 'construction', $3, 'PA23', $4, '2025-01-01', '2027-12-31', 'running', 'entered', 1)`,
        [id, supplier, directorate, value, `CT-${id.slice(-8)}`],
      );
      await database.query(
        `INSERT INTO contract_return (id, contract_id, period_from, period_until, due_on, opens_on, state, version)
         VALUES ($1, $2, '2025-01-01', '2025-01-31', $3, '2025-01-01', 'open', 1)`,
        [newId(), id, dueOn],
      );
    };
    await contractWith(small, 'housing', 100_00, '2026-03-02');
    await contractWith(small, 'housing', 200_00, '2026-03-01');
    await contractWith(large, 'housing', 400_00, '2026-02-23');
    await contractWith(large, 'public-health', 800_00, '2026-02-22');
    await contractWith(large, 'housing', 1600_00, '2025-01-01');
  });

  it('counts what runs, what is overdue and for how long, and with whom contracts are', async () => {
    const { asOf, pipeline, overdue, suppliers } = await dashboard(auditor);
    expect(asOf).toBe('2026-03-02');
    expect(pipeline.map(({ stage, count, late }) => [stage, count, late])).toEqual([
      ['Needs analysis', 2, 0],
      ['Specification', 1, 0],
    ]);
    expect(overdue.map(({ from, until, returns }) => [from, until, returns])).toEqual([
      [1, 7, 2],
      [8, 30, 1],
      [31, 90, 0],
      [91, undefined, 1],
    ]);
    expect(suppliers).toEqual([
      { kind: 'sme', suppliers: 1, contracts: 2, valueExVat: 300_00 },
      { kind: 'vcse', suppliers: 1, contracts: 2, valueExVat: 300_00 },
      { kind: 'local', suppliers: 0, contracts: 0, valueExVat: 0 },
      { kind: 'other', suppliers: 1, contracts: 3, valueExVat: 2800_00 },
      { kind: 'all', suppliers: 2, contracts: 5, valueExVat: 3100_00 },
    ]);
  });

  it('counts what is in scope, and narrows; suppliers have none', async () => {
    const all = ({ suppliers }: DashboardView) => suppliers.at(-1)?.contracts;
    expect(all(await dashboard(housing))).toBe(4);
    expect(all(await dashboard(auditor, 'directorate=public-health'))).toBe(1);
    expect(
      (await dashboard(auditor, 'directorate=public-health')).overdue.map(({ returns }) => returns),
    ).toEqual([0, 1, 0, 0]);
    const supplier = await signInAs(app, { roles: ['supplier'], supplierId: newId() });
    expect((await get('dashboard', supplier)).status).toBe(403);
  });
});

describe('the board', () => {
  it('has a column for each stage that holds something, in the order of the workflow', async () => {
    expect(shape(await board(auditor))).toEqual([
      ['Needs analysis', 2, ['School', 'Clinic']],
      ['Specification', 1, ['Estate']],
    ]);
    const [card] = (await board(housing, 'stage=Specification'))[0]?.cards ?? [];
    expect(card).toMatchObject({
      reference: expect.stringMatching(/^PR-2026-/),
      ...{ lead: 'Hal Housing', pace: 'on-track', estimatedValueExVat: 25_000_00 },
    });
  });

  it('holds what is in scope, and narrows', async () => {
    expect(shape(await board(health))).toEqual([['Needs analysis', 1, ['Clinic']]]);
    expect(shape(await board(auditor, 'category=ict'))).toEqual([['Needs analysis', 1, ['Clinic']]]);
    expect(shape(await board(auditor, `leadId=${housing.personId}&q=scho`))).toEqual([
      ['Needs analysis', 1, ['School']],
    ]);
    expect(await board(auditor, 'workflow=no-such')).toEqual([]);
  });

  it('counts all and shows the first; the rest comes a page at a time', async () => {
    expect(shape(await board(auditor, 'perPage=1'))).toEqual([
      ['Needs analysis', 2, ['School']],
      ['Specification', 1, ['Estate']],
    ]);
    const more = await get<BoardCardView[]>('board/cards?stage=Needs%20analysis&perPage=1&page=2', auditor);
    expect(more.headers['x-total-count']).toBe('2');
    expect(more.body.map(({ title, lead }) => [title, lead])).toEqual([['Clinic', 'Hetty Health']]);
  });

  it('is nobody else’s, and refuses what it does not understand', async () => {
    const supplier = await signInAs(app, { roles: ['supplier'], supplierId: auditor.personId });
    expect((await get('board', supplier)).status).toBe(403);
    expect((await get('board/cards', supplier)).status).toBe(403);
    expect(await get('board?leadId=me&perPage=0', auditor)).toMatchObject({
      status: 422,
      body: { errors: { leadId: expect.anything(), perPage: expect.anything() } },
    });
  });
});

describe('the calendar', () => {
  const dues = (as: SignedInAs, query: string) => get<DuesView>(`dues?${query}`, as);
  const march = 'from=2026-03-01&until=2026-04-30';

  it('shows targets of stages and planned days, mine unless all are asked for', async () => {
    const { body, status } = await dues(housing, march);
    expect([status, body]).toMatchObject([200, {}]);
    expect(body.items.map(({ kind, about }) => [kind, about.replace(/^\S+ /, '')])).toEqual(
      expect.arrayContaining([
        ['stage', 'School'],
        ['stage', 'Estate'],
        ['planned', 'School'],
      ]),
    );
    expect(body.items.find(({ kind }) => kind === 'planned')).toMatchObject({
      on: '2026-03-20',
      late: false,
    });
    expect((await dues(auditor, march)).body.items).toEqual([]);
    const all = (await dues(auditor, `${march}&whose=all&kind=stage`)).body.items;
    expect(all).toHaveLength(3);
    expect((await dues(health, `${march}&whose=all&kind=stage`)).body.items).toHaveLength(1);
  });

  it('shows the last days of duties, those of a contract to its manager, until they are put aside', async () => {
    const [manager, other] = [await managerOf('housing'), await managerOf('public-health')];
    const contractId = await contractOf(manager);
    for (const [state, on] of [
      ['open', '2026-03-25'],
      ['done', '2026-03-10'],
      ['not-needed', '2026-03-26'],
    ] as const)
      await dutyOf(contractId, state, on);
    const seenBy = async (as: SignedInAs, whose: string) =>
      (await dues(as, `${march}&kind=duty&whose=${whose}`)).body.items.map(({ on, late }) => [on, late]);
    const both = [
      ['2026-03-10', false],
      ['2026-03-25', false],
    ];
    expect(await seenBy(manager, 'mine')).toEqual(both);
    expect(await seenBy(auditor, 'mine')).toEqual([]);
    expect(await seenBy(auditor, 'all')).toEqual(both);
    expect(await seenBy(other, 'all')).toEqual([]);
  });

  it('refuses days that are none, and spans that are too long or run backwards', async () => {
    expect(await dues(auditor, 'from=2026-02-30&until=2026-04-30')).toMatchObject({
      status: 422,
      body: { errors: { from: expect.anything() } },
    });
    for (const until of ['2026-02-28', '2028-01-01'])
      expect(await dues(auditor, `from=2026-03-01&until=${until}`)).toMatchObject({
        status: 422,
        body: { errors: { until: expect.anything() } },
      });
    expect((await get('dues', auditor)).status).toBe(422);
    const supplier = await signInAs(app, { roles: ['supplier'], supplierId: auditor.personId });
    expect((await dues(supplier, march)).status).toBe(403);
  });

  it('goes out as a file of mine', async () => {
    const file = await get<string>('dues/mine.ics', housing);
    expect(file.headers['content-type']).toContain('text/calendar');
    expect(file.body).toContain('School');
    expect(file.body).not.toContain('Clinic');
  });

  it('says what is late once its day is past', async () => {
    app.clock.advance({ days: 60 });
    const later = await signInAs(app, { roles: ['auditor'] });
    const { items } = (await dues(later, `${march}&whose=all`)).body;
    expect(items.filter(({ kind }) => kind === 'stage').every(({ late }) => late)).toBe(true);
    expect(items.filter(({ kind }) => kind === 'planned').some(({ late }) => late)).toBe(false);
    expect((await board(later))[0]).toMatchObject({ count: 2, late: 2, atRisk: 0 });
  });
});
