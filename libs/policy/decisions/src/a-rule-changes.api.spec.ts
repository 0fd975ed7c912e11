import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CalendarModule } from '@commonweal/calendar';
import { DocumentsModule, FirstRelease } from '@commonweal/documents';
import { IdentityModule } from '@commonweal/identity';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { LedgerModule } from '@commonweal/ledger';
import { newId, Transaction } from '@commonweal/platform';
import { testApplication, type TestApplication } from '@commonweal/platform/testing';
import type { ChangeView, DecisionView, ImpactView, ReleaseView, StandingEffectView } from '@commonweal/wire';
import { Decision } from './decision.entity.js';
import { DecisionsModule } from './decisions.module.js';
import { Reevaluate } from './reevaluate.js';
import { StandingEffect } from './standing-effect.entity.js';
import { LifeOfAChange } from './testing/life-of-a-change.js';
import { Evaluation } from './evaluation.js';
import {
  aRule,
  SaidProcurements,
  SaidProcurementsModule,
  vocabularyPack,
} from './testing/policy-for-specs.js';

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
const short = newId();
const long = newId();

beforeAll(async () => {
  app = await testApplication({ modules });
  await app.get(FirstRelease).load([vocabularyPack({ apprentices: aRule() })]);
  editor = await signInAs(app, { roles: ['policy-editor'], name: 'Edith Editor' });
  approver = await signInAs(app, { roles: ['policy-approver'], name: 'Abe Approver' });
  auditor = await signInAs(app, { roles: ['auditor'] });
  const said = app.get(SaidProcurements);
  said.known.set(short, { facts: { contractMonths: 9 } });
  said.known.set(long, { facts: { contractMonths: 24 } });
  await app
    .get(Transaction)
    .run((tx) => app.get(Evaluation).apply(tx, 'procurement', [short, long], 'answer'));
});
afterAll(() => app.close());

const standing = async (id: string) =>
  (
    await app.request<StandingEffectView[]>(
      'GET',
      `/api/standing-effects?subjectKind=procurement&subjectId=${id}`,
      { as: auditor },
    )
  ).body;

async function changeOf(id: string): Promise<ChangeView> {
  return (await app.request<ChangeView>('GET', `/api/changes/${id}`, { as: approver })).body;
}

describe('a rule changes and what runs feels it', () => {
  let change: ChangeView;

  it('before: the long contract has the advice, the short one has not', async () => {
    expect(
      (await standing(long)).map(({ words, sinceRelease, newByRelease }) => ({
        words,
        sinceRelease,
        newByRelease,
      })),
    ).toEqual([{ words: 'advises: “Think of apprentices.”', sinceRelease: 1, newByRelease: false }]);
    expect(await standing(short)).toEqual([]);
  });

  it('an editor drafts a lower limit and sees the sentence and who gains', async () => {
    const made = await app.request<ChangeView>('POST', '/api/changes', {
      as: editor,
      body: { title: 'Apprentices sooner' },
    });
    expect(made.status).toBe(201);
    const content = aRule({
      conditions: { all: [{ fact: 'contractMonths', operator: 'greaterThanInclusive', value: 6 }] },
    });
    const url = `/api/changes/${made.body.id}/edits/rule/apprentices`;
    const edited = await app.request<ChangeView>('PUT', url, { as: editor, body: { content } });
    expect(edited.body.edits?.[0]?.differences).toEqual([
      { at: '/conditions/all/0/value', field: 'Conditions, all, 1, value', before: 12, after: 6 },
    ]);
    const impact = await app.request<ImpactView>('GET', `/api/changes/${made.body.id}/impact`, {
      as: editor,
    });
    expect(impact.body).toMatchObject({ subjects: 2, gained: 1, lost: 0, unchanged: 1 });
    expect(impact.body.rows[0]).toMatchObject({ subjectId: short, what: 'gained', rule: 'apprentices' });
    expect(await standing(short)).toEqual([]);
    change = edited.body;
  });

  it('nobody reviews or publishes their own change, in the API or in the database', async () => {
    const both = await signInAs(app, { roles: ['policy-editor', 'policy-approver'] });
    const own = await app.request<ChangeView>('POST', '/api/changes', { as: both, body: { title: 'Mine' } });
    const url = `/api/changes/${own.body.id}`;
    const edited = await app.request<ChangeView>('PUT', `${url}/edits/rule/mine`, {
      as: both,
      body: { content: aRule() },
    });
    const sent = await app.request<ChangeView>('POST', `${url}/submission`, {
      as: both,
      ifMatch: edited.body.version,
    });
    const approval = await app.request('POST', `${url}/approval`, {
      as: both,
      ifMatch: sent.body.version,
      body: {},
    });
    expect(approval).toMatchObject({ status: 403, body: { code: 'own-change' } });
    const insert = app
      .get(Transaction)
      .run((tx) =>
        tx.query(
          `insert into policy_review (id, change_id, author_id, reviewer_id, said, at, edits_hash) values ($1, $2, $3, $3, 'approved', now(), '')`,
          [newId(), own.body.id, both.personId],
        ),
      );
    await expect(insert).rejects.toThrow('policy_review_second_person');
    const publish = await app.request('POST', `${url}/publication`, { as: both, ifMatch: sent.body.version });
    expect(publish.status).toBe(409);
  });

  it('an approver approves and publishes, and the short contract gains the advice, marked as new', async () => {
    const url = `/api/changes/${change.id}`;
    const sent = await app.request<ChangeView>('POST', `${url}/submission`, {
      as: editor,
      ifMatch: change.version,
    });
    expect(sent.body.state).toBe('in-review');
    const early = await app.request('POST', `${url}/publication`, {
      as: approver,
      ifMatch: sent.body.version,
    });
    expect(early).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    const approved = await app.request<ChangeView>('POST', `${url}/approval`, {
      as: approver,
      ifMatch: sent.body.version,
      body: { comment: 'Good.' },
    });
    expect(approved.body).toMatchObject({ state: 'approved', approvalsGiven: 1, approvalsNeeded: 1 });
    const published = await app.request<ChangeView>('POST', `${url}/publication`, {
      as: approver,
      ifMatch: approved.body.version,
    });
    expect(published.body).toMatchObject({ state: 'published', release: 2 });
    await app.drain();
    expect(await standing(short)).toMatchObject([{ sinceRelease: 2, newByRelease: true, state: 'stands' }]);
    expect(await standing(long)).toMatchObject([{ sinceRelease: 1, newByRelease: false }]);
    const release = await app.request<ReleaseView>('GET', '/api/releases/2', { as: auditor });
    expect(release.body).toMatchObject({
      inForce: true,
      publishedBy: 'Abe Approver',
      approvedBy: ['Abe Approver'],
      reevaluation: 'done',
    });
  });

  it('the earlier decision still names the earlier release and explains itself by it', async () => {
    const decisions = await app.request<DecisionView[]>(
      'GET',
      `/api/decisions?subjectKind=procurement&subjectId=${long}`,
      { as: auditor },
    );
    expect(decisions.body).toHaveLength(1);
    const one = await app.request<DecisionView>('GET', `/api/decisions/${decisions.body[0]?.id}`, {
      as: auditor,
    });
    expect(one.body).toMatchObject({
      release: 1,
      replaced: false,
      explanation: { release: 1, verdict: 'applies' },
    });
    expect(one.body.explanation?.tree.children?.[0]).toMatchObject({
      words: expect.stringContaining('12'),
      saw: '24 months',
    });
  });

  it('a rollback takes it back under the same approvals', async () => {
    const reverse = await app.request<ChangeView>('POST', '/api/releases/2/rollback', {
      as: editor,
      body: { reason: 'Too many.' },
    });
    expect(reverse.status).toBe(201);
    const again = await app.request('POST', '/api/releases/2/rollback', {
      as: editor,
      body: { reason: 'Too many.' },
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'already-taken-back' } });
    const url = `/api/changes/${reverse.body.id}`;
    const sent = await app.request<ChangeView>('POST', `${url}/submission`, {
      as: editor,
      ifMatch: reverse.body.version,
    });
    const approved = await app.request<ChangeView>('POST', `${url}/approval`, {
      as: approver,
      ifMatch: sent.body.version,
      body: {},
    });
    const published = await app.request<ChangeView>('POST', `${url}/publication`, {
      as: approver,
      ifMatch: approved.body.version,
    });
    expect(published.body.release).toBe(3);
    await app.drain();
    expect(await standing(short)).toEqual([]);
    expect((await changeOf(change.id)).state).toBe('published');
  });
});

describe('what follows a publish', () => {
  it('goes on where it was stopped, and looks at everything once', async () => {
    const said = app.get(SaidProcurements);
    for (let one = 0; one < 150; one += 1) said.known.set(newId(), { facts: { contractMonths: 7 } });
    const life = new LifeOfAChange(app, editor, approver);
    const lower = aRule({
      conditions: { all: [{ fact: 'contractMonths', operator: 'greaterThanInclusive', value: 7 }] },
    });
    const drafted = await life.edited(await life.opened('For all'), 'rule/apprentices', lower);
    const impact = await app.request<ImpactView>('GET', `/api/changes/${drafted.id}/impact`, { as: editor });
    const { release } = await life.published(drafted);
    said.failsAt = 2;
    await expect(app.drain()).rejects.toThrow('The power is gone.');
    const progress = async () =>
      (await app.request<ReleaseView>('GET', `/api/releases/${release}`, { as: auditor })).body.reevaluation;
    expect(await progress()).toBe('100 of 152');
    await app.runJob(Reevaluate);
    expect(await progress()).toBe('done');
    const decided = await app
      .get(Transaction)
      .run((tx) => tx.countBy(Decision, { release, rule: 'apprentices' }));
    const gained = await app
      .get(Transaction)
      .run((tx) => tx.countBy(StandingEffect, { rule: 'apprentices', sinceRelease: release }));
    expect({ decided, gained }).toEqual({ decided: 151, gained: impact.body.gained });
  });
});

describe('documents by name, for what lists are narrowed by', () => {
  it('says what may be chosen in each, inside a change as the change has them', async () => {
    const life = new LifeOfAChange(app, editor, approver);
    const change = await life.opened('A band');
    const values = [
      { value: 'low', title: 'Low' },
      { value: 'high', title: 'High' },
    ];
    const band = { title: 'the band', type: 'choice', subjects: ['procurement'], from: 'system', values };
    await life.edited(change, 'fact/band', band);
    const names = async (where: string) =>
      (await app.request<object[]>('GET', `/api/documents/names?kind=fact${where}`, { as: auditor })).body;
    const drafted = await names(`&change=${change.id}`);
    expect(drafted).toContainEqual({ key: 'band', title: 'the band', choices: values });
    expect(await names('')).toEqual(drafted.filter((one) => !('key' in one && one.key === 'band')));
    expect((await app.request('GET', '/api/documents/names', { as: auditor })).status).toBe(422);
  });
});
