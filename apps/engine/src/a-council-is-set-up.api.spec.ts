import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FirstRelease, Presets } from '@commonweal/documents';
import { Setup } from '@commonweal/identity';
import { signInAgain, signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { readConfig } from '@commonweal/platform';
import { testApplication, type TestApplication } from '@commonweal/platform/testing';
import type {
  ChangeView,
  ChecklistView,
  ChecksView,
  CouncilView,
  DocumentView,
  LedgerEntryView,
  PanelView,
  PersonView,
  Problem,
  ProcurementView,
  ReleaseView,
} from '@commonweal/wire';
import { AppParts } from './app.module.js';
import { offeredPacks, readPacks } from './policy/packs.js';

let app: TestApplication;
let admin: SignedInAs;
const people: Record<string, SignedInAs> = {};

beforeAll(async () => {
  app = await testApplication({ modules: [AppParts] });
  const packs = readPacks(readConfig({ DEMO: 'false' }).packFolders);
  await app.get(FirstRelease).load(packs);
  app.get(Presets).register(() => offeredPacks(packs));
});
afterAll(() => app.close());

const view = async () => (await app.request<CouncilView>('GET', '/api/council', { as: admin })).body;
const put = async (step: string, body: object, ifMatch?: number) =>
  app.request<CouncilView & Problem>('PUT', `/api/council/${step}`, {
    as: admin,
    body,
    ifMatch: ifMatch ?? (await view()).version,
  });
const entries = async (id: string) =>
  (
    await app.request<LedgerEntryView[]>(
      'GET',
      `/api/ledger?subjectKind=change&subjectId=${id}&perPage=100`,
      {
        as: people['auditor'],
      },
    )
  ).body;
const panel = {
  title: 'Commissioning Panel',
  remit: 'Rules before market and before award.',
  quorum: 1,
  papersDays: 5,
};

describe('a council that is not Coventry', () => {
  it('begins with its administrator, the law, and no catalogue', async () => {
    const link = (await app.get(Setup).link()) ?? '';
    const made = await app.request<{ personId: string }>('POST', '/api/setup', {
      body: {
        token: link.split('#token=')[1],
        name: 'Ada Admin',
        email: 'ada@northford.example',
        password: 'seven brave lanterns',
      },
    });
    expect(made.status).toBe(200);
    admin = await signInAgain(app, made.body.personId);
    people['auditor'] = await signInAs(app, { roles: ['auditor'], name: 'Olu Auditor' });
    const empty = await view();
    expect(empty).toMatchObject({ state: 'open', answered: [], name: 'The council' });
    expect(empty.packs.map(({ key, inForce }) => [key, inForce])).toEqual([
      ['statutory', true],
      ['council', true],
      ['coventry', false],
      ['bradford', false],
      ['ppn-002', false],
      ['rotherham', false],
    ]);
    expect(JSON.stringify(empty.directorates)).not.toContain('Coventry');
    const indicators = await app.request<DocumentView[]>('GET', '/api/documents?kind=indicator', {
      as: admin,
    });
    expect(indicators.body).toEqual([]);
  });

  it('is asked step by step, and says the same twice without an entry more', async () => {
    const named = await put('name', { name: 'Northford Borough Council' });
    expect(named).toMatchObject({
      status: 200,
      body: { answered: ['name'], name: 'Northford Borough Council' },
    });
    const { changeId = '', version } = named.body;
    const before = (await entries(changeId)).length;
    const again = await put('name', { name: 'Northford Borough Council' }, version);
    expect(again.body.version).toBe(version);
    expect(await entries(changeId)).toHaveLength(before);
    const changed = await put('name', { name: 'Northford Council' }, version);
    expect(changed.body.version).toBe((version ?? 0) + 1);
    expect(await put('name', { name: 'Too late' }, version)).toMatchObject({ status: 412 });
    await put('name', { name: 'Northford Borough Council' });
  });

  it('is told which answer cannot be', async () => {
    const refused = async (step: string, body: object) => {
      const { status, body: problem } = await put(step, body);
      return [status, Object.keys(problem.errors)];
    };
    expect(await refused('name', { name: '  ' })).toEqual([422, ['name']]);
    expect(await refused('directorates', { directorates: [{ title: 'People' }] })).toEqual([
      422,
      ['directorates'],
    ]);
    expect(
      await refused('directorates', { directorates: [{ title: 'People' }, { title: 'people ' }] }),
    ).toEqual([422, ['directorates.1.title']]);
    expect(await refused('directorates', { directorates: [{ title: 'People' }, { title: '&!' }] })).toEqual([
      422,
      ['directorates.1.title'],
    ]);
    const day = (date: string) => ({ date, title: 'Closed' });
    expect(await refused('closure-days', { coversUntil: '2028-12-31', days: [day('2026-02-30')] })).toEqual([
      422,
      ['days.0.date'],
    ]);
    expect(
      await refused('closure-days', {
        coversUntil: '2028-12-31',
        days: [day('2026-12-30'), day('2026-12-30')],
      }),
    ).toEqual([422, ['days.1.date']]);
    expect(await refused('closure-days', { coversUntil: '2026-12-31', days: [day('2027-12-30')] })).toEqual([
      422,
      ['days.0.date'],
    ]);
    expect(await refused('closure-days', { coversUntil: '2020-12-31', days: [] })).toEqual([
      422,
      ['coversUntil'],
    ]);
    expect(await refused('panels', {})).toEqual([422, ['panel']]);
    expect(await refused('panels', { panel: { ...panel, quorum: 0 } })).toEqual([422, ['panel.quorum']]);
    expect(await refused('packs', { packs: ['statutory'] })).toEqual([422, ['packs']]);
    expect(await refused('packs', { packs: ['bradford'] })).toEqual([422, ['packs']]);
    expect(await refused('packs', { packs: ['rotherham', 'ppn-002'] })).toEqual([422, ['packs']]);
    const unfinished = await app.request<Problem>('POST', '/api/council/release', {
      as: admin,
      ifMatch: (await view()).version,
    });
    expect(unfinished).toMatchObject({ status: 409, body: { code: 'set-up-unfinished' } });
    expect(Object.keys(unfinished.body.errors)).toContain('packs');
    for (const as of [people['auditor'], await signInAs(app, { roles: ['policy-editor'], active: true })])
      expect((await app.request('PUT', '/api/council/name', { as, body: { name: 'Ours' } })).status).toBe(
        403,
      );
  });

  it('takes its answers into force alone, once, with a mark', async () => {
    await put('directorates', { directorates: [{ title: 'People & Families' }, { title: 'Place' }] });
    await put('closure-days', {
      coversUntil: '2028-12-31',
      days: [
        { date: '2027-12-30', title: 'Winter closure' },
        { date: '2026-12-30', title: 'Winter closure' },
      ],
    });
    await put('panels', { panel });
    const both = await put('packs', { packs: ['coventry', 'bradford'] });
    expect(both.body.packs.filter(({ chosen }) => chosen).map(({ key }) => key)).toEqual([
      'coventry',
      'bradford',
    ]);
    const answered = await put('packs', { packs: ['coventry'] });
    expect(answered.body).toMatchObject({
      answered: ['name', 'directorates', 'closure-days', 'panels', 'packs'],
      panels: { panel: { title: 'Commissioning Panel' } },
    });
    const { changeId = '', version = 0 } = answered.body;
    const checks = await app.request<ChecksView>('GET', `/api/changes/${changeId}/checks`, { as: admin });
    expect(checks.body.problems).toEqual([]);
    const draft = (await app.request<ChangeView>('GET', `/api/changes/${changeId}`, { as: admin })).body;
    expect(draft.edits?.some(({ key }) => key === 'social-value-is-mandatory')).toBe(false);

    const done = await app.request<CouncilView>('POST', '/api/council/release', {
      as: admin,
      ifMatch: version,
    });
    expect(done).toMatchObject({
      status: 200,
      body: { state: 'in-force', release: 2, name: 'Northford Borough Council' },
    });
    const release = (await app.request<ReleaseView>('GET', '/api/releases/2', { as: admin })).body;
    expect(release).toMatchObject({
      unreviewed: true,
      founding: true,
      author: 'Ada Admin',
      publishedBy: 'Ada Admin',
    });
    expect((await entries(changeId)).some(({ action }) => action === 'change.published')).toBe(true);
    const boards = (await app.request<PanelView[]>('GET', '/api/panels', { as: admin })).body;
    expect(boards.map(({ title }) => title)).toEqual(['Commissioning Panel']);
    const twice = await app.request('POST', '/api/council/release', {
      as: admin,
      ifMatch: done.body.version,
    });
    expect(twice).toMatchObject({ status: 409, body: { code: 'set-up-over' } });
    expect(await put('name', { name: 'Another' })).toMatchObject({
      status: 409,
      body: { code: 'set-up-over' },
    });
  });

  it('brings its first people in, and is told who is missing', async () => {
    expect((await view()).left.join(' ')).toMatch(
      /procurement lead.*policy approver.*Seat 1 more on “Commissioning Panel”/,
    );
    const add = (name: string, roles: string[], directorates: string[] = []) =>
      app.request<PersonView & Problem>('POST', '/api/people', {
        as: admin,
        body: {
          ...{ name, email: `${name.split(' ')[0]}@northford.example`, roles },
          ...{ directorates, categories: [], active: true },
        },
      });
    for (const [key, name, roles, directorates] of [
      ['lead', 'Lee Lead', ['lead'], ['people-families']],
      ['approver', 'Ali Approver', ['policy-approver'], []],
      ['panel', 'Pat Panel', ['panel'], []],
    ] as const) {
      const { status, body } = await add(name, [...roles], [...directorates]);
      expect(status).toBe(201);
      people[key] = await signInAgain(app, body.id);
    }
    expect(await add('Lee Double', ['lead'])).toMatchObject({
      status: 409,
      body: { errors: { email: ['is taken'] } },
    });
    await app.request('POST', '/api/panels/strategic-category-panel/members', {
      as: admin,
      body: { personId: people['panel']?.personId, office: 'chair' },
    });
    expect((await view()).left).toEqual([]);
  });

  it('opens its first procurement, by its own directorate, with suggestions of the framework it adopted', async () => {
    const opened = await app.request<ProcurementView & Problem>('POST', '/api/procurements', {
      as: people['lead'],
      body: {
        ...{ title: 'Home care in Northford', category: 'adult-social-care', directorate: 'people-families' },
        facts: {
          procurementType: 'services',
          ...{ regime: 'below-threshold', estimatedValueExVat: 15_000_000, placeOfDelivery: 'local' },
        },
      },
    });
    expect(opened.status).toBe(201);
    const at = `/api/procurements/${opened.body.id}`;
    const list = (await app.request<ChecklistView>('GET', `${at}/checklist`, { as: people['lead'] })).body;
    expect(list.stages[0]).toMatchObject({ state: 'current' });
    const choices = await app.request<unknown[]>('GET', `${at}/indicators`, { as: people['lead'] });
    expect(choices.body.length).toBeGreaterThan(0);
  });
});
