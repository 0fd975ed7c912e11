import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdentityModule } from '@commonweal/identity';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { type TestApplication, testApplication } from '@commonweal/platform/testing';
import type { Problem, SavedViewView } from '@commonweal/wire';
import { SavedViewsModule } from './saved-views.module.js';

const late = {
  list: 'procurements',
  name: 'Late ones',
  filter: { pace: 'late' },
  order: 'desc',
  hidden: ['lead'],
};

describe('a view of a list', () => {
  let app: TestApplication;
  let priya: SignedInAs;
  let marcus: SignedInAs;
  beforeAll(async () => {
    app = await testApplication({ modules: [IdentityModule, SavedViewsModule] });
    priya = await signInAs(app, { roles: ['lead'], name: 'Priya Nair' });
    marcus = await signInAs(app, { roles: ['auditor'], name: 'Marcus Webb' });
  });
  afterAll(() => app.close());

  const keep = (body: object, as: SignedInAs) =>
    app.request<SavedViewView & Partial<Problem>>('POST', '/api/saved-views', { as, body });
  const seenBy = async (as: SignedInAs) =>
    (await app.request<SavedViewView[]>('GET', '/api/saved-views?list=procurements', { as })).body;

  it('is kept under a name, and one of the same name takes its place', async () => {
    const first = await keep({ ...late, shared: false }, priya);
    expect(first.status).toBe(201);
    const again = await keep({ ...late, sort: 'title', filter: { pace: 'at-risk' }, shared: false }, priya);
    expect(again.body.id).toBe(first.body.id);
    expect(await seenBy(priya)).toEqual([
      {
        ...late,
        id: first.body.id,
        sort: 'title',
        filter: { pace: 'at-risk' },
        shared: false,
        owner: 'Priya Nair',
        mine: true,
      },
    ]);
  });

  it('is seen by colleagues when it is shared, and removed by its owner alone', async () => {
    const own = await keep({ ...late, shared: false }, marcus);
    const shared = await keep({ ...late, name: 'All late', shared: true }, marcus);
    expect((await seenBy(priya)).map(({ name, owner, mine }) => [name, owner, mine])).toEqual([
      ['Late ones', 'Priya Nair', true],
      ['All late', 'Marcus Webb', false],
    ]);
    const removed = await app.request('DELETE', `/api/saved-views/${shared.body.id}`, { as: priya });
    expect(removed.status).toBe(404);
    for (const { body } of [own, shared])
      expect((await app.request('DELETE', `/api/saved-views/${body.id}`, { as: marcus })).status).toBe(204);
    expect(await seenBy(marcus)).toEqual([]);
  });

  it('is refused when its filters are too long, and when there are fifty', async () => {
    const long = await keep({ ...late, filter: { q: 'x'.repeat(4_000) }, shared: false }, priya);
    expect([long.status, Object.keys(long.body.errors ?? {})]).toEqual([422, ['filter']]);
    for (let number = 0; number < 49; number += 1)
      await keep({ ...late, name: `View ${number}`, shared: false }, priya);
    const one = await keep({ ...late, name: 'One too many', shared: false }, priya);
    expect([one.status, one.body.code]).toEqual([409, 'too-many-saved-views']);
    expect((await keep({ ...late, shared: true }, priya)).status).toBe(201);
  });
});
