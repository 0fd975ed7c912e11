import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { newId, Transaction } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import { Suppliers } from '@commonweal/suppliers';
import type { ContractView, LessonView, PredecessorView, ProcurementView } from '@commonweal/wire';
import { aHouse, Seen } from './testing/house.js';
import { refused, type Refusal } from './testing/refused.js';

let app: TestApplication;
let lead: SignedInAs;
let manager: SignedInAs;
let elsewhere: SignedInAs;
let supplierId: string;

beforeAll(async () => {
  app = await aHouse();
  lead = await signInAs(app, { roles: ['lead'], directorates: ['housing'] });
  manager = await signInAs(app, { name: 'Tom Okafor', roles: ['contract-manager'] });
  elsewhere = await signInAs(app, { roles: ['lead'], directorates: ['public-health'] });
  const supplier = { name: 'Greenway Ltd', sme: true, vcse: false, local: true };
  supplierId = (await app.get(Transaction).run((tx) => app.get(Suppliers).create(tx, supplier, null))).id;
});
afterAll(() => app.close());

async function aContract(title: string): Promise<ContractView> {
  const body = {
    ...{ title, supplierId, category: 'ict', directorate: 'housing', regime: 'PA23' },
    ...{ valueExVat: 100_000_00, startsOn: '2025-01-01', endsOn: '2026-12-31' },
  };
  const made = await app.request<ContractView>('POST', '/api/contracts', { as: manager, body });
  expect(made.status).toBe(201);
  const promise = { title: 'Apprentices', type: 'count', target: 8, profile: 'even', frequency: 'yearly' };
  const url = `/api/contracts/${made.body.id}/obligations`;
  const made2 = await app.request('POST', url, { as: manager, body: { ...promise, dueOffsetDays: 10 } });
  expect(made2.status).toBe(201);
  return made.body;
}

const lessonsOf = (id: string) => `/api/contracts/${id}/lessons`;
const learn = (id: string, body: object, as = manager) =>
  app.request<LessonView[]>('POST', lessonsOf(id), { as, body });
const contract = async (id: string) =>
  (await app.request<ContractView>('GET', `/api/contracts/${id}`, { as: manager })).body;
const before = (it: Seen) => it.get<PredecessorView[]>('/predecessors');

describe('a procurement that follows a contract', () => {
  it('sees its lessons and what came of its promises; the contract knows it', async () => {
    const { id, reference } = await aContract('School meals');
    expect((await learn(id, { kind: 'keep', text: 'Cooks from the estate stay.' })).status).toBe(201);
    await learn(id, { kind: 'change', text: 'Ask for targets by quarter.' }, lead);
    const next = await Seen.opened(app, lead, { predecessorIds: [id] });
    const [it1, ...others] = await before(next);
    expect(others).toEqual([]);
    expect(it1).toMatchObject({
      ...{ id, reference, supplier: 'Greenway Ltd', state: 'running' },
      lessons: [
        { kind: 'keep', text: 'Cooks from the estate stay.', by: 'Tom Okafor' },
        { kind: 'change', text: 'Ask for targets by quarter.' },
      ],
      deliveries: [{ indicator: 'Apprentices', target: 8, contracts: 1 }],
    });
    expect((await contract(id)).successorId).toBe(next.id);
  });

  it('is the only one; another may follow after it was withdrawn', async () => {
    const { id, reference } = await aContract('Window cleaning');
    const first = await Seen.opened(app, lead, { predecessorIds: [id] });
    const second = await Seen.opened(app, lead);
    const twice = await second.send('POST', '/predecessors', { contractIds: [id] });
    expect(twice).toMatchObject({ status: 409, body: { code: 'followed-already' } });
    expect(twice.body).toMatchObject({ detail: expect.stringContaining(reference) });
    await first.act('withdrawal', { reason: 'The service is taken in-house.' });
    expect((await contract(id)).successorId).toBeUndefined();
    expect((await second.send('POST', '/predecessors', { contractIds: [id] })).status).toBe(201);
    expect((await contract(id)).successorId).toBe(second.id);
  });

  it('joins several contracts, and leaves one again', async () => {
    const [a, b] = [await aContract('Lawns'), await aContract('Hedges')];
    const next = await Seen.opened(app, lead, { predecessorIds: [a.id, b.id] });
    expect((await before(next)).map(({ title }) => title)).toEqual(['Lawns', 'Hedges']);
    const url = `/api/procurements/${next.id}/predecessors`;
    const left = await app.request<PredecessorView[]>('DELETE', `${url}/${a.id}`, { as: lead });
    expect(left.body.map(({ title }) => title)).toEqual(['Hedges']);
    expect((await app.request('DELETE', `${url}/${a.id}`, { as: lead })).status).toBe(404);
    expect((await contract(a.id)).successorId).toBeUndefined();
  });

  it('is not opened at all when one of its contracts is not there or not the lead’s', async () => {
    const { id } = await aContract('Boilers');
    const body = { title: 'Heat', category: 'ict', directorate: 'public-health', facts: {} };
    for (const [as, predecessorIds] of [
      [lead, [newId()]],
      [elsewhere, [id]],
    ] as const) {
      const directorate = as === lead ? 'housing' : 'public-health';
      const answer = await app.request('POST', '/api/procurements', {
        as,
        body: { ...body, directorate, predecessorIds },
      });
      expect(answer).toMatchObject({ status: 422, body: { errors: { predecessorIds: expect.anything() } } });
    }
    const all = await app.request<ProcurementView[]>('GET', '/api/procurements?q=Heat', { as: lead });
    expect(all.body).toEqual([]);
    expect((await contract(id)).successorId).toBeUndefined();
  });

  it('contracts that end soon and that nothing follows can be listed', async () => {
    const [followed, alone] = [await aContract('Lifts, old'), await aContract('Lifts, new')];
    await Seen.opened(app, lead, { predecessorIds: [followed.id] });
    const list = async (query: string) =>
      (await app.request<ContractView[]>('GET', `/api/contracts?q=Lifts&${query}`, { as: manager })).body.map(
        ({ id }) => id,
      );
    const days = (Date.parse(alone.endsOn) - Date.parse(app.clock.today())) / 86_400_000;
    expect(await list(`endsWithin=${days}&succession=none`)).toEqual([alone.id]);
    expect(await list(`endsWithin=${days}&succession=under-way`)).toEqual([followed.id]);
    expect(await list(`endsWithin=${days - 1}`)).toEqual([]);
  });
});

describe('lessons', () => {
  it('are taken back only by who wrote them', async () => {
    const { id } = await aContract('Signs');
    const [lesson] = (await learn(id, { kind: 'keep', text: 'One depot.' })).body;
    const url = `${lessonsOf(id)}/${lesson?.id}`;
    expect((await app.request('DELETE', url, { as: lead })).status).toBe(403);
    expect((await app.request('DELETE', url, { as: manager })).body).toEqual([]);
    expect((await app.request('DELETE', url, { as: manager })).status).toBe(404);
  });

  it.each<Refusal>([
    ['nothing', {}, 422, 'invalid', ['kind', 'text']],
    ['a kind that is none', { kind: 'forget', text: 'A' }, 422, 'invalid', ['kind']],
    ['spaces', { kind: 'keep', text: '  ' }, 422, 'invalid', ['text']],
  ])('refuse %s', async (...refusal) => {
    const { id } = await aContract('Paint');
    await refused(
      app,
      () => app.request('POST', lessonsOf(id), { as: manager, body: refusal[1] as object }),
      refusal,
    );
  });

  it('are for staff of its scope', async () => {
    const { id } = await aContract('Doors');
    const supplier = await signInAs(app, { roles: ['supplier'], supplierId });
    expect((await app.request('GET', lessonsOf(id), { as: supplier })).status).toBe(403);
    expect((await app.request('GET', lessonsOf(id), { as: elsewhere })).status).toBe(404);
    expect((await learn(newId(), { kind: 'keep', text: 'A' })).status).toBe(404);
  });
});
