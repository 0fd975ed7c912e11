import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApplication, testApplication } from '@commonweal/platform/testing';
import type { LedgerEntryView, PersonName, PersonView } from '@commonweal/wire';
import { IdentityModule } from '../identity.module.js';
import { aPerson, type SignedInAs, signInAs } from '../testing/index.js';
import { People } from './people.js';

const none: string[] = [];
const aBody = (more: object = {}) => ({
  ...{
    name: 'Lee Lead',
    email: `lee${Math.random()}@example.org`,
    roles: ['lead'],
    directorates: ['housing'],
    categories: none,
    active: true,
  },
  ...more,
});

describe('people', () => {
  let app: TestApplication;
  let admin: SignedInAs;
  beforeAll(async () => {
    app = await testApplication({ modules: [IdentityModule] });
    admin = await signInAs(app, { name: 'Ada Admin', roles: ['admin'] });
  });
  afterAll(() => app.close());

  const create = (body: object, as = admin) => app.request<PersonView>('POST', '/api/people', { as, body });

  it('are added by the administrator, and the ledger says so', async () => {
    const made = await create(aBody({ email: 'Lee@Example.org' }));
    expect(made).toMatchObject({
      status: 201,
      body: { email: 'lee@example.org', version: 1, hasPassword: false },
    });
    const auditor = await signInAs(app, { roles: ['auditor'] });
    const trail = await app.request<LedgerEntryView[]>('GET', `/api/ledger?subjectId=${made.body.id}`, {
      as: auditor,
    });
    expect(trail.body).toMatchObject([
      {
        action: 'added',
        actorId: admin.personId,
        actor: expect.stringMatching(/\w/),
        data: { roles: ['lead'] },
        private: { after: { email: 'lee@example.org' } },
      },
    ]);
    expect(JSON.stringify(trail.body[0]?.data)).not.toContain('lee@');
  });

  it('are changed at the version that was seen', async () => {
    const { body: person } = await create(aBody());
    const change = (ifMatch: number | undefined, more: object) =>
      app.request('PATCH', `/api/people/${person.id}`, {
        as: admin,
        ifMatch,
        body: aBody({ email: person.email, ...more }),
      });
    expect((await change(undefined, {})).status).toBe(428);
    expect(await change(1, { roles: ['lead', 'panel'] })).toMatchObject({
      status: 200,
      body: { version: 2, roles: ['lead', 'panel'] },
    });
    expect((await change(1, {})).status).toBe(412);
  });

  it.each([
    ['nothing', {}],
    ['an unknown role', aBody({ roles: ['emperor'] })],
    ['a broken e-mail', aBody({ email: 'nobody' })],
    ['a supplier role without supplier', aBody({ roles: ['supplier'] })],
    ['a supplier without its role', aBody({ supplierId: '0198c0de-0000-7000-8000-000000000001' })],
    [
      'a supplier with a role of the council',
      aBody({ roles: ['supplier', 'lead'], supplierId: '0198c0de-0000-7000-8000-000000000001' }),
    ],
    ['an unknown field', aBody({ passwordHash: 'x' })],
  ])('are refused with %s', async (_, body) => {
    expect(await create(body)).toMatchObject({ status: 422 });
  });

  it('have one e-mail each', async () => {
    const body = aBody();
    await create(body);
    expect(await create({ ...body, email: body.email.toUpperCase() })).toMatchObject({
      status: 409,
      body: { code: 'email-taken' },
    });
  });

  it('keep an administrator', async () => {
    const alone = await testApplication({ modules: [IdentityModule] });
    const last = await signInAs(alone, { roles: ['admin'], email: 'last@example.org' });
    const body = aBody({ email: 'last@example.org', roles: ['lead'] });
    const answer = await alone.request('PATCH', `/api/people/${last.personId}`, {
      as: last,
      ifMatch: 1,
      body,
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'last-admin' } });
    await alone.close();
  });

  it('lose their session when they may no longer sign in', async () => {
    const lead = await signInAs(app, { roles: ['lead'], email: 'leaver@example.org' });
    const body = aBody({ email: 'leaver@example.org', active: false });
    await app.request('PATCH', `/api/people/${lead.personId}`, { as: admin, ifMatch: 1, body });
    expect((await app.request('GET', '/api/session', { as: lead })).status).toBe(401);
  });

  it('are listed, found and sorted', async () => {
    await create(aBody({ name: 'Zoë Zebra' }));
    await create(aBody({ name: 'zoe abbot' }));
    const found = await app.request<PersonView[]>('GET', '/api/people?q=zo&sort=name', { as: admin });
    expect(found.body.map(({ name }) => name)).toEqual(['zoe abbot', 'Zoë Zebra']);
    expect(found.headers['x-total-count']).toBe('2');
    expect(await app.request('GET', '/api/people?sort=passwordHash', { as: admin })).toMatchObject({
      status: 422,
    });
    const page = await app.request<PersonView[]>('GET', '/api/people?perPage=1&page=2&role=lead', {
      as: admin,
    });
    expect(page.body).toHaveLength(1);
  });

  it('are named to colleagues, not to suppliers', async () => {
    const lead = await signInAs(app, { roles: ['lead'], name: 'Nora Named' });
    const supplier = await signInAs(app, {
      roles: ['supplier'],
      supplierId: '0198c0de-0000-7000-8000-000000000001',
    });
    const { body } = await app.request<PersonName[]>('GET', '/api/people/names?q=nora', { as: lead });
    expect(body).toEqual([{ id: lead.personId, name: 'Nora Named', roles: ['lead'] }]);
    expect((await app.request('GET', '/api/people/names', { as: supplier })).status).toBe(403);
  });

  it('are managed by nobody else', async () => {
    const lead = await signInAs(app, { roles: ['lead', 'auditor', 'policy-approver'] });
    expect((await app.request('GET', '/api/people', { as: lead })).status).toBe(403);
    expect((await create(aBody(), lead)).status).toBe(403);
    expect((await app.request('GET', '/api/people')).status).toBe(401);
  });

  it('are found for messages by role and where they work', async () => {
    const [housing, everywhere] = [
      await aPerson(app, { roles: ['contract-manager'], directorates: ['housing'] }),
      await aPerson(app, { roles: ['contract-manager'] }),
    ];
    const holders = async (directorate: string) =>
      (await app.get(People).holding('contract-manager', { directorate })).map(({ id }) => id);
    expect((await holders('housing')).sort()).toEqual([housing, everywhere].sort());
    expect(await holders('public-health')).toEqual([everywhere]);
  });
});
