import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Delete, Get, Module, Param, Post } from '@nestjs/common';
import { AfterProof, described, Roles, SignedIn } from '@commonweal/platform';
import { type TestApplication, testApplication } from '@commonweal/platform/testing';
import type { LedgerEntryView, PersonName, ServiceAccountMade, ServiceAccountView } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { Caller } from '../access/caller.js';
import { IdentityModule } from '../identity.module.js';
import { People } from '../people/people.js';
import { type SignedInAs, signInAs } from '../testing/index.js';
import { ServiceScope } from './service-scope.js';

@Controller('rooms')
class RoomsController {
  @Get(':id/who')
  @SignedIn()
  who(@Param('id') _id: string, @Caller() caller: Caller) {
    return caller;
  }

  @Post('leads')
  @Roles('lead')
  leads() {
    return { in: true };
  }

  @Delete('leads')
  @Roles('lead')
  away() {
    return { in: true };
  }

  @Post('release')
  @Roles('lead')
  @AfterProof()
  release() {
    return { in: true };
  }
}

class SeeRooms extends ServiceScope {
  readonly key = 'see-rooms';
  readonly title = 'See who asks';
  readonly role = 'contract-manager';
  readonly routes = ['GET rooms/:id/who'];
}
class LetRooms extends ServiceScope {
  readonly key = 'let-rooms';
  readonly title = 'Let rooms';
  readonly role = 'lead';
  readonly routes = ['POST rooms/leads', 'POST rooms/release'];
}
class Mistaken extends ServiceScope {
  readonly key = 'mistaken';
  readonly title = 'For a role that the route does not have';
  readonly role = 'auditor';
  readonly routes = ['POST rooms/leads'];
}

@Module({
  controllers: [RoomsController],
  providers: described(new SeeRooms(), new LetRooms(), new Mistaken()),
})
class Rooms {}

let app: TestApplication;
let admin: SignedInAs;
beforeAll(async () => {
  app = await testApplication({ modules: [IdentityModule, Rooms], settings: { SERVICE_KEY_DAYS: '180' } });
  admin = await signInAs(app, { roles: ['admin'] });
});
afterAll(() => app.close());

const aBody = (more: object = {}) => ({
  ...{ name: 'Finance feed', scopes: ['see-rooms'], directorates: ['housing'], categories: [] as string[] },
  ...{ expiresOn: '2026-06-30', ...more },
});
const create = (more: object = {}, as = admin) =>
  app.request<ServiceAccountMade>('POST', '/api/service-accounts', { as, body: aBody(more) });
const ask = (key: string, method: 'GET' | 'POST' | 'DELETE', path: string) =>
  app.request(method, `/api/${path}`, { headers: { authorization: `Bearer ${key}` } });
const who = (key: string) => ask(key, 'GET', 'rooms/7/who');
const listed = async (id: string) =>
  (await app.request<ServiceAccountView[]>('GET', '/api/service-accounts', { as: admin })).body.find(
    (row) => row.id === id,
  );

describe('a service account', () => {
  it('is made with a key that is shown once and stored as a hash', async () => {
    const { status, body } = await create();
    expect(status).toBe(201);
    expect(body.key).toMatch(/^cw_[\w-]{43}$/);
    expect(await who(body.key)).toMatchObject({
      status: 200,
      body: {
        ...{ personId: body.id, name: 'Finance feed', roles: ['contract-manager'], supplierId: null },
        directorates: ['housing'],
      },
    });
    const row = await listed(body.id);
    expect(row).toMatchObject({ state: 'good', keyStart: body.key.slice(0, 9), scopes: ['see-rooms'] });
    expect(row?.lastUsedAt).toBe(app.clock.now().toISOString());
    expect(row).not.toHaveProperty('key');
    const stored = await app.get(DataSource).query<object[]>('SELECT * FROM service_key');
    expect(JSON.stringify(stored)).not.toContain(body.key);
  });

  it('is let into the routes that it was given, and into nothing else that its role could do', async () => {
    const { key } = (await create({ scopes: ['let-rooms'] })).body;
    expect((await ask(key, 'POST', 'rooms/leads')).status).toBe(201);
    const closed = [
      ...[ask(key, 'DELETE', 'rooms/leads'), who(key), ask(key, 'GET', 'people/names')],
      ...[ask(key, 'GET', 'session'), ask(key, 'GET', 'sessions'), ask(key, 'GET', 'service-accounts')],
    ];
    for (const answer of closed)
      expect(await answer).toMatchObject({ status: 403, body: { code: 'not-in-scope' } });
  });

  it('never does what asks whether it is still they, and no more than its role, whatever a scope names', async () => {
    const { key } = (await create({ scopes: ['let-rooms'] })).body;
    expect(await ask(key, 'POST', 'rooms/release')).toMatchObject({
      status: 403,
      body: { code: 'not-in-scope' },
    });
    const mistaken = (await create({ scopes: ['mistaken'] })).body.key;
    expect(await ask(mistaken, 'POST', 'rooms/leads')).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
  });

  it.each([
    ['nothing that it may do', { scopes: [] }],
    ['something that nobody knows', { scopes: ['see-rooms', 'see-all'] }],
    ['a day that is past', { expiresOn: '2026-03-01' }],
    ['a day further ahead than the settings allow', { expiresOn: '2026-08-30' }],
    ['no day', { expiresOn: null }],
    ['no name', { name: '' }],
    ['a role of its own', { roles: ['admin'] }],
  ])('is refused with %s', async (_, more) => expect((await create(more)).status).toBe(422));

  it('is no longer good after its last day, and at once when it is revoked', async () => {
    const [short, long] = [(await create({ expiresOn: '2026-03-02' })).body, (await create()).body];
    expect((await who(short.key)).status).toBe(200);
    const revoke = () => app.request('POST', `/api/service-accounts/${long.id}/revocation`, { as: admin });
    expect(await revoke()).toMatchObject({ status: 200, body: { state: 'revoked' } });
    expect(await revoke()).toMatchObject({ status: 409 });
    expect(await who(long.key)).toMatchObject({ status: 401, body: { code: 'key-refused' } });
    app.clock.advance({ days: 1 });
    expect((await who(short.key)).status).toBe(401);
    admin = await signInAs(app, { roles: ['admin'] });
    expect(await listed(short.id)).toMatchObject({ state: 'expired' });
    const nobody = `/api/service-accounts/${admin.personId}/revocation`;
    expect((await app.request('POST', nobody, { as: admin })).status).toBe(404);
  });

  it('is known by nothing but its whole key', async () => {
    const { key } = (await create()).body;
    for (const wrong of [key.slice(0, -1), '', 'x'.repeat(46), key.toUpperCase()])
      expect((await who(wrong)).status).toBe(401);
    const basic = { headers: { authorization: `Basic ${Buffer.from(key).toString('base64')}` } };
    expect((await app.request('GET', '/api/rooms/7/who', basic)).status).toBe(401);
  });

  it('asks 3,000 times in five minutes and no more', async () => {
    const { id, key } = (await create()).body;
    expect((await who(key)).status).toBe(200);
    const count = 'UPDATE attempt SET count = 3000 WHERE key = $1';
    await app.get(DataSource).query(count, [`service:${id}`]);
    expect((await who(key)).status).toBe(429);
    app.clock.advance({ minutes: 6 });
    expect((await who(key)).status).toBe(200);
  });

  it('is no colleague: it is given no work, invited nowhere, and changed by no form for people', async () => {
    const { id } = (await create({ name: 'Nightly export' })).body;
    expect((await app.get(People).holding('contract-manager')).map((person) => person.id)).not.toContain(id);
    const people = await app.request<unknown[]>('GET', '/api/people?q=nightly', { as: admin });
    expect(people.body).toEqual([]);
    expect((await app.request('GET', `/api/people/${id}`, { as: admin })).status).toBe(404);
    expect((await app.request('POST', `/api/people/${id}/invitation`, { as: admin })).status).toBe(404);
    const place = { roles: ['panel'], directorates: [], categories: [], active: true };
    const body = { name: 'x', email: 'x@example.org', ...place };
    const change = { as: admin, ifMatch: 1, body };
    expect((await app.request('PATCH', `/api/people/${id}`, change)).status).toBe(404);
    const names = await app.request<PersonName[]>('GET', '/api/people/names?q=nightly', { as: admin });
    expect(names.body).toEqual([expect.objectContaining({ id, isService: true, roles: [] })]);
  });

  it('stands in the ledger, with who made it', async () => {
    const { id } = (await create()).body;
    const auditor = await signInAs(app, { roles: ['auditor'] });
    const trail = await app.request<LedgerEntryView[]>('GET', `/api/ledger?subjectId=${id}`, { as: auditor });
    expect(trail.body.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['program-added', admin.personId],
    ]);
  });

  it('is made and seen by the administrator alone', async () => {
    const auditor = await signInAs(app, { roles: ['auditor', 'lead', 'policy-approver'] });
    expect((await create({}, auditor)).status).toBe(403);
    for (const path of ['service-accounts', 'service-accounts/scopes']) {
      expect((await app.request('GET', `/api/${path}`, { as: auditor })).status).toBe(403);
      expect((await app.request('GET', `/api/${path}`)).status).toBe(401);
    }
  });
});
