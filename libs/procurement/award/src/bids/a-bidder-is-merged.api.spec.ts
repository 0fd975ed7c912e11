import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { MergePreview, SupplierView } from '@commonweal/wire';
import { type SignedInAs, signInAs } from '@commonweal/identity/testing';
import type { TestApplication } from '@commonweal/platform/testing';
import { aCouncil, School } from '../testing/school.js';

let app: TestApplication;
let lead: SignedInAs;
let school: School;

beforeAll(async () => {
  app = await aCouncil();
  lead = await signInAs(app, { roles: ['lead'] });
  school = await School.begun(app, lead);
  await school.tendered();
});
afterAll(() => app.close());

const look = (into: string, from: string) =>
  app.request<MergePreview>('GET', `/api/suppliers/${into}/merge?duplicateId=${from}`, { as: lead });
const merge = async (into: string, duplicateId: string) => {
  const { version } = (await app.request<SupplierView>('GET', `/api/suppliers/${into}`, { as: lead })).body;
  const body = { duplicateId, reason: 'One company.' };
  return app.request('POST', `/api/suppliers/${into}/merge`, { as: lead, ifMatch: version, body });
};

it('is not merged where both have a bid for one lot: people decide first which counts', async () => {
  const [alder, birch] = [await school.supplier('Alder'), await school.supplier('Birch')];
  expect((await look(alder, birch)).body.obstacles).toEqual([
    expect.stringMatching(/^Both have a bid for one lot of PR-/),
  ]);
  expect(await merge(alder, birch)).toMatchObject({ status: 409, body: { code: 'cannot-merge' } });
  expect((await school.bidOf('Birch')).supplierId).toBe(birch);
});

it('has its bids under the name of the supplier that stands', async () => {
  const [cedar, stands] = [await school.supplier('Cedar'), await school.supplier('Cedar Group')];
  const { moves } = (await look(stands, cedar)).body;
  expect(moves).toEqual([{ title: 'Bids', what: [expect.stringMatching(/^PR-/)] }]);
  expect((await merge(stands, cedar)).status).toBe(200);
  expect(await school.bidOf('Cedar Group')).toMatchObject({ supplierId: stands });
});
