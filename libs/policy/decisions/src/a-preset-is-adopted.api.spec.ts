import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CalendarModule } from '@commonweal/calendar';
import { DocumentsModule, FirstRelease, Presets } from '@commonweal/documents';
import { IdentityModule } from '@commonweal/identity';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { LedgerModule } from '@commonweal/ledger';
import { testApplication, type TestApplication } from '@commonweal/platform/testing';
import type { ChangeView, ParameterContent, PresetView } from '@commonweal/wire';
import { DecisionsModule } from './decisions.module.js';
import { aRule, SaidProcurementsModule, vocabularyPack } from './testing/policy-for-specs.js';

let app: TestApplication;
let editor: SignedInAs;
let auditor: SignedInAs;

const neighbours = { text: 'They ask for it.', source: 'Their policy [check]', checkedOn: '2026-01-05' };
const theirValue: ParameterContent = {
  ...{ title: 'the value that they set', type: 'money', selector: 'today' },
  series: [
    { from: '2024-01-01', value: 100_000, source: 'Their budget', checkedOn: '2026-01-06' },
    { from: '2026-01-01', value: 250_050, source: 'Their next budget' },
  ],
};

const neighbour = {
  ...vocabularyPack(),
  key: 'neighbour',
  title: 'Neighbour',
  optional: true,
  documents: [
    { kind: 'rule' as const, key: 'advice', content: aRule({ owner: 'Their team' }) },
    { kind: 'rule' as const, key: 'same', content: aRule() },
    { kind: 'rule' as const, key: 'more', content: aRule({ title: 'One more', basis: neighbours }) },
    { kind: 'parameter' as const, key: 'their-value', content: theirValue },
  ],
};

beforeAll(async () => {
  const modules = [LedgerModule, IdentityModule, DocumentsModule, CalendarModule, DecisionsModule];
  app = await testApplication({ modules: [...modules, SaidProcurementsModule] });
  const own = vocabularyPack({ advice: aRule(), same: aRule(), ours: aRule() });
  await app.get(FirstRelease).load([own]);
  app.get(Presets).register(() => [own, neighbour]);
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
    ['neighbour', 3],
  ]);
  const { edits } = await get<PresetView>('/api/presets/neighbour');
  expect(edits).toMatchObject([
    { key: 'advice', what: 'changed', differences: [{ at: '/owner', after: 'Their team' }] },
    { key: 'more', what: 'new', title: 'One more' },
    { key: 'their-value', what: 'new' },
  ]);
  expect(edits?.slice(1).map(({ sources }) => sources)).toEqual([
    [{ source: 'Their policy [check]', checkedOn: '2026-01-05' }],
    [
      { what: '£1,000 from 1 January 2024', source: 'Their budget', checkedOn: '2026-01-06' },
      { what: '£2,500.50 from 1 January 2026', source: 'Their next budget' },
    ],
  ]);
  expect((await app.request('GET', '/api/presets/nobody', { as: auditor })).status).toBe(404);
});

it('a preset is adopted as a draft of its editor, which holds what the preview said and leaves the rest alone', async () => {
  expect((await adopt('neighbour', auditor)).status).toBe(403);
  expect((await adopt('nobody')).status).toBe(404);
  const { body } = await adopt('neighbour');
  expect(body).toMatchObject({ state: 'draft', title: 'Adopt Neighbour 1' });
  expect(body.edits?.map(({ key, what }) => [key, what])).toEqual([
    ['their-value', 'new'],
    ['advice', 'changed'],
    ['more', 'new'],
  ]);
  expect(body.edits?.[0]?.sources).toHaveLength(2);
});

it('there is nothing to adopt where all of it is in force', async () => {
  expect(await adopt('spec')).toMatchObject({ status: 409, body: { code: 'nothing-to-adopt' } });
});
