import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CalendarModule } from '@commonweal/calendar';
import { DocumentsModule, FirstRelease, Presets } from '@commonweal/documents';
import { IdentityModule } from '@commonweal/identity';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { LedgerModule } from '@commonweal/ledger';
import { testApplication, type TestApplication } from '@commonweal/platform/testing';
import type { ChangeView, PresetView } from '@commonweal/wire';
import { DecisionsModule } from './decisions.module.js';
import { aRule, SaidProcurementsModule, vocabularyPack } from './testing/policy-for-specs.js';

let app: TestApplication;
let editor: SignedInAs;
let auditor: SignedInAs;

const neighbour = {
  ...vocabularyPack(),
  key: 'neighbour',
  title: 'Neighbour',
  optional: true,
  documents: [
    { kind: 'rule' as const, key: 'advice', content: aRule({ owner: 'Their team' }) },
    { kind: 'rule' as const, key: 'same', content: aRule() },
    { kind: 'rule' as const, key: 'more', content: aRule({ title: 'One more' }) },
  ],
};

beforeAll(async () => {
  const modules = [LedgerModule, IdentityModule, DocumentsModule, CalendarModule, DecisionsModule];
  app = await testApplication({ modules: [...modules, SaidProcurementsModule] });
  const own = vocabularyPack({ advice: aRule(), same: aRule(), ours: aRule() });
  await app.get(FirstRelease).load([own]);
  app.get(Presets).register([own, neighbour]);
  editor = await signInAs(app, { roles: ['policy-editor'] });
  auditor = await signInAs(app, { roles: ['auditor'] });
});
afterAll(() => app.close());

const get = async <T>(url: string) => (await app.request<T>('GET', url, { as: auditor })).body;
const adopt = (key: string, as = editor) =>
  app.request<ChangeView>('POST', `/api/presets/${key}/adoption`, { as });

it('presets say how much they would change here, and what', async () => {
  expect((await get<PresetView[]>('/api/presets')).map(({ key, differing }) => [key, differing])).toEqual([
    ['spec', 0],
    ['neighbour', 2],
  ]);
  const { edits } = await get<PresetView>('/api/presets/neighbour');
  expect(edits).toMatchObject([
    { key: 'advice', what: 'changed', differences: [{ at: '/owner', after: 'Their team' }] },
    { key: 'more', what: 'new', title: 'One more' },
  ]);
  expect((await app.request('GET', '/api/presets/nobody', { as: auditor })).status).toBe(404);
});

it('a preset is adopted as a draft of its editor, which holds what the preview said and leaves the rest alone', async () => {
  expect((await adopt('neighbour', auditor)).status).toBe(403);
  expect((await adopt('nobody')).status).toBe(404);
  const { body } = await adopt('neighbour');
  expect(body).toMatchObject({ state: 'draft', title: 'Adopt Neighbour 1' });
  expect(body.edits?.map(({ key, what }) => [key, what])).toEqual([
    ['advice', 'changed'],
    ['more', 'new'],
  ]);
});

it('there is nothing to adopt where all of it is in force', async () => {
  expect(await adopt('spec')).toMatchObject({ status: 409, body: { code: 'nothing-to-adopt' } });
});
