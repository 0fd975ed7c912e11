import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CalendarModule } from '@commonweal/calendar';
import { DocumentsModule, FirstRelease } from '@commonweal/documents';
import { IdentityModule } from '@commonweal/identity';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { LedgerModule } from '@commonweal/ledger';
import { testApplication, type TestApplication } from '@commonweal/platform/testing';
import type { ChangeView, ChecksView } from '@commonweal/wire';
import { DecisionsModule } from './decisions.module.js';
import { LifeOfAChange } from './testing/life-of-a-change.js';
import { aRule, SaidProcurementsModule, vocabularyPack } from './testing/policy-for-specs.js';

const modules = [
  LedgerModule,
  IdentityModule,
  DocumentsModule,
  CalendarModule,
  DecisionsModule,
  SaidProcurementsModule,
];

let app: TestApplication;
let editor: SignedInAs;
let life: LifeOfAChange;
let other: LifeOfAChange;

beforeAll(async () => {
  app = await testApplication({ modules });
  await app
    .get(FirstRelease)
    .load([vocabularyPack({ advice: aRule(), told: aRule(), shared: aRule(), gone: aRule() })]);
  editor = await signInAs(app, { roles: ['policy-editor'], name: 'Edith Editor' });
  const second = await signInAs(app, { roles: ['policy-editor'], name: 'Sefton Second' });
  const approver = await signInAs(app, { roles: ['policy-approver'] });
  life = new LifeOfAChange(app, editor, approver);
  other = new LifeOfAChange(app, second, approver);
});
afterAll(() => app.close());

const content = async (key: string) =>
  (await app.request<{ content: object }>('GET', `/api/documents/rule/${key}`, { as: editor })).body.content;

const rollBack = (release: number | undefined) =>
  app.request<ChangeView>('POST', `/api/releases/${release}/rollback`, {
    as: editor,
    body: { reason: 'It was wrong.' },
  });

const rebase = (change: ChangeView, document: string, choices: object[]) =>
  app.request<ChangeView>('POST', `/api/changes/${change.id}/edits/${document}/rebase`, {
    as: editor,
    ifMatch: change.edits?.find(({ kind, key }) => `${kind}/${key}` === document)?.version ?? 1,
    body: { choices },
  });

const made = async (who: LifeOfAChange, key: string, rule: Parameters<typeof aRule>[0]) =>
  who.edited(await who.opened(`Change of ${key}`), `rule/${key}`, aRule(rule));

describe('a release is taken back', () => {
  it('without undoing what a later release did to the same document', async () => {
    const first = await life.published(await made(life, 'advice', { title: 'Told otherwise' }));
    await life.published(await made(life, 'advice', { title: 'Told otherwise', owner: 'Net zero team' }));
    const reverse = await rollBack(first.release);
    expect(reverse.body.edits).toMatchObject([
      {
        key: 'advice',
        outdated: false,
        differences: [{ at: '/title', before: 'Told otherwise', after: 'A rule' }],
      },
    ]);
    expect((await life.published(reverse.body)).state).toBe('published');
    expect(await content('advice')).toEqual(aRule({ owner: 'Net zero team' }));
  });

  it('only as its author says, where a later release changed the same field', async () => {
    const first = await life.published(await made(life, 'told', { title: 'Second title' }));
    const later = await other.published(await made(other, 'told', { title: 'Third title', owner: 'Others' }));
    const reverse = (await rollBack(first.release)).body;
    expect(reverse.edits?.[0]).toMatchObject({ outdated: true, others: [{ release: later.release }] });
    expect(reverse.edits?.[0]?.others[0]?.fields).toMatchObject([
      { at: '/title', base: 'Second title', theirs: 'Third title', mine: 'A rule', verdict: 'clash' },
      { at: '/owner', verdict: 'theirs' },
    ]);
    const checks = await app.request<ChecksView>('GET', `/api/changes/${reverse.id}/checks`, { as: editor });
    expect(checks.body.publishable).toBe(false);
    expect(checks.body.problems[0]).toMatchObject({ code: 'outdated-edit', key: 'told' });

    const silent = await rebase(reverse, 'rule/told', []);
    expect(silent).toMatchObject({
      status: 422,
      body: { code: 'undecided-fields', errors: { 'choices/title': ['say which side stands for "Title"'] } },
    });
    const decided = await rebase(reverse, 'rule/told', [{ at: '/title', side: 'mine' }]);
    expect(decided).toMatchObject({ status: 200, body: { edits: [{ outdated: false }] } });
    await life.published(decided.body);
    expect(await content('told')).toEqual(aRule({ owner: 'Others' }));
    expect(await rollBack(first.release)).toMatchObject({ body: { code: 'already-taken-back' } });
  });

  it('not where nothing of it stands any more, nor where there is no such release', async () => {
    const first = await life.published(await made(life, 'gone', { title: 'For a while' }));
    await life.published(await made(life, 'gone', {}));
    expect(await rollBack(first.release)).toMatchObject({
      status: 409,
      body: { code: 'nothing-to-take-back' },
    });
    expect((await rollBack(999)).status).toBe(404);
  });
});

describe('two changes edit one document', () => {
  let mine: ChangeView;

  it('each is told of the other while it is drafted, field by field', async () => {
    const theirs = await made(other, 'shared', { title: 'Their title', owner: 'Their team' });
    mine = await made(life, 'shared', { title: 'My title', reviewBy: '2098-01-01' });
    expect(mine.edits?.[0]).toMatchObject({
      outdated: false,
      others: [{ reference: theirs.reference, author: 'Sefton Second' }],
    });
    expect(mine.edits?.[0]?.others[0]?.fields.map(({ at, verdict }) => [at, verdict])).toEqual([
      ['/title', 'clash'],
      ['/owner', 'theirs'],
      ['/reviewBy', 'mine'],
    ]);
    expect(mine.edits?.[0]?.others[0]).not.toHaveProperty('release');
    expect(await rebase(mine, 'rule/shared', [])).toMatchObject({
      status: 409,
      body: { code: 'not-outdated' },
    });
    expect((await life.seen(theirs.id)).edits?.[0]?.others).toMatchObject([{ reference: mine.reference }]);
    await other.published(theirs);
  });

  it('the second cannot overwrite the first by saving again', async () => {
    mine = await life.seen(mine.id);
    mine = await life.edited(mine, 'rule/shared', { ...mine.edits?.[0]?.content, until: '2098-12-31' });
    expect(mine.edits?.[0]).toMatchObject({
      outdated: true,
      others: [{ author: 'Sefton Second', release: expect.any(Number) }],
    });
  });

  it('and rebases: theirs or mine for each field that both changed', async () => {
    const wrong = [
      { at: '/title', side: 'theirs' },
      { at: '/owner', side: 'mine' },
    ];
    expect((await rebase(mine, 'rule/shared', wrong)).body).toMatchObject({
      errors: { 'choices/owner': ['is not a field that both changed'] },
    });
    expect((await rebase(mine, 'rule/shared', [{ at: '/title', side: 'ours' }])).status).toBe(422);
    const rebased = await rebase(mine, 'rule/shared', [{ at: '/title', side: 'theirs' }]);
    expect(rebased.body.edits?.[0]).toMatchObject({ outdated: false, others: [] });
    await life.published(rebased.body);
    expect(await content('shared')).toEqual(
      aRule({ title: 'Their title', owner: 'Their team', reviewBy: '2098-01-01', until: '2098-12-31' }),
    );
  });

  it('a new edit that began from an earlier release says so, and is outdated from its first save', async () => {
    const change = await life.opened('Began yesterday');
    const put = (basedOn: number) =>
      app.request<ChangeView>('PUT', `/api/changes/${change.id}/edits/rule/shared`, {
        as: editor,
        body: { content: aRule({ owner: 'Late' }), basedOn },
      });
    expect(await put(999)).toMatchObject({ status: 422, body: { errors: { basedOn: expect.anything() } } });
    expect((await put(1)).body.edits?.[0]).toMatchObject({ outdated: true });
  });
});
