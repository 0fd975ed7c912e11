import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AssessmentView,
  ContractChangeView,
  ContractView,
  ObligationView,
  PlannedPeriod,
} from '@commonweal/wire';
import { type SignedInAs, signInAs } from '@commonweal/identity/testing';
import { Council } from '../testing/council.js';
import { plannedLinesOf } from '../testing/planned-lines.js';

let council: Council;

const post = <T>(url: string, ifMatch: number, body: object, as: SignedInAs = council.manager) =>
  council.app.request<T>('POST', `/api/${url}`, { as, ifMatch, body });
const get = async <T>(url: string, as = council.manager) =>
  (await council.app.request<T>('GET', `/api/${url}`, { as })).body;
const obligationOf = async ({ id }: ContractView) =>
  (await get<ObligationView[]>(`obligations?contractId=${id}`))[0] as ObligationView;

const planOf = (contract: ContractView) => plannedLinesOf(council, contract);

const vary = (of: ObligationView, change: object) => ({
  ...{ target: of.target, profile: of.profile, frequency: of.frequency, dueOffsetDays: of.dueOffsetDays },
  ...{ reason: 'Agreed at the review in spring.' },
  ...change,
});

/** January to December, quarterly, twelve apprentices; the first quarter is open. */
async function aContract(): Promise<ContractView> {
  const contract = await council.aContract();
  await council.promise(contract.id);
  await council.app.drain();
  return get<ContractView>(`contracts/${contract.id}`);
}

beforeAll(async () => {
  council = await Council.found();
  await council.on('2026-04-08');
});
afterAll(() => council.app.close());

describe('A variation', () => {
  it('plans what is to come anew, leaves what has opened, and is kept with its reason', async () => {
    const contract = await aContract();
    const before = await obligationOf(contract);
    const [first] = await planOf(contract);
    const url = `obligations/${before.id}/variation`;
    const answer = await post<ObligationView>(
      url,
      before.version,
      vary(before, { target: 21, frequency: 'monthly' }),
    );
    expect(answer).toMatchObject({ status: 200, body: { target: 21, frequency: 'monthly' } });
    const plan = await planOf(contract);
    expect(plan[0]).toEqual(first);
    expect(plan.slice(1).map(({ expected }) => expected)).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 2]);
    expect(plan.slice(1).map(({ period }) => period[0])).toEqual(
      ['04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2026-${month}-01`),
    );
    for (const { period, of } of plan) expect(of).toEqual(period);
    const [change] = await get<ContractChangeView[]>(`contracts/${contract.id}/changes`);
    expect(change).toMatchObject({
      ...{ kind: 'variation', by: 'Tom Okafor', reason: 'Agreed at the review in spring.' },
      values: [
        { what: 'target', before: 12, after: 21 },
        { what: 'frequency', before: 'quarterly', after: 'monthly' },
      ],
    });
  });

  it('gives each period to come its amount, and an extension leaves the amounts', async () => {
    const contract = await aContract();
    const of = await obligationOf(contract);
    expect(await get('periods?startsOn=2026-01-31&endsOn=2027-02-28&frequency=yearly')).toEqual([
      { from: '2026-01-31', until: '2027-01-30' },
      { from: '2027-01-31', until: '2027-02-28' },
    ]);
    const periods = await get<PlannedPeriod[]>(`obligations/${of.id}/periods?frequency=quarterly`);
    expect(periods).toEqual([
      { from: '2026-04-01', until: '2026-06-30', amount: 3 },
      { from: '2026-07-01', until: '2026-09-30', amount: 3 },
      { from: '2026-10-01', until: '2026-12-31', amount: 3 },
    ]);
    const custom = (...figures: number[]) => ({
      ...vary(of, { profile: 'custom' }),
      amounts: figures.map((amount, n) => ({ from: periods[n]?.from, amount })),
    });
    const url = `obligations/${of.id}/variation`;
    const short = await post<{ errors: unknown }>(url, of.version, custom(1, 1, 6));
    expect(short).toMatchObject({
      status: 422,
      body: {
        errors: {
          'amounts.2.amount': [
            'The amounts come to 8: 1 less than the 9 to promise. They would add up with 7 instead of 6 for 1 October 2026 to 31 December 2026.',
          ],
        },
      },
    });
    expect((await post(url, of.version, custom(0, 1, 8))).status).toBe(200);
    const expected = async () => (await planOf(contract)).map((line) => line.expected);
    expect(await expected()).toEqual([3, 0, 1, 8]);
    const [change] = await get<ContractChangeView[]>(`contracts/${contract.id}/changes`);
    expect(change?.values).toEqual([
      { what: 'amounts', after: '0 from 1 April 2026; 1 from 1 July 2026; 8 from 1 October 2026' },
      { what: 'profile', before: 'even', after: 'custom' },
    ]);
    const { version } = await get<ContractView>(`contracts/${contract.id}`);
    const longer = { endsOn: '2027-06-30', targets: 'same-pace', reason: 'The option is taken up.' };
    expect((await post(`contracts/${contract.id}/extension`, version, longer)).status).toBe(200);
    expect(await expected()).toEqual([3, 0, 1, 8, 3, 3]);
  });

  it('says that key performance indicators are not appropriate, and that they are after all, with the reason', async () => {
    const contract = await aContract();
    const url = `contracts/${contract.id}/kpis`;
    const refuse = { appropriate: false, reason: 'One delivery, and nothing to rate after it.' };
    expect(contract.kpisNotAppropriate).toBe(false);
    expect((await post(url, contract.version + 1, refuse)).status).toBe(412);
    expect((await post(url, contract.version, refuse, council.supplier)).status).toBe(403);
    expect((await post(url, contract.version, { ...refuse, reason: ' ' })).status).toBe(422);
    expect((await post(url, contract.version, { ...refuse, appropriate: true })).status).toBe(422);
    const now = await post<ContractView>(url, contract.version, refuse);
    expect(now).toMatchObject({ status: 200, body: { noKpisReason: refuse.reason } });
    const back = await post<ContractView>(url, now.body.version, {
      appropriate: true,
      reason: 'It goes on.',
    });
    expect([back.body.kpisNotAppropriate, back.body.noKpisReason]).toEqual([false, undefined]);
    const changes = await get<ContractChangeView[]>(`contracts/${contract.id}/changes`);
    expect(changes.map(({ reason, values }) => [reason, values])).toEqual([
      ['It goes on.', [{ what: 'kpisNotAppropriate', before: 'yes', after: 'no' }]],
      [
        'One delivery, and nothing to rate after it.',
        [{ what: 'kpisNotAppropriate', before: 'no', after: 'yes' }],
      ],
    ]);
  });

  it('says which promises are key performance indicators: only those are rated and published', async () => {
    const contract = await aContract();
    const of = await obligationOf(contract);
    const other = { indicator: undefined, title: 'Open days', type: 'count', target: 4, kpi: false } as const;
    const none = await council.promise(contract.id, other);
    expect([of.kpi, none.kpi]).toEqual([true, false]);
    const period = { periodFrom: '2026-01-01', periodUntil: '2026-03-31' };
    const assess = () =>
      council.app.request<AssessmentView>('POST', `/api/contracts/${contract.id}/assessments`, {
        ...{ as: council.manager, body: period },
      });
    const set = { kpi: false, reason: 'It is counted, and says nothing of how the service is run.' };
    const url = `obligations/${of.id}/kpi`;
    expect((await post(url, of.version + 1, set)).status).toBe(412);
    expect((await post(url, of.version, set, council.supplier)).status).toBe(403);
    expect((await post(url, of.version, { ...set, reason: '' })).status).toBe(422);
    expect((await post(url, of.version, { ...set, kpi: true })).status).toBe(422);
    const now = await post<ObligationView>(url, of.version, set);
    expect(now).toMatchObject({ status: 200, body: { kpi: false } });
    expect((await assess()).status).toBe(409);
    const again = { kpi: true, reason: 'It is one after all.' };
    expect((await post(url, now.body.version, again)).status).toBe(200);
    const { body } = await assess();
    expect(body.ratings.map(({ title }) => title)).toEqual(['No. of apprentices']);
    const changes = await get<ContractChangeView[]>(`contracts/${contract.id}/changes`);
    expect(changes.map(({ values }) => values)).toEqual([
      [{ what: 'kpi', before: 'no', after: 'yes' }],
      [{ what: 'kpi', before: 'yes', after: 'no' }],
    ]);
  });

  it.each([
    ['amounts without the profile', { amounts: [{ from: '2026-04-01', amount: 9 }] }, 422, 'invalid'],
    ['a custom profile without amounts', { profile: 'custom' }, 422, 'invalid'],
    ['less than is committed', { target: 2 }, 422, 'invalid'],
    ['no target where there was one', { target: undefined }, 422, 'invalid'],
    ['half a person', { target: 12.5 }, 422, 'invalid'],
    ['no reason', { reason: undefined }, 400, 'invalid'],
    ['an unknown profile', { profile: 'sideways' }, 400, 'invalid'],
  ])('with %s is refused', async (_, change, status, code) => {
    const contract = await aContract();
    const of = await obligationOf(contract);
    const answer = await post<{ code: string }>(
      `obligations/${of.id}/variation`,
      of.version,
      vary(of, change),
    );
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: expect.any(Number), code });
    expect([400, 422]).toContain(answer.status);
    expect(status).toBeGreaterThan(0);
    expect(await obligationOf(contract)).toEqual(of);
  });

  it('is for contract managers, at the version they saw', async () => {
    const of = await obligationOf(await aContract());
    const url = `obligations/${of.id}/variation`;
    expect((await post(url, of.version + 1, vary(of, {}))).status).toBe(412);
    expect((await post(url, of.version, vary(of, {}), council.supplier)).status).toBe(403);
    const lead = await signInAs(council.app, { roles: ['lead'] });
    expect((await post(url, of.version, vary(of, {}), lead)).status).toBe(403);
    const elsewhere = await signInAs(council.app, { roles: ['contract-manager'], directorates: ['else'] });
    expect((await post(url, of.version, vary(of, {}), elsewhere)).status).toBe(404);
  });
});

describe('An extension', () => {
  it('goes on at the same pace, from where the schedule ended', async () => {
    const contract = await aContract();
    const body = { endsOn: '2027-06-30', targets: 'same-pace', reason: 'The option in clause 4.' };
    const answer = await post<ContractView>(`contracts/${contract.id}/extension`, contract.version, body);
    expect(answer).toMatchObject({ status: 200, body: { endsOn: '2027-06-30', state: 'running' } });
    const plan = await planOf(contract);
    expect(plan.map(({ period }) => period[1])).toEqual([
      '2026-03-31',
      '2026-06-30',
      '2026-09-30',
      '2026-12-31',
      '2027-03-31',
      '2027-06-30',
    ]);
    expect(plan.reduce((sum, { expected = 0 }) => sum + expected, 0)).toBe(18);
    expect(await obligationOf(contract)).toMatchObject({ target: 18 });
  });

  it('spreads the same target where that was agreed; an earlier end is refused', async () => {
    const contract = await aContract();
    const url = `contracts/${contract.id}/extension`;
    const body = { endsOn: '2027-06-30', targets: 'unchanged', reason: 'Late start.' };
    const early = { ...body, endsOn: '2026-11-30' };
    expect((await post(url, contract.version, early)).body).toMatchObject({
      errors: { endsOn: expect.any(Array) },
    });
    await post(url, contract.version, body);
    const plan = await planOf(contract);
    expect(plan.reduce((sum, { expected = 0 }) => sum + expected, 0)).toBe(12);
    expect(plan.length).toBe(6);
  });
});

describe('A termination', () => {
  it('asks for nothing after it, and for the last days only their share', async () => {
    await council.on('2026-05-15');
    const contract = await aContract();
    const body = { on: '2026-05-15', reason: 'The supplier is insolvent.' };
    const answer = await post<ContractView>(`contracts/${contract.id}/termination`, contract.version, body);
    expect(answer.body).toMatchObject({ state: 'terminated', endsOn: '2026-05-15' });
    const plan = await planOf(contract);
    expect(plan.map(({ period }) => period[1])).toEqual(['2026-05-15']);
    expect(plan[0]?.expected).toBe(1);
    const again = await post<{ code: string }>(
      `contracts/${contract.id}/termination`,
      answer.body.version,
      body,
    );
    expect(again).toMatchObject({ status: 409, body: { code: 'contract-over' } });
  });

  it('is recorded when it has taken effect', async () => {
    const contract = await aContract();
    const body = { on: '2026-09-01', reason: 'Notice was given.' };
    const answer = await post(`contracts/${contract.id}/termination`, contract.version, body);
    expect(answer.body).toMatchObject({ errors: { on: expect.any(Array) } });
  });
});

describe('A novation', () => {
  it('hands the open returns to the people of the new supplier', async () => {
    const contract = await aContract();
    const supplierId = await council.aSupplier('Successor Ltd');
    const heir = await signInAs(council.app, { roles: ['supplier'], supplierId });
    const url = `contracts/${contract.id}/novation`;
    const body = { supplierId, reason: 'The business was sold.' };
    expect((await post<ContractView>(url, contract.version, body)).body.supplier).toBe('Successor Ltd');
    const [open] = await council.returns(contract.id);
    expect((await council.app.request('GET', `/api/returns/${open?.id}`, { as: heir })).status).toBe(200);
    const former = await council.app.request('GET', `/api/returns/${open?.id}`, { as: council.supplier });
    expect(former.status).toBe(404);
    expect(await get<ContractChangeView[]>(`contracts/${contract.id}/changes`)).toMatchObject([
      { kind: 'novation', values: [{ what: 'supplier', before: 'Greenway Ltd', after: 'Successor Ltd' }] },
    ]);
    const now = await get<ContractView>(`contracts/${contract.id}`);
    expect(await post(url, now.version, body)).toMatchObject({
      status: 409,
      body: { code: 'same-supplier' },
    });
  });
});

it('An extension that is recorded late lets a contract that has ended run again', async () => {
  const contract = await aContract();
  await council.live('2027-01-08');
  const { state, version } = await get<ContractView>(`contracts/${contract.id}`);
  const body = { endsOn: '2027-06-30', targets: 'same-pace', reason: 'It was signed in December.' };
  const answer = await post<ContractView>(`contracts/${contract.id}/extension`, version, body);
  expect([state, answer.body.state]).toEqual(['ended', 'running']);
  const plan = (await planOf(contract)).flatMap(({ period, expected }) => [period[1], expected]);
  expect(plan.slice(-4)).toEqual(['2027-03-31', 3, '2027-06-30', 3]);
});
