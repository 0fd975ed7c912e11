import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { AlertView, ContractView, ReturnLineView, ReturnView } from '@commonweal/wire';
import { type SignedInAs, signInAs } from '@commonweal/identity/testing';
import { newId } from '@commonweal/platform';
import type { Answer } from '@commonweal/platform/testing';
import { Council } from './testing/council.js';

let council: Council;
let contract: ContractView;
let stranger: SignedInAs;
let auditor: SignedInAs;
let elsewhere: SignedInAs;

type Method = 'POST' | 'PUT' | 'PATCH';
const send = (method: Method, url: string, as: SignedInAs, body?: object, ifMatch?: number) =>
  council.app.request(method, url, { as, body, ifMatch });

/** Each refusal is a clear problem, and nothing is half done. */
async function refuses(cases: [number, () => Promise<Answer<Record<string, unknown>>>][]): Promise<void> {
  const before = await everything();
  for (const [status, command] of cases) {
    const answer = await command();
    expect({ status: answer.status, is: answer.body }).toMatchObject({
      status,
      is: { status, code: expect.any(String) },
    });
    expect(answer.headers['content-type']).toContain('application/problem+json');
  }
  expect(await everything()).toEqual(before);
}

async function everything(): Promise<unknown> {
  const database = council.app.get(DataSource);
  const tables = [
    'contract',
    'obligation',
    'contract_return',
    'return_line',
    'alert',
    'message',
    'ledger_entry',
  ];
  return Promise.all(
    tables.map((table) =>
      database.query(`SELECT md5(string_agg(t::text, '' ORDER BY t::text)) FROM ${table} t`),
    ),
  );
}

beforeAll(async () => {
  council = await Council.found();
  contract = await council.aContract();
  await council.promise(contract.id);
  await council.promise(contract.id, {
    indicator: undefined,
    title: 'Is there a policy?',
    type: 'yes-no',
    target: undefined,
  });
  await council.live('2026-04-20');
  stranger = await signInAs(council.app, {
    roles: ['supplier'],
    supplierId: await council.aSupplier('Other Ltd'),
  });
  auditor = await signInAs(council.app, { roles: ['auditor'] });
  elsewhere = await signInAs(council.app, { roles: ['contract-manager'], directorates: ['public-health'] });
});
afterAll(() => council.app.close());

const firstReturn = async () => (await council.returns(contract.id))[0] as ReturnView;
const whole = async () => {
  const { id } = await firstReturn();
  return (await council.app.request<ReturnView>('GET', `/api/returns/${id}`, { as: council.supplier })).body;
};

describe('Entering a contract', () => {
  const body = () => ({
    ...{
      title: 'X',
      supplierId: council.supplierId,
      category: 'food',
      directorate: 'housing',
      regime: 'PA23',
    },
    ...{ valueExVat: 100, startsOn: '2026-01-01', endsOn: '2026-12-31' },
  });
  const enter =
    (change: object, as = council.manager) =>
    () =>
      send('POST', '/api/contracts', as, { ...body(), ...change });

  it('refuses bad input', () =>
    refuses([
      [422, enter({ title: undefined })],
      [422, enter({ title: 7 })],
      [422, enter({ title: '' })],
      [422, enter({ supplierId: newId() })],
      [422, enter({ supplierId: 'x' })],
      [422, enter({ regime: 'EU' })],
      [422, enter({ valueExVat: -1 })],
      [422, enter({ valueExVat: 1.5 })],
      [422, enter({ startsOn: '2026-02-30' })],
      [422, enter({ endsOn: '2025-12-31' })],
      [422, enter({ endsOn: '2126-12-31' })],
      [422, enter({ managerId: newId() })],
      [422, enter({ process: 'auction', reviewDates: ['2026-02-30'], irrecoverableVat: -1 })],
      [422, enter({ surprise: 1 })],
      [403, enter({}, auditor)],
      [403, enter({}, council.supplier)],
      [403, enter({}, elsewhere)],
    ]));

  it('refuses to change it with a stale or missing version, or by others', () => {
    const change =
      (as: SignedInAs, ifMatch?: number, given: object = { title: 'Y' }, id = contract.id) =>
      () =>
        send('PATCH', `/api/contracts/${id}`, as, given, ifMatch);
    return refuses([
      [412, change(council.manager, 99)],
      [428, change(council.manager)],
      [404, change(council.manager, 1, {}, newId())],
      [404, change(elsewhere, 1)],
      [403, change(auditor, 1)],
      [422, change(council.manager, 1, { valueExVat: 'much' })],
      [422, change(council.manager, 1, { managerId: auditor.personId })],
    ]);
  });
});

describe('Entering an obligation', () => {
  const body = {
    indicator: 'apprentices',
    target: 5,
    profile: 'even',
    frequency: 'quarterly',
    dueOffsetDays: 10,
  };
  const promise = (change: object, as?: SignedInAs, id?: string) => () =>
    send('POST', `/api/contracts/${id ?? contract.id}/obligations`, as ?? council.manager, {
      ...body,
      ...change,
    });

  it('refuses bad input', () =>
    refuses([
      [422, promise({ indicator: 'no-such-indicator' })],
      [422, promise({ indicator: undefined })],
      [422, promise({ target: -1 })],
      [422, promise({ target: 1.5 })],
      [422, promise({ indicator: undefined, title: 'A report', type: 'document', target: 1 })],
      [422, promise({ profile: 'wavy' })],
      [422, promise({ profile: 'custom' })],
      [422, promise({ profile: 'custom', amounts: [{ from: '2026-01-01', amount: -1 }] })],
      [422, promise({ amounts: [{ from: '2026-01-01', amount: 12 }] })],
      [422, promise({ frequency: 'weekly' })],
      [422, promise({ dueOffsetDays: 500 })],
      [422, promise({ dueOffsetDays: '10' })],
      [403, promise({}, auditor)],
      [404, promise({}, elsewhere)],
      [404, promise({}, council.manager, newId())],
      [404, promise({}, council.manager, 'nonsense')],
    ]));
});

describe('Answering a return', () => {
  it('refuses bad input, other suppliers and wrong roles', async () => {
    const { id, lines = [], version } = await whole();
    const count = lines.find(({ type }) => type === 'count') as ReturnLineView;
    const yesNo = lines.find(({ type }) => type === 'yes-no') as ReturnLineView;
    const [, later] = await council.returns(contract.id);
    const answer =
      (
        line: ReturnLineView,
        delivered: unknown,
        as = council.supplier,
        ifMatch: number | null = line.version,
      ) =>
      () =>
        send('PUT', `/api/returns/${id}/lines/${line.id}`, as, { delivered }, ifMatch ?? undefined);
    const submit =
      (as: SignedInAs, ifMatch?: number, to = id) =>
      () =>
        send('POST', `/api/returns/${to}/submission`, as, {}, ifMatch);
    await refuses([
      [422, answer(count, -1)],
      [422, answer(count, 1.5)],
      [422, answer(count, '3')],
      [422, answer(count, { much: 1 })],
      [422, answer(count, [3])],
      [422, answer(yesNo, 'yes')],
      [412, answer(count, 3, council.supplier, 9)],
      [428, answer(count, 3, council.supplier, null)],
      [404, answer(count, 3, stranger)],
      [403, answer(count, 3, council.manager)],
      [403, answer(count, 3, auditor)],
      [404, () => send('PUT', `/api/returns/${id}/lines/${newId()}`, council.supplier, { delivered: 3 }, 1)],
      [
        404,
        () => send('PUT', `/api/returns/${newId()}/lines/${count.id}`, council.supplier, { delivered: 3 }, 1),
      ],
      [
        422,
        () =>
          send(
            'PUT',
            `/api/returns/${id}/lines/${count.id}`,
            council.supplier,
            { delivered: 3, state: 'accepted' },
            1,
          ),
      ],
      [409, submit(council.supplier, version)],
      [412, submit(council.supplier, version + 5)],
      [428, submit(council.supplier)],
      [404, submit(stranger, version)],
      [403, submit(council.manager, version)],
      [409, submit(council.supplier, later?.version, later?.id)],
    ]);
  });

  it('names every line that is not answered', async () => {
    const { id, version, lines = [] } = await whole();
    const refused = await send('POST', `/api/returns/${id}/submission`, council.supplier, {}, version);
    expect(Object.keys(refused.body.errors as object).sort()).toEqual(
      lines.map((line) => `lines.${line.id}`).sort(),
    );
  });

  it('shows a supplier its own contracts, returns and obligations only', async () => {
    const count = async (url: string, as: SignedInAs) =>
      (await council.app.request<object[]>('GET', url, { as })).body.length;
    for (const url of ['/api/contracts', '/api/returns', '/api/obligations', '/api/deliveries']) {
      expect(await count(url, stranger)).toBe(0);
      expect(await count(url, council.supplier)).toBeGreaterThan(0);
    }
    const { id } = await firstReturn();
    expect((await council.app.request('GET', `/api/returns/${id}`, { as: stranger })).status).toBe(404);
    expect((await council.app.request('GET', `/api/contracts/${contract.id}`, { as: stranger })).status).toBe(
      404,
    );
    for (const url of ['/api/messages', '/api/alerts', '/api/mailbox'])
      expect((await council.app.request('GET', url, { as: council.supplier })).status).toBe(403);
  });

  it('refuses lists that make no sense', async () => {
    const list = (query: string) =>
      council.app.request('GET', `/api/returns?${query}`, { as: council.manager });
    const answers = await Promise.all(
      ['state=lost', 'overdue=perhaps', 'contractId=x', 'page=0', 'sort=secret', 'colour=red'].map(list),
    );
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 422]);
  });
});

describe('Reviewing a return', () => {
  it('refuses what was not handed in, bad input and wrong people', async () => {
    const { id, version, lines = [] } = await whole();
    const [line] = lines;
    const review = (path: string, as: SignedInAs, body?: object, ifMatch?: number) => () =>
      send('POST', `/api/returns/${id}/${path}`, as, body, ifMatch);
    await refuses([
      [409, review('acceptance', council.manager, {}, version)],
      [409, review(`lines/${line?.id}/acceptance`, council.manager, {}, line?.version)],
      [409, review(`lines/${line?.id}/query`, council.manager, { query: 'Why?' }, line?.version)],
      [422, review(`lines/${line?.id}/query`, council.manager, {}, line?.version)],
      [412, review(`lines/${line?.id}/query`, council.manager, { query: 'Why?' }, 8)],
      [404, review(`lines/${newId()}/query`, council.manager, { query: 'Why?' }, 1)],
      [422, review('waiver', council.manager, {}, version)],
      [428, review('waiver', council.manager, { reason: 'x' })],
      [412, review('waiver', council.manager, { reason: 'x' }, 77)],
      [403, review('waiver', council.supplier, { reason: 'x' }, version)],
      [403, review('acceptance', auditor, {}, version)],
      [404, review('waiver', elsewhere, { reason: 'x' }, version)],
    ]);
  });
});

describe('Acting on an alert', () => {
  it('refuses bad input and wrong people', async () => {
    const [alert] = (await council.app.request<AlertView[]>('GET', '/api/alerts', { as: council.manager }))
      .body;
    const act =
      (path: string, body: object, ifMatch = alert?.version, as = council.manager, id = alert?.id) =>
      () =>
        send('POST', `/api/alerts/${id}/${path}`, as, body, ifMatch);
    await refuses([
      [422, act('snooze', { reason: 'x' })],
      [422, act('snooze', { until: '2026-04-19', reason: 'x' })],
      [422, act('snooze', { until: '2036-01-01', reason: 'x' })],
      [422, act('snooze', { until: 'tomorrow', reason: 'x' })],
      [422, act('resolution', {})],
      [412, act('acknowledgement', {}, 99)],
      [404, act('acknowledgement', {}, 1, council.manager, newId())],
      [404, act('acknowledgement', {}, 1, elsewhere)],
      [403, act('acknowledgement', {}, 1, auditor)],
      [403, act('acknowledgement', {}, 1, council.supplier)],
    ]);
  });
});
