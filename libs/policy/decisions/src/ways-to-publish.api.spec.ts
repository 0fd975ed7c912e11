import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CalendarModule } from '@commonweal/calendar';
import { DocumentsModule, FirstRelease, PublishScheduled } from '@commonweal/documents';
import { IdentityModule } from '@commonweal/identity';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { LedgerModule } from '@commonweal/ledger';
import { newId, Transaction } from '@commonweal/platform';
import { testApplication, type TestApplication } from '@commonweal/platform/testing';
import type { ChangeView, DocumentView, ReleaseComparison, ReleaseView } from '@commonweal/wire';
import { DecisionsModule } from './decisions.module.js';
import { LifeOfAChange } from './testing/life-of-a-change.js';
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
let life: LifeOfAChange;
let second: SignedInAs;
let auditor: SignedInAs;

/** Of two procurements that run, a change may touch one with one approval. */
const limit = {
  kind: 'parameter' as const,
  key: 'second-approval-over',
  content: {
    title: 'what one approval allows',
    type: 'number',
    selector: 'today',
    series: [{ from: '2020-01-01', value: 1, source: 'A spec' }],
  },
};
const appliesTo = (months: number, rule = {}) =>
  aRule({
    conditions: { all: [{ fact: 'contractMonths', operator: 'greaterThanInclusive', value: months }] },
    ...rule,
  });

async function signIn(): Promise<void> {
  const editor = await signInAs(app, { roles: ['policy-editor'], name: 'Edith Editor' });
  const approver = await signInAs(app, { roles: ['policy-approver'], name: 'Abe Approver' });
  second = await signInAs(app, { roles: ['policy-approver'], name: 'Sue Second' });
  auditor = await signInAs(app, { roles: ['auditor'] });
  life = new LifeOfAChange(app, editor, approver);
}

beforeAll(async () => {
  // Hours pass here; that publishing asks who is there is another spec's matter.
  app = await testApplication({ modules, settings: { PROOF_MINUTES: '720' } });
  const pack = vocabularyPack({ apprentices: appliesTo(36), other: appliesTo(99) });
  await app.get(FirstRelease).load([{ ...pack, documents: [...pack.documents, limit] }]);
  await signIn();
  const said = app.get(SaidProcurements);
  for (const contractMonths of [12, 24]) said.known.set(newId(), { facts: { contractMonths } });
});
afterAll(() => app.close());

const edited = async (title: string, key: string, rule: object) =>
  life.edited(await life.opened(title), `rule/${key}`, rule);
const post = <T>(url: string, as: SignedInAs, body: object, ifMatch?: number) =>
  app.request<T>('POST', url, { as, body, ifMatch });
const release = async (number: number | undefined, as = auditor) =>
  (await app.request<ReleaseView>('GET', `/api/releases/${number}`, { as })).body;
const sql = (text: string) => app.get(Transaction).run((tx) => tx.query(text));
const at = (minutes: number) => new Date(app.clock.now().getTime() + minutes * 60_000).toISOString();

describe('a change is published at an instant', () => {
  const schedule = (change: ChangeView, when: string, as = life.approver) =>
    post<ChangeView>(`/api/changes/${change.id}/schedule`, as, { at: when }, change.version);

  it('not by its author, not unapproved, not into the past', async () => {
    const draft = await edited('Later', 'other', appliesTo(98));
    expect(await schedule(draft, at(60))).toMatchObject({ status: 409, body: { code: 'wrong-state' } });
    const approved = await life.approved(draft);
    expect(approved.may).toContain('schedule');
    expect((await schedule(approved, at(60), life.editor)).status).toBe(403);
    expect(await schedule(approved, at(-1))).toMatchObject({
      status: 422,
      body: { errors: { at: expect.anything() } },
    });
    expect((await schedule(approved, 'tomorrow')).status).toBe(422);
  });

  it('when its moment has come, once, however often the job runs', async () => {
    const approved = await life.approved(await edited('At nine', 'other', appliesTo(97)));
    const scheduled = await schedule(approved, at(60));
    expect(scheduled.body).toMatchObject({
      state: 'scheduled',
      publishAt: at(60),
      scheduledBy: 'Abe Approver',
    });
    await app.runJob(PublishScheduled);
    expect((await life.seen(approved.id)).state).toBe('scheduled');
    app.clock.advance({ minutes: 61 });
    await Promise.all([app.runJob(PublishScheduled), app.runJob(PublishScheduled)]);
    const published = await life.seen(approved.id);
    expect(published).toMatchObject({ state: 'published' });
    expect(await release(published.release)).toMatchObject({
      publishedBy: 'Abe Approver',
      effectiveAt: at(0),
    });
  });

  it('not after it was taken back', async () => {
    const approved = await life.approved(await edited('Never', 'other', appliesTo(96)));
    const { body } = await schedule(approved, at(5));
    expect(body.may).toContain('cancel');
    const cancelled = await app.request<ChangeView>('DELETE', `/api/changes/${approved.id}/schedule`, {
      as: life.editor,
      ifMatch: body.version,
    });
    expect(cancelled.body).toMatchObject({ state: 'approved' });
    expect(cancelled.body).not.toHaveProperty('publishAt');
    app.clock.advance({ minutes: 6 });
    await app.runJob(PublishScheduled);
    expect((await life.seen(approved.id)).state).toBe('approved');
  });

  it('and is refused, with the reason, where something stands against it by then', async () => {
    const approved = await life.approved(await edited('Overtaken', 'other', appliesTo(95)));
    await schedule(approved, at(5));
    await life.published(await edited('Sooner', 'other', appliesTo(94)));
    app.clock.advance({ minutes: 6 });
    await app.runJob(PublishScheduled);
    expect(await life.seen(approved.id)).toMatchObject({
      state: 'approved',
      refusal: expect.stringContaining('Somebody else published the rule "other"'),
    });
  });
});

describe('a change that touches much', () => {
  it('needs two approvers, as the product and the database hold', async () => {
    const wide = await edited('Wide', 'apprentices', appliesTo(6));
    const once = await life.approved(wide);
    expect(once).toMatchObject({
      state: 'in-review',
      touches: 2,
      touchLimit: 1,
      approvalsNeeded: 2,
      approvalsGiven: 1,
    });
    expect(once.mayNot).toBe('It needs 1 more of 2 approvals.');
    const early = await post(`/api/changes/${wide.id}/publication`, life.approver, {}, once.version);
    expect(early.status).toBe(409);
    const alone = `insert into policy_release (number, change_id, author_id, published_by, effective_at, unreviewed, approvals_needed, edits_hash)
      select 99, r.change_id, r.author_id, r.reviewer_id, now(), false, 2, r.edits_hash from policy_review r where r.change_id = '${wide.id}'`;
    await expect(sql(alone)).rejects.toThrow('release 99 has 1 of 2 approvals');
    const twice = await life.told(once, 'approval', second);
    expect(twice).toMatchObject({ state: 'approved', approvalsGiven: 2 });
    expect((await life.told(twice, 'publication', second)).state).toBe('published');
  });

  it('waits for the second one too, when it has grown wide since it was approved', async () => {
    await app.drain();
    const approved = await life.approved(await edited('Grew', 'other', appliesTo(60)));
    expect(approved).toMatchObject({ state: 'approved', touches: 0 });
    const said = app.get(SaidProcurements);
    for (const contractMonths of [70, 80]) said.known.set(newId(), { facts: { contractMonths } });
    const refused = await post(
      `/api/changes/${approved.id}/publication`,
      life.approver,
      {},
      approved.version,
    );
    expect(refused).toMatchObject({ status: 409, body: { code: 'approvals-missing' } });
    const grown = (await app.request<ChangeView>('GET', `/api/changes/${approved.id}`, { as: second })).body;
    expect(grown).toMatchObject({ approvalsNeeded: 2, may: expect.arrayContaining(['approve']) });
    const both = await life.told(grown, 'approval', second);
    expect((await life.told(both, 'publication', life.approver)).state).toBe('published');
  });
});

describe('a change that cannot wait', () => {
  let urgent: ChangeView;
  const clear = (as: SignedInAs, note = 'Right as it is.') =>
    post<ReleaseView>(`/api/releases/${urgent.release}/mark/clearance`, as, { note });

  it('is published by its author alone, with a reason, and leaves a mark', async () => {
    const draft = await edited('Urgent', 'other', appliesTo(50));
    expect(draft.may).toContain('emergency');
    const url = `/api/changes/${draft.id}/emergency-publication`;
    expect((await post(url, life.editor, {}, draft.version)).status).toBe(422);
    expect((await post(url, auditor, { reason: 'Now' }, draft.version)).status).toBe(403);
    urgent = (await post<ChangeView>(url, life.editor, { reason: 'The court said so.' }, draft.version)).body;
    expect(await release(urgent.release)).toMatchObject({
      unreviewed: true,
      mark: { reason: 'The court said so.', madeBy: 'Edith Editor', mayClear: false },
    });
  });

  it('is not published when its checks fail', async () => {
    const broken = await edited('Broken', 'broken', appliesTo(5, { effects: [{ effect: 'levitate' }] }));
    const url = `/api/changes/${broken.id}/emergency-publication`;
    expect(await post(url, life.editor, { reason: 'Now' }, broken.version)).toMatchObject({
      status: 409,
      body: { code: 'checks-failed' },
    });
  });

  it('leaves the database no way to publish one’s own without the mark', async () => {
    const insert = (unreviewed: boolean, emergency: boolean) =>
      sql(`insert into policy_release (number, change_id, author_id, published_by, effective_at, unreviewed, emergency)
        select 98, gen_random_uuid(), author_id, author_id, now(), ${unreviewed}, ${emergency} from policy_change where id = '${urgent.id}'`);
    await expect(insert(false, false)).rejects.toThrow('policy_release_second_person');
    await expect(insert(false, true)).rejects.toThrow('policy_release_');
    await expect(insert(true, true)).rejects.toThrow('was an emergency and has no mark');
  });

  it('is cleared by somebody else, once, with a note', async () => {
    const both = await signInAs(app, { roles: ['policy-approver', 'policy-editor'] });
    expect((await release(urgent.release, both)).mark?.mayClear).toBe(true);
    expect((await clear(life.editor)).status).toBe(403);
    expect((await clear(both, '')).status).toBe(422);
    const own = `update policy_mark set cleared_by = made_by, cleared_at = now(), note = 'x' where release = ${urgent.release}`;
    await expect(sql(own)).rejects.toThrow('policy_mark_second_person');
    expect((await clear(both)).body.mark).toMatchObject({
      clearedBy: expect.any(String),
      note: 'Right as it is.',
    });
    expect(await clear(both)).toMatchObject({ status: 409, body: { code: 'mark-cleared' } });
    await expect(sql(`delete from policy_mark where release = ${urgent.release}`)).rejects.toThrow(
      'stays as it is',
    );
    expect((await post('/api/releases/1/mark/clearance', both, { note: 'x' })).status).toBe(404);
  });
});

describe('releases are read', () => {
  it('two side by side: what was changed and changed back in between does not differ', async () => {
    const latest = (
      await app.request<ReleaseView[]>('GET', '/api/releases?sort=number&order=desc', { as: auditor })
    ).body;
    const to = latest[0]?.number ?? 0;
    const compared = await app.request<ReleaseComparison>('GET', `/api/releases/comparison?from=1&to=${to}`, {
      as: auditor,
    });
    expect(compared.body.edits.map(({ key, what }) => [key, what])).toEqual([
      ['apprentices', 'changed'],
      ['other', 'changed'],
    ]);
    expect(compared.body.edits[0]).toMatchObject({
      englishBefore: expect.stringContaining('36'),
      english: expect.stringContaining('6 months'),
      differences: [{ at: '/conditions/all/0/value', before: 36, after: 6 }],
    });
    const same = await app.request<ReleaseComparison>('GET', `/api/releases/comparison?from=${to}&to=${to}`, {
      as: auditor,
    });
    expect(same.body.edits).toEqual([]);
    expect((await app.request('GET', '/api/releases/comparison?from=1&to=999', { as: auditor })).status).toBe(
      404,
    );
    expect((await app.request('GET', '/api/releases/comparison?from=one', { as: auditor })).status).toBe(422);
  });

  it('as of a day, and each document as it then stood', async () => {
    app.clock.advance({ days: 1 });
    await app.drain();
    await signIn();
    await life.published(await edited('A day later', 'other', appliesTo(40)));
    const asOf = async (day: string) =>
      app.request<ReleaseView>('GET', `/api/releases/as-of?day=${day}`, { as: auditor });
    const then = (await asOf('2026-03-02')).body;
    const now = (await asOf('2026-03-03')).body;
    expect(now.number).toBe(then.number + 1);
    expect((await asOf('2026-03-01')).status).toBe(404);
    expect((await asOf('yesterday')).status).toBe(422);
    const read = async (where: string) =>
      (await app.request<DocumentView>('GET', `/api/documents/rule/other${where}`, { as: auditor })).body
        .english;
    expect(await read(`?release=${then.number}`)).toContain('50 months');
    expect(await read('')).toContain('40 months');
    const list = await app.request<DocumentView[]>('GET', `/api/documents?kind=rule&release=1`, {
      as: auditor,
    });
    expect(list.body.map(({ key, sinceRelease }) => [key, sinceRelease])).toEqual([
      ['apprentices', 1],
      ['other', 1],
    ]);
  });
});
