import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aPerson, signInAs, type SignedInAs } from '@commonweal/identity/testing';
import type { TestApplication } from '@commonweal/platform/testing';
import type { EvaluationView, HandOverLine, HeldWorkView } from '@commonweal/wire';
import { aCouncil, School } from './testing/school.js';

let app: TestApplication;
let admin: SignedInAs;
let ann: SignedInAs;
let school: School;

beforeAll(async () => {
  app = await aCouncil();
  admin = await signInAs(app, { roles: ['admin'], name: 'Amir' });
  ann = await signInAs(app, { roles: ['contract-manager'], name: 'Ann' });
  school = await School.begun(app, await signInAs(app, { roles: ['lead'], name: 'Lea' }));
  await school.tendered();
  await school.seen.send('POST', '/evaluators', { personId: ann.personId, kinds: ['quality'] });
});
afterAll(() => app.close());

const held = async (id: string) =>
  (await app.request<HeldWorkView>('GET', `/api/people/${id}/held-work`, { as: admin })).body.items;
const pass = async <T = HeldWorkView>(from: string, toId: string, more = '') => {
  const items = (await held(from)).map(({ kind, id }) => ({ kind, id, toId }));
  return app.request<T>('POST', `/api/people/${from}/hand-over${more}`, { as: admin, body: { items } });
};
const why = async (from: string, toId: string) =>
  (await pass<HandOverLine[]>(from, toId, '/preview')).body[0]?.fault;

it('whoever has scored nothing yet leaves the bids to somebody else, who declares anew', async () => {
  expect(await held(ann.personId)).toMatchObject([{ kind: 'evaluation', kindTitle: 'Bids to score' }]);
  expect(await why(ann.personId, admin.personId)).toBe('An administrator sees no bids.');
  const heir = await aPerson(app, { roles: ['auditor'], name: 'Hal' });
  expect((await pass(ann.personId, heir)).body.items).toEqual([]);
  const { evaluators } = await school.seen.get<EvaluationView>('/evaluation');
  expect(evaluators).toMatchObject([
    { name: 'Hal', kinds: ['quality'], declared: 'not-declared', scored: 0 },
  ]);
  const bea = await signInAs(app, { roles: ['lead'], name: 'Bea' });
  await school.seen.send('POST', '/evaluators', { personId: bea.personId, kinds: ['quality'] });
  expect(await why(heir, bea.personId)).toBe('Bea evaluates already.');
});

it('whoever has scored leaves no scores to anybody', async () => {
  const dan = await signInAs(app, { roles: ['lead'], name: 'Dan' });
  await school.seen.send('POST', '/evaluators', { personId: dan.personId, kinds: ['quality'] });
  await school.scoresSomething(dan);
  expect(await why(dan.personId, ann.personId)).toMatch(/^Dan has scored already/);
});
