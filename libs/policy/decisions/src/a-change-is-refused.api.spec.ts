import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CalendarModule } from '@commonweal/calendar';
import { DocumentsModule, FirstRelease } from '@commonweal/documents';
import { IdentityModule } from '@commonweal/identity';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { LedgerModule } from '@commonweal/ledger';
import { newId } from '@commonweal/platform';
import { testApplication, type TestApplication } from '@commonweal/platform/testing';
import type { ChangeView, ChecksView } from '@commonweal/wire';
import { DecisionsModule } from './decisions.module.js';
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
let approver: SignedInAs;
let auditor: SignedInAs;

beforeAll(async () => {
  app = await testApplication({ modules });
  await app.get(FirstRelease).load([vocabularyPack({ apprentices: aRule() })]);
  editor = await signInAs(app, { roles: ['policy-editor'] });
  approver = await signInAs(app, { roles: ['policy-approver'] });
  auditor = await signInAs(app, { roles: ['auditor'] });
});
afterAll(() => app.close());

async function changeOf(id: string): Promise<ChangeView> {
  return (await app.request<ChangeView>('GET', `/api/changes/${id}`, { as: approver })).body;
}

describe('a change is refused', () => {
  async function drafted(content: object, key = 'broken'): Promise<ChangeView> {
    const made = await app.request<ChangeView>('POST', '/api/changes', {
      as: editor,
      body: { title: 'Refused' },
    });
    return (
      await app.request<ChangeView>('PUT', `/api/changes/${made.body.id}/edits/rule/${key}`, {
        as: editor,
        body: { content },
      })
    ).body;
  }

  it('when an example fails, with the place', async () => {
    const change = await drafted(
      aRule({ examples: [{ title: 'Short', facts: { contractMonths: 3 }, expect: 'applies' }] }),
    );
    const checks = await app.request<ChecksView>('GET', `/api/changes/${change.id}/checks`, { as: editor });
    expect(checks.body).toMatchObject({ publishable: false, examplesRun: 1, examplesFailed: 1 });
    const sent = await app.request<ChangeView>('POST', `/api/changes/${change.id}/submission`, {
      as: editor,
      ifMatch: change.version,
    });
    const approved = await app.request<ChangeView>('POST', `/api/changes/${change.id}/approval`, {
      as: approver,
      ifMatch: sent.body.version,
      body: {},
    });
    const published = await app.request('POST', `/api/changes/${change.id}/publication`, {
      as: approver,
      ifMatch: approved.body.version,
    });
    expect(published).toMatchObject({ status: 409, body: { code: 'checks-failed' } });
    expect((await changeOf(change.id)).state).toBe('approved');
  });

  it('when an effect does not exist, or an argument is wrong', async () => {
    const effects = [{ effect: 'levitate' }, { effect: 'minimum-weighting', percent: 140 }];
    const change = await drafted(aRule({ effects }));
    const checks = await app.request<ChecksView>('GET', `/api/changes/${change.id}/checks`, { as: editor });
    expect(checks.body.problems.map(({ code, at }) => ({ code, at }))).toEqual(
      expect.arrayContaining([
        { code: 'unknown-effect', at: '/effects/0/effect' },
        { code: 'wrong-argument', at: '/effects/1/percent' },
      ]),
    );
  });

  it('not when a rule is at odds with others; but its author is told, with facts that show it', async () => {
    const weighting = (percent: number, least: number) =>
      aRule({
        title: `At least ${percent} %`,
        conditions: { all: [{ fact: 'contractMonths', operator: 'greaterThanInclusive', value: least }] },
        effects: [{ effect: 'minimum-weighting', percent }],
        examples: [{ title: 'Known', facts: { contractMonths: 99 }, expect: 'applies' }],
      });
    const change = await drafted(weighting(10, 6), 'ten');
    const put = (key: string, content: object) =>
      app.request('PUT', `/api/changes/${change.id}/edits/rule/${key}`, { as: editor, body: { content } });
    await put('twenty', weighting(20, 24));
    await put('unfinished', { title: 'No effects yet', subject: 'procurement' });
    const found = async () =>
      (
        await app.request<ChecksView>('GET', `/api/changes/${change.id}/checks`, { as: editor })
      ).body.problems.filter(({ code }) => code === 'contradicting-rule');
    expect(await found()).toMatchObject([
      { severity: 'warning', key: 'ten', at: '/effects/0' },
      {
        severity: 'warning',
        key: 'twenty',
        message:
          '"At least 10 %" can apply to the same procurement and says otherwise. ' +
          'For instance: the length of the contract is 24 months.',
      },
    ]);
  });

  it('when it is stale, empty, somebody else’s, or for a role that may not', async () => {
    const change = await drafted(aRule());
    const url = `/api/changes/${change.id}`;
    expect((await app.request('POST', `${url}/submission`, { as: editor })).status).toBe(428);
    expect((await app.request('POST', `${url}/submission`, { as: editor, ifMatch: 99 })).status).toBe(412);
    const other = await signInAs(app, { roles: ['policy-editor'] });
    const foreign = await app.request('POST', `${url}/submission`, { as: other, ifMatch: change.version });
    expect(foreign).toMatchObject({ status: 403, body: { code: 'not-the-author' } });
    expect((await app.request('POST', '/api/changes', { as: auditor, body: { title: 'X' } })).status).toBe(
      403,
    );
    expect((await app.request('POST', '/api/changes', { as: editor, body: {} })).status).toBe(422);
    const empty = await app.request<ChangeView>('POST', '/api/changes', {
      as: editor,
      body: { title: 'Empty' },
    });
    const sent = await app.request('POST', `/api/changes/${empty.body.id}/submission`, {
      as: editor,
      ifMatch: empty.body.version,
    });
    expect(sent).toMatchObject({ status: 409, body: { code: 'empty-change' } });
    expect((await app.request('GET', `/api/changes/${newId()}`, { as: editor })).status).toBe(404);
  });

  it('when its key or kind cannot be', async () => {
    const made = await app.request<ChangeView>('POST', '/api/changes', {
      as: editor,
      body: { title: 'Keys' },
    });
    const put = (path: string) =>
      app.request('PUT', `/api/changes/${made.body.id}/edits/${path}`, { as: editor, body: { content: {} } });
    expect(await put('rule/Not A Key')).toMatchObject({ status: 422, body: { code: 'bad-key' } });
    expect(await put('spell/abracadabra')).toMatchObject({ status: 404, body: { code: 'unknown-kind' } });
    expect((await put('rule/__proto__')).status).toBe(422);
  });

  it('when somebody saved the same edit in between: nobody overwrites unseen', async () => {
    const first = await drafted(aRule(), 'shared');
    const path = `/api/changes/${first.id}/edits/rule/shared`;
    const save = (title: string, ifMatch?: number) =>
      app.request<ChangeView>('PUT', path, { as: editor, ifMatch, body: { content: aRule({ title }) } });
    const seen = first.edits?.[0]?.version ?? 0;
    expect(await save('Unseen')).toMatchObject({ status: 412, body: { code: 'stale-version' } });
    const second = await save('Second', seen);
    expect(second.body.edits?.[0]).toMatchObject({ version: seen + 1, content: { title: 'Second' } });
    expect(await save('Late', seen)).toMatchObject({
      status: 412,
      body: { code: 'stale-version', errors: { version: [`is now ${seen + 1}`] } },
    });
    const drop = (ifMatch?: number) => app.request('DELETE', path, { as: editor, ifMatch });
    expect((await drop()).status).toBe(428);
    expect((await drop(seen)).status).toBe(412);
    expect((await changeOf(first.id)).edits).toHaveLength(1);
    expect((await drop(seen + 1)).status).toBe(200);
    expect(await save('Gone', seen + 1)).toMatchObject({ status: 412, body: { code: 'stale-version' } });
  });

  it('and the change of the packs, before which there was no release, is shown like any other', async () => {
    const [packs] = (
      await app.request<ChangeView[]>('GET', '/api/changes?sort=createdAt&order=asc', { as: auditor })
    ).body;
    const shown = await app.request<ChangeView>('GET', `/api/changes/${packs?.id}`, { as: auditor });
    expect(shown).toMatchObject({ status: 200, body: { release: 1, state: 'published' } });
  });
});
