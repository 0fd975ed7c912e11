import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { SetEntry } from '@commonweal/documents';
import type {
  ContractView,
  CouncilIndicatorView,
  DeliveryRow,
  IndicatorContent,
  PortfolioView,
  Problem,
  ReturnView,
} from '@commonweal/wire';
import { signInAs } from '@commonweal/identity/testing';
import { Council } from '../testing/council.js';

/** From 20 April 2026 money values stand beside figures. */
const moneyShown: SetEntry = {
  ...{ kind: 'parameter', key: 'money-values-shown' },
  content: {
    ...{ title: 'whether money values are shown', type: 'yes-no', selector: 'today' },
    series: [
      { from: '2026-01-01', value: false, source: 'A spec' },
      { from: '2026-04-20', value: true, source: 'A spec' },
    ],
  },
};

const ofTheCouncil = (key: string, type: IndicatorContent['type'], unit?: string): SetEntry => ({
  ...{ kind: 'indicator', key },
  content: {
    ...{ title: key, rows: [{ outcome: 'jobs', order: 2 }], type, unit, direction: 'more-is-better' },
    ...{ overTime: 'latest', overContracts: 'none', measuredOver: 'council', evidence: [], tags: [] },
  },
});

const overTheCouncil: SetEntry[] = [
  ofTheCouncil('contracts-with-smes', 'count'),
  ofTheCouncil('open-space', 'percentage'),
  {
    ...{ kind: 'parameter', key: 'indicator-of-contracts-with-smes-and-vcses' },
    content: {
      ...{ title: 'the indicator of contracts with SMEs', type: 'text', selector: 'today' },
      series: [{ from: '2026-01-01', value: 'contracts-with-smes', source: 'A spec' }],
    },
  },
];

let council: Council;
let first: ContractView;

const portfolio = async (query = '', as = council.manager) =>
  (await council.app.request<PortfolioView>('GET', `/api/portfolio${query}`, { as })).body;

/** Twelve apprentices over the year, of whom three are promised by April; and an own thing that is only evidence. */
async function aContract(directorate: string): Promise<ContractView> {
  const contract = await council.aContract({ directorate });
  await council.promise(contract.id);
  await council.promise(contract.id, {
    ...{ indicator: undefined, target: undefined, title: 'Policy in force?', type: 'yes-no' },
  });
  return contract;
}

async function deliver({ id }: ContractView, count: number): Promise<void> {
  await council.app.drain();
  const [open] = await council.returns(id);
  const url = `/api/returns/${open?.id}`;
  const { lines = [] } = (await council.app.request<ReturnView>('GET', url, { as: council.supplier })).body;
  for (const line of lines)
    await council.app.request('PUT', `${url}/lines/${line.id}`, {
      ...{ as: council.supplier, ifMatch: line.version },
      body: { delivered: line.type === 'count' ? count : true },
    });
  const { version } = (await council.app.request<ReturnView>('GET', url, { as: council.supplier })).body;
  await council.app.request('POST', `${url}/submission`, { as: council.supplier, ifMatch: version });
}

beforeAll(async () => {
  council = await Council.found({}, [moneyShown, ...overTheCouncil]);
  await council.on('2026-04-08');
  first = await aContract('housing');
  await deliver(first, 3);
  await deliver(await aContract('schools'), 1);
});
afterAll(() => council.app.close());

it('shows an indicator under each of its outcomes, and counts it once in the total', async () => {
  const { groups, total } = await portfolio('?by=outcome');
  const figures = groups.map(({ title, obligations, rows }) => [title, obligations, rows[0]?.delivered]);
  expect(figures).toEqual([
    ['Jobs', 2, 4],
    ['Skills', 2, 4],
    ['', 2, undefined],
  ]);
  expect(total).toMatchObject({ contracts: 2, obligations: 4 });
  expect(total.ratings).toEqual([
    { rating: 'good', obligations: 3 },
    { rating: 'inadequate', obligations: 1 },
  ]);
});

it('puts together by theme, indicator, directorate and kind of supplier', async () => {
  const { groups } = await portfolio();
  expect(groups.map(({ title }) => title)).toEqual(['Economy', '']);
  expect(groups[0]?.rows).toMatchObject([{ promised: 6, delivered: 4, target: 24, contracts: 2 }]);
  const titles = async (by: string) => (await portfolio(`?by=${by}`)).groups.map(({ title }) => title);
  expect(await titles('indicator')).toEqual(['No. of apprentices', 'Policy in force?']);
  expect(await titles('directorate')).toEqual(['housing', 'schools']);
  expect(await titles('supplier-kind')).toEqual(['local', 'sme']);
  expect((await portfolio('?directorate=housing')).groups[0]?.rows).toMatchObject([{ delivered: 3 }]);
});

it('shows what is in one’s scope, to the council only', async () => {
  const narrow = await signInAs(council.app, { roles: ['contract-manager'], directorates: ['schools'] });
  expect(await portfolio('', narrow)).toMatchObject({ total: { contracts: 1, obligations: 2 } });
  const ask = (query: string, as = council.manager) =>
    council.app.request('GET', `/api/portfolio${query}`, { as });
  expect((await ask('', council.supplier)).status).toBe(403);
  expect((await ask('?by=colour')).status).toBe(422);
});

it('is reached from the indicator, in one’s scope', async () => {
  const narrow = await signInAs(council.app, { roles: ['contract-manager'], directorates: ['schools'] });
  const ask = async <T>(path: string, as = council.manager) =>
    (await council.app.request<T>('GET', path, { as })).body;
  const uses = '/api/documents/indicator/apprentices/uses';
  expect(await ask(uses)).toMatchObject([{ usedAs: 'obligation', count: 2 }]);
  expect(await ask(uses, narrow)).toMatchObject([{ usedAs: 'obligation', count: 1 }]);
  const unknown = ['indicator/tutors', 'colour/apprentices'].map((of) =>
    council.app.request<Problem>('GET', `/api/documents/${of}/uses`, { as: council.manager }),
  );
  for (const { status, body } of await Promise.all(unknown))
    expect([status, body.code]).toEqual([404, 'document-not-found']);
  expect(await ask('/api/contracts?indicator=apprentices')).toHaveLength(2);
  expect(await ask('/api/contracts?indicator=packaging')).toEqual([]);
});

it('says what figures come to in money only while the council shows it and the value is valid', async () => {
  const inMoney = async () =>
    (await portfolio()).groups.flatMap(({ rows }) => rows.map(({ money }) => money));
  expect(await inMoney()).toEqual([undefined, undefined]);
  await council.on('2026-04-20');
  const worth = { source: 'Unit costs', figureOn: '2026-01-01' };
  const said = { promisedPence: 750_000, deliveredPence: 500_000, ...worth };
  expect(await inMoney()).toEqual([said, undefined]);
  const url = `/api/deliveries?contractId=${first.id}`;
  const { body } = await council.app.request<DeliveryRow[]>('GET', url, { as: council.manager });
  expect(body[1]).toMatchObject({ promised: 3, delivered: 3, money: { deliveredPence: 375_000, ...worth } });
  await council.on('2026-05-01');
  expect(await inMoney()).toEqual([undefined, undefined]);
});

it('counts what the register tells of the council, and keeps each figure that is entered for the rest', async () => {
  const ask = async (as = council.manager) =>
    (await council.app.request<CouncilIndicatorView[]>('GET', '/api/council-figures', { as })).body;
  const enter = (key: string, body: object, as = council.manager) =>
    council.app.request<CouncilIndicatorView>('POST', `/api/council-figures/${key}`, { as, body });
  const figure = { asOf: '2026-03-31', value: 12.5, source: 'Register of designated sites' };
  expect(await ask()).toMatchObject([
    { indicator: 'contracts-with-smes', isCounted: true, latest: { value: 2 }, outcomes: ['Jobs'] },
    { indicator: 'open-space', isCounted: false, before: [] },
  ]);
  const editor = await signInAs(council.app, { name: 'Ed', roles: ['policy-editor'] });
  expect((await enter('open-space', figure, editor)).body).toMatchObject({
    latest: { value: 12.5, by: 'Ed' },
  });
  expect((await enter('open-space', { ...figure, value: 12.7 })).status).toBe(201);
  expect((await enter('open-space', { ...figure, asOf: '2025-03-31', value: 11 })).body).toMatchObject({
    latest: { asOf: '2026-03-31', value: 12.7, by: 'Tom Okafor', source: figure.source },
    before: [{ value: 12.5 }, { asOf: '2025-03-31', value: 11 }],
  });
  for (const [wrong, field] of [
    [{ ...figure, value: 101 }, 'value'],
    [{ ...figure, asOf: '2099-01-01' }, 'asOf'],
    [{ ...figure, source: '' }, 'source'],
  ] as const)
    expect(await enter('open-space', wrong)).toMatchObject({
      ...{ status: 422, body: { errors: { [field]: [expect.any(String)] } } },
    });
  expect((await enter('contracts-with-smes', { ...figure, value: 3 })).status).toBe(409);
  expect((await enter('apprentices', figure)).status).toBe(404);
  const auditor = await signInAs(council.app, { roles: ['auditor'] });
  expect((await enter('open-space', figure, auditor)).status).toBe(403);
  expect(await ask(auditor)).toHaveLength(2);
  expect((await council.app.request('GET', '/api/council-figures', { as: council.supplier })).status).toBe(
    403,
  );
});
