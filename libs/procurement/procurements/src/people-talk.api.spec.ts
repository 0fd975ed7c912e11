import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TellWatchers } from '@commonweal/discussions';
import { signInAgain, signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { newId } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import type {
  ChangeView,
  CommentView,
  LedgerEntryView,
  MessageView,
  PersonView,
  WatchView,
} from '@commonweal/wire';
import { aHouse, Seen } from './testing/house.js';

let app: TestApplication;
let lead: SignedInAs;
let olu: SignedInAs;
let away: SignedInAs;
let school: Seen;
let about: { subjectKind: 'procurement'; subjectId: string };

beforeAll(async () => {
  app = await aHouse();
  lead = await signInAs(app, { name: 'Lee', roles: ['lead'] });
  olu = await signInAs(app, { name: 'Olu', roles: ['auditor'] });
  away = await signInAs(app, { name: 'Eve', roles: ['lead'], directorates: ['public-health'] });
  school = await Seen.opened(app, lead);
  about = { subjectKind: 'procurement', subjectId: school.id };
});
afterAll(() => app.close());

const say = (body: object, as = lead) =>
  app.request<CommentView[]>('POST', '/api/comments', { as, body: { ...about, text: 'Look.', ...body } });
const comments = (as = lead) =>
  app.request<CommentView[]>('GET', `/api/comments?subjectKind=procurement&subjectId=${about.subjectId}`, {
    as,
  });
const watch = (verb: string, as: SignedInAs, body: object = about) =>
  app.request<WatchView>('POST', `/api/watching/${verb}`, { as, body });
const mails = async (kind: string) => {
  const as = await signInAs(app, { roles: ['admin'] });
  const { body } = await app.request<MessageView[]>('GET', `/api/messages?kind=${kind}`, { as });
  return body.map(({ to, state, because }) => [to, state, because]);
};

describe('a comment', () => {
  it.each<[string, () => object, number, string]>([
    ['without words', () => ({ text: '  ' }), 422, 'text'],
    ['that is a number', () => ({ text: 7 }), 422, 'text'],
    ['about a castle', () => ({ subjectKind: 'castle' }), 422, 'subjectKind'],
    ['that calls a word', () => ({ mentions: ['x'] }), 422, 'mentions'],
    ['that calls nobody that there is', () => ({ mentions: [newId()] }), 422, 'mentions'],
    ['that calls somebody who cannot see it', () => ({ mentions: [away.personId] }), 422, 'mentions'],
  ])('is not written %s', async (_, body, status, field) => {
    const answer = await say(body());
    const { errors } = answer.body as unknown as { errors: object };
    expect([answer.status, Object.keys(errors)]).toEqual([status, [field]]);
  });

  it('is read and written by who can see the procurement, by nobody else, by no supplier', async () => {
    const supplier = await signInAs(app, { roles: ['supplier'], supplierId: newId() });
    const admin = await signInAs(app, { roles: ['admin'] });
    const tried = [];
    for (const as of [away, supplier, admin])
      tried.push((await comments(as)).status, (await say({}, as)).status);
    expect(tried).toEqual([404, 404, 403, 403, 404, 404]);
    expect((await say({ subjectId: newId() })).status).toBe(404);
  });

  it('calls somebody, who is told by mail until they have read it', async () => {
    expect((await say({ text: '@Olu look', mentions: [olu.personId], task: 'describe' }, lead)).status).toBe(
      201,
    );
    expect((await comments(olu)).body).toMatchObject([
      { author: 'Lee', text: '@Olu look', task: 'describe', mentions: ['Olu'], unread: true, own: false },
    ]);
    expect(await mails('mention')).toEqual([['Olu', 'planned', undefined]]);
    await app.request('POST', '/api/comments/reading', { as: olu, body: about });
    expect((await comments(olu)).body[0]?.unread).toBe(false);
    await app.drain();
    expect(await mails('mention')).toEqual([['Olu', 'cancelled', 'It was read already, or erased.']]);
  });

  it('is corrected and erased by its author alone; the record shows that, not what was said', async () => {
    const [one] = (await comments()).body;
    const path = `/api/comments/${one?.id ?? ''}`;
    const correct = (as: SignedInAs, ifMatch: number) =>
      app.request<CommentView[]>('PATCH', path, { as, ifMatch, body: { text: 'Better.' } });
    expect((await correct(olu, 1)).status).toBe(403);
    expect((await correct(lead, 9)).status).toBe(412);
    expect((await correct(lead, 1)).body[0]).toMatchObject({ text: 'Better.', version: 2 });
    expect((await app.request('DELETE', path, { as: olu, ifMatch: 2 })).status).toBe(403);
    expect((await app.request('DELETE', path, { as: lead, ifMatch: 2 })).status).toBe(200);
    expect((await comments()).body[0]?.text).toBeUndefined();
    expect(await correct(lead, 3)).toMatchObject({ status: 409, body: { code: 'comment-erased' } });
    const record = await app.request<LedgerEntryView[]>('GET', `/api/records/procurement/${school.id}`, {
      as: lead,
    });
    expect(record.body.some(({ action }) => action === 'commented')).toBe(true);
    expect(JSON.stringify(record.body)).not.toContain('look');
  });
});

describe('whoever watches', () => {
  it('must see it, and may stop', async () => {
    expect((await watch('begin', away)).status).toBe(404);
    expect((await watch('begin', olu, { subjectKind: 'procurement' })).status).toBe(422);
    expect((await watch('begin', olu)).body).toEqual({ watching: true, others: 0 });
    expect((await watch('begin', olu)).body).toEqual({ watching: true, others: 0 });
    expect((await watch('end', olu)).body).toEqual({ watching: false, others: 0 });
    await watch('begin', olu);
  });

  it('is told once a day of what others did, not of what was looked at', async () => {
    const told = async () => (await mails('watched-news')).map(([to]) => to);
    await app.runJob(TellWatchers);
    expect(await told()).toEqual([]);
    app.clock.advance({ minutes: 5 });
    await school.answer('describe', { contractMonths: 24 });
    await app.runJob(TellWatchers);
    await app.runJob(TellWatchers);
    expect(await told()).toEqual(['Olu']);
    app.clock.advance({ days: 1 });
    await app.runJob(TellWatchers);
    expect(await told()).toEqual(['Olu']);
    await school.by(await signInAgain(app, lead.personId)).answer('describe', { contractMonths: 36 });
    await watch('look', await signInAgain(app, olu.personId));
    await app.runJob(TellWatchers);
    expect(await told()).toEqual(['Olu']);
  });

  it('is told nothing once it is out of reach, not even of what happened before', async () => {
    const vera = await signInAs(app, { name: 'Vera', roles: ['lead'], directorates: ['housing'] });
    await watch('begin', vera);
    app.clock.advance({ minutes: 5 });
    await school.by(await signInAgain(app, lead.personId)).answer('describe', { contractMonths: 48 });
    const admin = await signInAs(app, { roles: ['admin'] });
    const { body } = await app.request<PersonView>('GET', `/api/people/${vera.personId}`, { as: admin });
    const { name, email, roles, active } = body;
    const elsewhere = { name, email, roles, active, directorates: ['public-health'], categories: [] };
    const path = `/api/people/${vera.personId}`;
    expect(
      (await app.request('PATCH', path, { as: admin, ifMatch: body.version, body: elsewhere })).status,
    ).toBe(200);
    await app.runJob(TellWatchers);
    expect((await mails('watched-news')).filter(([to]) => to === 'Vera')).toEqual([]);
  });
});

describe('a change of policy', () => {
  it('is talked about by its author and its reviewers, who are told by mail where to read', async () => {
    const editor = await signInAs(app, { name: 'Edith', roles: ['policy-editor'] });
    const approver = await signInAs(app, { name: 'Abe', roles: ['policy-approver'] });
    const change = await app.request<ChangeView>('POST', '/api/changes', {
      as: editor,
      body: { title: 'Sooner' },
    });
    const of = { subjectKind: 'change', subjectId: change.body.id };
    expect((await watch('begin', editor, of)).body.watching).toBe(true);
    const said = await say({ ...of, text: 'Why sooner?', mentions: [editor.personId] }, approver);
    expect(said.body).toMatchObject([{ text: 'Why sooner?' }]);
    await app.drain();
    const as = await signInAs(app, { roles: ['admin'] });
    const { body } = await app.request<MessageView[]>('GET', '/api/messages?kind=mention', { as });
    expect(body.find(({ to }) => to === 'Edith')).toMatchObject({
      subject: `${change.body.reference} Sooner`,
      link: `/changes/${change.body.id}/show/comments`,
    });
    expect((await say({ ...of, subjectId: newId() }, editor)).status).toBe(404);
  });
});
