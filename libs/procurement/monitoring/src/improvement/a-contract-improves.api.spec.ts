import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { ContractView, ImprovementPlanView, MessageView, ReturnView } from '@commonweal/wire';
import { Clock, newId } from '@commonweal/platform';
import { expectSameFactsAlone } from '@commonweal/decisions/testing';
import { type SignedInAs, signInAs } from '@commonweal/identity/testing';
import { contractFacts } from '../subject/contract-facts.js';
import { aboutPlans } from '../testing/plans.js';
import { aboutRatings } from '../testing/ratings.js';
import { Council } from '../testing/council.js';

let council: Council;
let contract: ContractView;
let plan: ImprovementPlanView;

const post = <T = ImprovementPlanView>(path: string, body: object, ifMatch?: number, as?: SignedInAs) =>
  council.app.request<T>('POST', `/api${path}`, { as: as ?? council.manager, body, ifMatch });
const act = (step: string, body: object, as?: SignedInAs) =>
  post(`/improvement-plans/${plan.id}/${step}`, body, plan.version, as);
const facts = async () => {
  const tx = council.app.get(DataSource).manager;
  return (await contractFacts(tx, [contract.id], council.app.get(Clock).today())).get(contract.id)?.facts;
};
const steps = [
  { what: 'Name a person who recruits', who: 'Sam Taylor', dueOn: '2026-07-10' },
  { what: 'Fill two places', who: 'Sam Taylor', dueOn: '2026-07-24' },
];

async function report(index: number, delivered: number): Promise<void> {
  const { id } = (await council.returns(contract.id))[index] as ReturnView;
  const ask = (method: 'GET' | 'PUT' | 'POST', path = '', ifMatch?: number, body?: object) =>
    council.app.request<ReturnView>(method, `/api/returns/${id}${path}`, {
      as: council.supplier,
      ifMatch,
      body,
    });
  for (const line of (await ask('GET')).body.lines ?? [])
    await ask('PUT', `/lines/${line.id}`, line.version, { delivered });
  await ask('POST', '/submission', (await ask('GET')).body.version, {});
}

beforeAll(async () => {
  council = await Council.found({}, [...aboutRatings, ...aboutPlans]);
  await council.live('2026-03-02');
  contract = await council.aContract();
  await council.promise(contract.id, { frequency: 'monthly' });
});
afterAll(() => council.app.close());

describe('A contract that falls short', () => {
  it('is counted back from its latest return, until one that does not fall short', async () => {
    const found = await council.returns(contract.id);
    const story: [index: number, delivered: number, running: number][] = [
      ...([
        [0, 0, 1],
        [1, 0, 2],
        [2, 1, 0],
        [3, 0, 1],
      ] as [number, number, number][]),
    ];
    for (const [index, delivered, running] of story) {
      await council.live(found[index]?.dueOn ?? '');
      await report(index, delivered);
      expect(await facts()).toMatchObject({ returnsShortRunning: running, improvementPlans: 0 });
    }
  });

  it('gets a plan with steps, and a day that policy counts', async () => {
    await council.live('2026-07-01');
    const agreed = await post(`/contracts/${contract.id}/improvement-plans`, {
      aim: 'Three by July.',
      steps,
    });
    expect(agreed).toMatchObject({
      status: 201,
      body: { openedOn: '2026-07-01', dueOn: '2026-07-29', daysLeft: 28, late: false, steps },
    });
    plan = agreed.body;
    expect(await facts()).toMatchObject({ improvementPlans: 1, improvementPlansLate: 0 });
    const [oldest] = await council.returns(contract.id);
    expect(await facts()).toMatchObject({
      ...{ daysToImprovementPlan: 28, returnsToCheck: 4 },
      daysReturnUnchecked: (Date.parse('2026-07-01') - Date.parse(oldest?.dueOn ?? '')) / 86_400_000,
    });
  });

  it('takes its steps one by one, and says which are late', async () => {
    await council.live('2026-07-13');
    const url = `/api/improvement-plans/${plan.id}/steps/${plan.steps[0]?.id}/completion`;
    const done = await council.app.request<ImprovementPlanView>('POST', url, {
      ...{ as: council.manager, ifMatch: plan.version, body: { doneOn: '2026-07-13', note: 'Ann Lee' } },
    });
    expect(done.body.steps).toMatchObject([
      { doneOn: '2026-07-13', late: true, note: 'Ann Lee' },
      { late: false },
    ]);
    plan = done.body;
    expect((await act(`steps/${newId()}/completion`, { doneOn: '2026-07-13' })).status).toBe(404);
    expect((await act(`steps/${plan.steps[1]?.id}/completion`, { doneOn: '2026-07-14' })).status).toBe(422);
  });

  it('reminds its manager once, before its day', async () => {
    const reminders = async () =>
      (
        await council.app.request<MessageView[]>('GET', `/api/messages?subjectId=${contract.id}`, {
          as: council.manager,
        })
      ).body
        .filter(({ why }) => why === 'The rule "A plan nears its day" asks for it.')
        .map(({ to }) => to);
    expect(await reminders()).toEqual([]);
    await council.live('2026-07-15');
    await council.live('2026-07-16');
    expect(await reminders()).toEqual(['Tom Okafor']);
  });

  it('is late after its day, until it is prolonged with a reason', async () => {
    await council.live('2026-07-30');
    expect(await facts()).toMatchObject({ improvementPlansLate: 1 });
    expect(await facts()).not.toHaveProperty('daysToImprovementPlan');
    const reason = 'The college begins in September.';
    expect((await act('prolongation', { dueOn: '2026-07-29', reason })).status).toBe(422);
    plan = (await act('prolongation', { dueOn: '2026-09-15', reason })).body;
    expect(plan).toMatchObject({ dueOn: '2026-09-15', reason, late: false });
    expect(await facts()).toMatchObject({ improvementPlansLate: 0 });
  });

  it('is judged by one rule on the facts that all rules are judged on', async () => {
    const returns = (await council.returns(contract.id)).map(({ id }) => id);
    await expectSameFactsAlone(council.app, 'contract', [contract.id]);
    await expectSameFactsAlone(council.app, 'return', returns);
  });

  it('is closed with what came of it, once', async () => {
    const body = { outcome: 'improved', reason: 'Four apprentices in August.' };
    expect((await act('closing', { outcome: 'splendid', reason: 'So.' })).status).toBe(422);
    plan = (await act('closing', body)).body;
    expect(plan).toMatchObject({ ...body, closedOn: '2026-07-30' });
    expect(await act('closing', body)).toMatchObject({ status: 409, body: { code: 'plan-closed' } });
    expect(await facts()).toMatchObject({ improvementPlans: 0 });
  });
});

describe('An improvement plan', () => {
  it.each([
    ['steps', { aim: 'More.', steps: [] }],
    ['aim', { aim: ' ', steps }],
    ['dueOn', { aim: 'More.', dueOn: '2026-07-30', steps }],
    [
      'steps',
      { aim: 'More.', dueOn: '2026-08-01', steps: [{ what: 'It', who: 'Sam', dueOn: '2026-08-02' }] },
    ],
    ['obligationId', { aim: 'More.', obligationId: newId(), steps }],
  ])('is not agreed with a fault in %s', async (field, body) => {
    const answer = await post<object>(`/contracts/${contract.id}/improvement-plans`, body);
    expect(answer).toMatchObject({ status: 422, body: { errors: { [field]: [expect.any(String)] } } });
  });

  it('is read by its supplier, changed by the contract manager alone, and hidden from others', async () => {
    const elsewhere = await signInAs(council.app, {
      roles: ['contract-manager'],
      directorates: ['adult-services'],
    });
    const path = `/contracts/${contract.id}/improvement-plans`;
    const read = (as: SignedInAs) => council.app.request<ImprovementPlanView[]>('GET', `/api${path}`, { as });
    expect((await read(council.supplier)).body).toHaveLength(1);
    expect((await read(elsewhere)).status).toBe(404);
    expect((await post(path, { aim: 'More.', steps }, undefined, council.supplier)).status).toBe(403);
    expect((await post(path, { aim: 'More.', steps }, undefined, elsewhere)).status).toBe(404);
    expect((await act('closing', { outcome: 'improved', reason: 'So.' }, elsewhere)).status).toBe(404);
    expect(
      (await post(`/improvement-plans/${newId()}/closing`, { outcome: 'improved', reason: 'So.' }, 1)).status,
    ).toBe(404);
  });
});
