import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { PackDocument } from '@commonweal/documents';
import { Person } from '@commonweal/identity';
import { signInAgain, signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { LedgerVerifier } from '@commonweal/ledger';
import { newId } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import { aHouse, Seen, smallPolicy } from '@commonweal/procurements/testing';
import type {
  DisposalRunRowView,
  DisposalRunView,
  DisposalView,
  LegalHoldView,
  Problem,
  RetentionContent,
  RetentionDueView,
} from '@commonweal/wire';
import { GovernanceModule } from '../governance.module.js';
import { DisposeMany } from './dispose-many.job.js';
import { countedFromOf, dueQuery } from './due.js';

const kept = (key: string, records: string, years: number, also: Partial<RetentionContent> = {}) =>
  ({
    ...{ kind: 'retention', key },
    content: {
      title: `Title of ${key}`,
      records,
      years,
      basis: `Basis of ${key}`,
      guidance: 'Ask.',
      ...also,
    },
  }) as PackDocument;
const schedule = [
  kept('contracts', 'contract', 6),
  kept('deeds', 'contract', 12, { takes: ['files'] }),
  kept('procurements', 'procurement', 7),
  kept('leavers', 'person', 3),
];

let app: TestApplication;
let admin: SignedInAs;
let lead: SignedInAs;
let school: Seen;
const contract = newId();
const supplier = newId();

const sql = <T = unknown>(text: string, values: unknown[] = []) =>
  app.get(DataSource).query<T[]>(text, values);

/** A row of which only some columns matter; the rest is filled by type. */
async function row(table: string, values: Record<string, unknown>): Promise<void> {
  const wanted = await sql<{ name: string; type: string }>(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns
      WHERE table_name = $1 AND is_nullable = 'NO' AND column_default IS NULL`,
    [table],
  );
  const fill = (type: string) =>
    type === 'uuid'
      ? newId()
      : type === 'date'
        ? '2026-01-01'
        : type.startsWith('timestamp')
          ? new Date()
          : '1';
  const all = { ...Object.fromEntries(wanted.map(({ name, type }) => [name, fill(type)])), ...values };
  const names = Object.keys(all);
  await sql(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(all),
  );
}

beforeAll(async () => {
  app = await aHouse(
    [{ ...smallPolicy, documents: [...smallPolicy.documents, ...schedule] }],
    [GovernanceModule],
  );
  admin = await signInAs(app, { roles: ['admin'] });
  lead = await signInAs(app, { roles: ['lead'], name: 'Lea Lead' });
  school = await Seen.opened(app, lead, { title: 'A school' });
  await app.request('POST', '/api/comments', {
    as: lead,
    body: { subjectKind: 'procurement', subjectId: school.id, text: 'Look.', mentions: [] },
  });
  await row('attachment', { owner_kind: 'procurement', owner_id: school.id });
  await sql(`UPDATE procurement SET state = 'withdrawn' WHERE id = $1`, [school.id]);
  const over = {
    id: contract,
    reference: 'CT-2010-0001',
    title: 'Old',
    state: 'ended',
    ends_on: '2025-03-02',
  };
  await row('contract', { ...over, procurement_id: null });
  await row('supplier', { id: supplier, name: 'Builders' });
  await row('contract', {
    ...{ reference: 'CT-2010-0002', supplier_id: supplier },
    state: 'running',
    ends_on: '2010-01-01',
    procurement_id: school.id,
  });
  await app.get(DataSource).manager.update(Person, lead.personId, { active: false });
});
afterAll(() => app.close());

const due = async (as = admin, query = '') =>
  (await app.request<RetentionDueView[]>('GET', `/api/retention${query}`, { as })).body;
const dispose = (as = admin, path = `procurements/${school.id}`) =>
  app.request<DisposalView & Problem>('POST', `/api/retention/${path}/disposal`, {
    as,
    body: { reason: 'The lead and legal services agree.' },
  });
const inYears = async (years: number) => {
  app.clock.advance({ days: 366 * years });
  admin = await signInAgain(app, admin.personId);
};

describe('what is over is disposed of', () => {
  it('not before the schedule says so: the longest entry of a kind, from the day that it is counted from', async () => {
    expect(await due()).toEqual([]);
    expect((await dispose()).status).toBe(404);
    await inYears(4);
    expect(await due()).toMatchObject([{ kind: 'person', id: lead.personId, because: 'Title of leavers' }]);
    await inYears(4);
    expect((await due(admin, '?kind=procurement')).map(({ id }) => id)).toEqual([]);
    await sql(`UPDATE contract SET state = 'ended' WHERE procurement_id = $1`, [school.id]);
    const over = await due();
    expect(over.map(({ kind }) => kind)).toEqual(['contract', 'person', 'procurement']);
    expect(over[2]).toMatchObject({
      ...{ countedFrom: '2026-03-02', keptUntil: '2033-03-02', basis: 'Basis of procurements' },
      ...{ files: 1, comments: 1, holds: [] },
    });
    expect(over.map(({ id }) => id)).not.toContain(contract);
    const first = await app.request<RetentionDueView[]>('GET', '/api/retention?perPage=1&page=3', {
      as: admin,
    });
    expect([first.body.map(({ id }) => id), first.headers['x-total-count']]).toEqual([[school.id], '3']);
  });

  it('by an administrator, seen by an auditor, and not while a legal hold stands', async () => {
    const auditor = await signInAs(app, { roles: ['auditor'] });
    expect(await due(auditor)).toHaveLength(3);
    expect((await dispose(auditor)).status).toBe(403);
    const [from] = await sql<{ id: string }>('SELECT id FROM contract WHERE procurement_id = $1', [
      school.id,
    ]);
    const held = [
      { subjectKind: 'procurement', subjectId: school.id, reason: 'An investigation' },
      { subjectKind: 'contract', subjectId: from?.id, reason: 'A claim' },
      { subjectKind: 'supplier', subjectId: supplier, reason: 'An insolvency' },
    ];
    for (const body of held) {
      const hold = await app.request<LegalHoldView>('POST', '/api/legal-holds', { as: admin, body });
      expect((await due()).at(-1)?.holds).toEqual([expect.stringContaining(body.reason)]);
      expect((await dispose()).body).toMatchObject({
        status: 409,
        detail: expect.stringContaining(body.reason),
      });
      const released = { as: admin, body: { reason: 'It is over' } };
      await app.request('POST', `/api/legal-holds/${hold.body.id}/release`, released);
    }
  });

  it('so that files, comments and reasons go, once, and the chain holds', async () => {
    expect((await dispose()).body).toMatchObject({ kind: 'procurement', files: 1, comments: 1 });
    expect((await dispose()).status).toBe(404);
    expect(await sql('SELECT 1 FROM attachment WHERE content_deleted_at IS NULL')).toEqual([]);
    expect(await sql('SELECT text FROM discussion_comment')).toEqual([{ text: null }]);
    const left = await sql<{ action: string }>(
      `SELECT e.action FROM ledger_entry e JOIN ledger_private p ON p.entry_id = e.id
        WHERE e.subject_id = $1 AND p.content IS NOT NULL`,
      [school.id],
    );
    expect(left).toEqual([{ action: 'disposed' }]);
    expect((await app.get(LedgerVerifier).verify()).faults).toEqual([]);
    expect((await dispose(admin, `contracts/${contract}`)).status).toBe(404);
    await inYears(4);
    expect((await dispose(admin, `contracts/${contract}`)).body).toMatchObject({
      kind: 'contract',
      files: 0,
    });
    expect((await due()).map(({ id }) => id)).not.toContain(contract);
  });
});

const runs = (method: 'GET' | 'POST', rest = '', more: object = {}) =>
  app.request<DisposalRunView & Problem>(method, `/api/disposal-runs${rest}`, { as: admin, ...more });
const rowsOf = async (id: string, query = '') =>
  (await app.request<DisposalRunRowView[]>('GET', `/api/disposal-runs/${id}/records${query}`, { as: admin }))
    .body;
const over = (number: number) =>
  row('contract', {
    ...{ id: newId(), reference: `CT-2011-${number}`, title: `Old ${number}`, state: 'ended' },
    ...{ ends_on: '2025-03-02', procurement_id: null, supplier_id: number === 3 ? supplier : newId() },
  });

describe('many are disposed of', () => {
  let id: string;
  const act = async (verb: string) =>
    runs('POST', `/${id}/${verb}`, { ifMatch: (await runs('GET', `/${id}`)).body.version });

  it('once they were listed and looked at', async () => {
    const body = { kind: 'contract', reason: 'Legal services agree.' };
    await app.get(DataSource).query(`UPDATE contract SET state = 'running' WHERE procurement_id IS NOT NULL`);
    expect((await runs('POST', '', { body })).body).toMatchObject({ code: 'nothing-over' });
    for (const number of [1, 2, 3, 4]) await over(number);
    const auditor = await signInAs(app, { roles: ['auditor'] });
    expect((await runs('POST', '', { as: auditor, body })).status).toBe(403);
    const made = await runs('POST', '', { body });
    expect(made).toMatchObject({ status: 201, body: { state: 'ready', total: 4, done: 0, outcomes: {} } });
    id = made.body.id;
    await app.runJob(DisposeMany);
    expect((await rowsOf(id, '?outcome=waiting')).map(({ title }) => title)).toHaveLength(4);
    expect((await act('stop')).body).toMatchObject({ code: 'wrong-state' });
    expect((await runs('GET', '', { as: auditor })).body).toMatchObject([{ id, reason: body.reason }]);
  });

  it('stopped where they are, and gone on with', async () => {
    expect((await runs('POST', `/${id}/start`, { ifMatch: 9 })).status).toBe(412);
    expect((await act('start')).body).toMatchObject({ state: 'running' });
    expect((await act('stop')).body).toMatchObject({ state: 'stopped' });
    await app.drain();
    expect((await runs('GET', `/${id}`)).body).toMatchObject({ done: 0 });
  });

  it('each once, but for what a hold on the supplier keeps, and what is no longer over', async () => {
    const hold = await app.request<LegalHoldView>('POST', '/api/legal-holds', {
      as: admin,
      body: { subjectKind: 'supplier', subjectId: supplier, reason: 'A claim' },
    });
    await sql(`UPDATE contract SET state = 'running' WHERE title = 'Old 4'`);
    await act('start');
    await Promise.all([1, 2, 3].map(() => app.get(DisposeMany).run()));
    await app.drain();
    expect((await runs('GET', `/${id}`)).body).toMatchObject({
      ...{ state: 'finished', total: 4, done: 4, outcomes: { disposed: 2, held: 1, left: 1 } },
    });
    expect(await rowsOf(id, '?outcome=held')).toMatchObject([
      { title: 'CT-2011-3 Old 3', words: expect.stringContaining('A claim') },
    ]);
    const entries = await sql<{ data: object }>(
      `SELECT data FROM ledger_entry WHERE action = 'disposed' AND data->>'run' = $1`,
      [id],
    );
    expect(entries.map(({ data }) => data)).toEqual(
      [1, 2].map(() => expect.objectContaining({ takes: ['files'] })),
    );
    await app.request('POST', `/api/legal-holds/${hold.body.id}/release`, {
      as: admin,
      body: { reason: 'It is over' },
    });
    expect((await app.get(LedgerVerifier).verify()).faults).toEqual([]);
  });
});

describe('the schedule says', () => {
  const entry = (records: RetentionContent['records'], countedFrom?: RetentionContent['countedFrom']) =>
    ({ ...{ title: 'T', records, years: 1, basis: 'B', guidance: 'G' }, countedFrom }) as RetentionContent;

  it('from which day each kind is counted; one that says nothing means what it did before it could', async () => {
    expect(countedFromOf(entry('contract'))).toBe('end');
    expect(countedFromOf(entry('procurement'))).toBe('last-act');
    await sql(`UPDATE procurement SET clock_stopped_on = '2026-05-05' WHERE id = $1`, [school.id]);
    await sql(`UPDATE contract SET state = 'ended', ends_on = '2028-06-06' WHERE procurement_id = $1`, [
      school.id,
    ]);
    await sql('DELETE FROM disposal');
    const days = async (...schedule: RetentionContent[]) => {
      const query = dueQuery(new Map(schedule.map((each, at) => [`e${at}`, each])), '2099-01-01');
      const rows = await sql<{ id: string; day: string; entry: string }>(
        `SELECT id, day::text, entry FROM ${query?.sql}`,
        query?.values,
      );
      const of = rows.find((each) => [school.id, lead.personId].includes(each.id));
      return [of?.day, of?.entry];
    };
    expect(await days(entry('procurement', 'end'))).toEqual(['2028-06-06', 'e0']);
    const [last] = await days(entry('procurement', 'last-act'));
    expect(last).not.toBe('2028-06-06');
    expect(await days(entry('person', 'end'))).toEqual(await days(entry('person', 'last-act')));
    const longer = { ...entry('procurement', 'end'), years: 20 };
    expect(await days(entry('procurement', 'last-act'), longer)).toEqual(['2028-06-06', 'e1']);
    expect(dueQuery(new Map(), '2099-01-01')).toBeUndefined();
  });
});
