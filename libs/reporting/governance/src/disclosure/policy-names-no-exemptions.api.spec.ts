import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import type { TestApplication } from '@commonweal/platform/testing';
import { aHouse, Seen } from '@commonweal/procurements/testing';
import type { Problem } from '@commonweal/wire';
import { GovernanceModule } from '../governance.module.js';

let app: TestApplication;
let lead: SignedInAs;
let seen: Seen;

beforeAll(async () => {
  app = await aHouse(undefined, [GovernanceModule]);
  lead = await signInAs(app, { roles: ['lead'], directorates: ['housing'] });
  seen = await Seen.opened(app, lead, { title: 'School' });
});
afterAll(() => app.close());

it('nothing is disclosed while policy names no exemptions, and what to do is said', async () => {
  const path = `/api/procurements/${seen.id}`;
  const preview = await app.request<Problem>('GET', `${path}/disclosure-preview`, { as: lead });
  expect([preview.status, preview.body.code]).toEqual([409, 'no-exemptions']);
  expect(preview.body.detail).toMatch(/Publish the change/);
  const listed = await app.request<object[]>('GET', `${path}/disclosures`, { as: lead });
  expect([listed.status, listed.body]).toEqual([200, []]);
});
