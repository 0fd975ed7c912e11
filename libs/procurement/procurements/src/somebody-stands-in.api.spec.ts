import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAgain, signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { seat } from '@commonweal/panels/testing';
import { newId } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import type { LedgerEntryView, ProcurementView, StandInView } from '@commonweal/wire';
import { aHouse, Seen } from './testing/house.js';

let app: TestApplication;
let ann: SignedInAs;
let xavier: SignedInAs;
let school: Seen;
const days = { from: '2026-03-03', until: '2026-03-06' };

beforeAll(async () => {
  app = await aHouse();
  ann = await signInAs(app, { name: 'Ann', roles: ['lead', 'panel'], directorates: ['housing'] });
  xavier = await signInAs(app, {
    name: 'Xavier',
    roles: ['lead', 'panel'],
    directorates: ['public-health'],
  });
  for (const one of [ann, xavier]) await seat(app, one, 'category-panel', one === ann ? 'chair' : 'deputy');
  school = await Seen.opened(app, ann);
});
afterAll(() => app.close());

const name = (body: object, as = ann) => app.request<StandInView[]>('POST', '/api/stand-ins', { as, body });
const asXavier = () => school.by(xavier);

describe('who stands in is said', () => {
  it.each<[string, () => object, string]>([
    ['by nobody', () => days, 'standInId'],
    ['by oneself', () => ({ ...days, standInId: ann.personId }), 'standInId'],
    ['by somebody who is not here', () => ({ ...days, standInId: newId() }), 'standInId'],
    ['backwards', () => ({ from: '2026-03-06', until: '2026-03-03', standInId: xavier.personId }), 'until'],
    [
      'for days that are past',
      () => ({ from: '2026-02-02', until: '2026-02-03', standInId: xavier.personId }),
      'until',
    ],
    ['for years', () => ({ from: '2026-03-03', until: '2028-03-03', standInId: xavier.personId }), 'until'],
    ['for a day that is none', () => ({ ...days, from: '2026-02-30', standInId: xavier.personId }), 'from'],
  ])('not %s', async (_, body, field) => {
    const { status, body: problem } = await name(body());
    expect([status, Object.keys((problem as unknown as { errors: object }).errors)]).toEqual([422, [field]]);
  });

  it('not for somebody else, unless by an administrator; not twice; not by who holds none of the roles', async () => {
    const body = { ...days, absentId: ann.personId, standInId: xavier.personId };
    expect(await name(body, xavier)).toMatchObject({ status: 403, body: { code: 'not-your-absence' } });
    const auditor = await signInAs(app, { roles: ['auditor'] });
    expect((await name({ ...days, standInId: auditor.personId })).status).toBe(422);
    const admin = await signInAs(app, { roles: ['admin'] });
    expect((await name(body, admin)).status).toBe(201);
    expect(await name({ ...days, standInId: xavier.personId })).toMatchObject({
      status: 409,
      body: { code: 'stand-in-there' },
    });
  });
});

describe('whoever stands in', () => {
  it('does nothing before the first day', async () => {
    expect((await asXavier().act('pause', { reason: 'No.' })).status).toBe(403);
    expect((await asXavier().checklist()).may).toEqual([]);
  });

  it('works in these days on what the absent person leads, and the record names both', async () => {
    app.clock.advance({ days: 1 });
    [ann, xavier] = [await signInAgain(app, ann.personId), await signInAgain(app, xavier.personId)];
    const list = await app.request<ProcurementView[]>('GET', '/api/procurements', { as: xavier });
    expect(list.body.map(({ id }) => id)).toEqual([school.id]);
    expect((await asXavier().checklist()).may).toContain('edit');
    expect((await asXavier().answer('describe', { contractMonths: 24 })).status).toBe(200);
    const record = await app.request<LedgerEntryView[]>('GET', `/api/records/procurement/${school.id}`, {
      as: xavier,
    });
    expect(record.body.find(({ action }) => action === 'task-answered')).toMatchObject({
      actorId: xavier.personId,
      data: { onBehalfOf: ann.personId },
    });
  });

  it('gains nothing else: what others lead in that directorate stays theirs', async () => {
    const other = await signInAs(app, { roles: ['lead'], directorates: ['housing'] });
    const bridge = await Seen.opened(app, other, { title: 'A bridge' });
    expect((await bridge.by(xavier).act('pause', { reason: 'No.' })).status).toBe(403);
  });

  it('rules on it no more than its lead does', async () => {
    await asXavier().toSpecification();
    await asXavier().toGate();
    const ruling = { ruling: 'approve', reason: 'Good.' };
    expect((await asXavier().checklist()).may).not.toContain('rule');
    const refused = { status: 403, body: { code: 'own-matter' } };
    expect(await asXavier().act('gate/rulings', ruling)).toMatchObject(refused);
    expect(await school.by(ann).act('gate/rulings', ruling)).toMatchObject(refused);
    const item = await app.request<{ id: string }>('POST', '/api/panel-items', {
      as: xavier,
      body: { subjectKind: 'procurement', subjectId: school.id, urgentReason: 'A flood.' },
    });
    expect(item).toMatchObject({ status: 201, body: { may: ['withdraw'] } });
    const vote = { as: xavier, body: { vote: 'approve' } };
    expect(await app.request('PUT', `/api/panel-items/${item.body.id}/vote`, vote)).toMatchObject(refused);
  });

  it('no longer once it is ended, and whatever was done stays', async () => {
    const mine = await app.request<StandInView[]>('GET', '/api/stand-ins', { as: ann });
    const [row] = mine.body;
    const end = (as: SignedInAs, ifMatch?: number) =>
      app.request('DELETE', `/api/stand-ins/${row?.id ?? ''}`, { as, ifMatch });
    expect((await end(xavier, row?.version)).status).toBe(403);
    expect((await end(ann, 9)).status).toBe(412);
    expect((await end(ann, row?.version)).status).toBe(200);
    expect((await end(ann, row?.version)).status).toBe(404);
    expect((await school.by(xavier).send('POST', '/pause', { reason: 'No.' }, 1)).status).toBe(403);
  });
});
