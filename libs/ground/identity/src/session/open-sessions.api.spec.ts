import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Controller, Module, Post } from '@nestjs/common';
import { AfterProof, Roles, SignedIn, Transaction } from '@commonweal/platform';
import { type TestApplication, testApplication } from '@commonweal/platform/testing';
import type { LedgerEntryView, PersonView, SignedInView } from '@commonweal/wire';
import { IdentityModule } from '../identity.module.js';
import { People } from '../people/people.js';
import { aPerson, type SignedInAs, signInAgain, signInAs } from '../testing/index.js';
import { Passwords } from './passwords.js';

@Controller('vault')
class VaultController {
  @Post()
  @SignedIn()
  @AfterProof()
  open() {
    return { open: true };
  }

  @Post('leads')
  @Roles('lead')
  @AfterProof()
  openToLeads() {
    return { open: true };
  }
}

@Module({ controllers: [VaultController] })
class Vault {}

const password = 'seven brave lanterns';
let app: TestApplication;
let admin: SignedInAs;
beforeAll(async () => {
  const settings = { SESSION_IDLE_MINUTES: '30', SESSION_HOURS: '2', PROOF_MINUTES: '5' };
  app = await testApplication({ modules: [IdentityModule, Vault], settings });
});
beforeEach(async () => void (admin = await signInAs(app, { roles: ['admin'] })));
afterAll(() => app.close());

const tokenIn = (cookies: string[]) => ({ cookie: (cookies[0] ?? '').split(';')[0] ?? '' });
const who = async (as: { cookie: string }) => (await app.request('GET', '/api/session', { as })).status;
const sessionsOf = async (as: { cookie: string }) =>
  (await app.request<SignedInView[]>('GET', '/api/sessions', { as })).body;

async function anAccount(): Promise<{ email: string; id: string }> {
  const email = `${crypto.randomUUID()}@coventry.example`;
  const id = await aPerson(app, { email });
  const person = await app.get(People).find(id);
  if (person) await app.get(Transaction).run((tx) => app.get(Passwords).set(tx, person, password));
  return { email, id };
}

const enter = (email: string, agent: string, as?: { cookie: string }) =>
  app.request('POST', '/api/session', {
    as,
    body: { email, password },
    headers: { 'user-agent': agent },
  });
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0';

describe('a session', () => {
  it('ends after the idle minutes and after the hours that the settings say', async () => {
    const idle = await signInAs(app);
    app.clock.advance({ minutes: 31 });
    expect(await who(idle)).toBe(401);
    const busy = await signInAs(app);
    const statuses = [];
    for (let part = 0; part < 6; part++) {
      app.clock.advance({ minutes: 20 });
      statuses.push(await who(busy));
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 401]);
  });

  it('begins under a new token, and the one that the browser had is no longer good', async () => {
    const { email } = await anAccount();
    const first = tokenIn((await enter(email, firefox)).cookies);
    const chosenByAnother = { cookie: `commonweal_session=${'x'.repeat(43)}` };
    const fixed = tokenIn((await enter(email, firefox, chosenByAnother)).cookies);
    expect(fixed.cookie).not.toBe(chosenByAnother.cookie);
    const second = tokenIn((await enter(email, firefox, first)).cookies);
    expect(second.cookie).not.toBe(first.cookie);
    expect([await who(first), await who(fixed), await who(second)]).toEqual([401, 200, 200]);
  });

  it('gets another token when the roles change; the old one stays good for a minute', async () => {
    const lead = await signInAs(app);
    const { body } = await app.request<PersonView>('GET', `/api/people/${lead.personId}`, { as: admin });
    const { name, email, directorates, categories, active, version } = body;
    const grant = (roles: string[], ifMatch: number) =>
      app.request('PATCH', `/api/people/${lead.personId}`, {
        as: admin,
        ifMatch,
        body: { name, email, directorates, categories, active, roles },
      });
    expect((await grant(['lead'], version)).status).toBe(200);
    expect((await app.request('GET', '/api/session', { as: lead })).cookies).toEqual([]);
    expect((await grant(['lead', 'auditor'], version)).status).toBe(200);
    const next = await app.request('GET', '/api/session', { as: lead });
    expect(next).toMatchObject({ status: 200, body: { roles: ['lead', 'auditor'] } });
    const renewed = tokenIn(next.cookies);
    expect(renewed.cookie).toMatch(/^commonweal_session=[\w-]{43}$/);
    expect(renewed.cookie).not.toBe(lead.cookie);
    const under = await app.request('GET', '/api/session', { as: lead });
    expect(under).toMatchObject({ status: 200, cookies: [] });
    app.clock.advance({ minutes: 2 });
    expect([await who(lead), await who(renewed)]).toEqual([401, 200]);
  });
});

describe('where one is signed in', () => {
  it('lists the browsers of oneself alone, the one that asks among them', async () => {
    const { email, id } = await anAccount();
    const here = tokenIn((await enter(email, firefox)).cookies);
    app.clock.advance({ minutes: 3 });
    const elsewhere = await signInAgain(app, id);
    expect(await sessionsOf(here)).toMatchObject([
      { browser: 'A spec', isThis: false },
      { browser: 'Firefox on Linux', way: 'password', isThis: true },
    ]);
    app.clock.advance({ minutes: 29 });
    await who(here);
    app.clock.advance({ minutes: 5 });
    expect(await sessionsOf(here)).toMatchObject([{ isThis: true }]);
    expect(await who(elsewhere)).toBe(401);
  });

  it('is ended for one other browser, or all others; never for another person', async () => {
    const [here, stranger] = [await signInAs(app), await signInAs(app)];
    const [there, elsewhere] = [await signInAgain(app, here.personId), await signInAgain(app, here.personId)];
    const end = (path: string) => app.request('DELETE', `/api/sessions${path}`, { as: here });
    const foreign = (await sessionsOf(stranger))[0]?.id;
    expect((await end(`/${foreign}`)).status).toBe(404);
    const one = (await sessionsOf(there)).find(({ isThis }) => isThis)?.id;
    expect((await end(`/${one}`)).status).toBe(204);
    expect((await end(`/${one}`)).status).toBe(404);
    expect((await end('/nonsense')).status).toBe(404);
    expect([await who(there), await who(elsewhere)]).toEqual([401, 200]);
    expect((await end('')).status).toBe(204);
    expect([await who(elsewhere), await who(here), await who(stranger)]).toEqual([401, 200, 200]);
  });

  it('is seen and ended by the administrator, and the ledger says by whom', async () => {
    const lead = await signInAs(app);
    const path = `/api/people/${lead.personId}/sessions`;
    expect(await app.request('GET', path, { as: admin })).toMatchObject({
      status: 200,
      body: [{ browser: 'A spec', isThis: false }],
    });
    expect((await app.request('DELETE', path, { as: lead })).status).toBe(403);
    expect((await app.request('DELETE', path, { as: admin })).status).toBe(204);
    expect([await who(lead), await who(admin)]).toEqual([401, 200]);
    const auditor = await signInAs(app, { roles: ['auditor'] });
    const trail = await app.request<LedgerEntryView[]>('GET', `/api/ledger?subjectId=${lead.personId}`, {
      as: auditor,
    });
    expect(trail.body).toContainEqual(
      expect.objectContaining({ action: 'sessions-ended', actorId: admin.personId, data: { count: 1 } }),
    );
    const nobody = `/api/people/${crypto.randomUUID()}/sessions`;
    expect((await app.request('GET', nobody, { as: admin })).status).toBe(404);
    expect((await app.request('DELETE', nobody, { as: admin })).status).toBe(404);
  });
});

describe('what asks who one is', () => {
  const open = (as: { cookie: string }) => app.request('POST', '/api/vault', { as });
  const prove = (as: { cookie: string }, body: object) =>
    app.request('POST', '/api/session/proof', { as, body });

  it('lets through who signed in lately, asks later, and lets through once the password was given', async () => {
    const { email } = await anAccount();
    const as = tokenIn((await enter(email, firefox)).cookies);
    expect((await open(as)).status).toBe(201);
    app.clock.advance({ minutes: 6 });
    expect(await open(as)).toMatchObject({ status: 403, body: { code: 'proof-needed' } });
    expect(await app.request('GET', '/api/session/proof', { as })).toMatchObject({
      status: 200,
      body: { by: ['password'] },
    });
    expect(await prove(as, { password: 'not the password' })).toMatchObject({
      status: 422,
      body: { code: 'wrong-password', errors: { password: [expect.any(String)] } },
    });
    expect((await open(as)).status).toBe(403);
    expect((await prove(as, { password })).status).toBe(204);
    expect((await open(as)).status).toBe(201);
    app.clock.advance({ minutes: 6 });
    expect((await open(as)).status).toBe(403);
  });

  it('says first that the roles do not allow it', async () => {
    const auditor = await signInAs(app, { roles: ['auditor'] });
    app.clock.advance({ minutes: 6 });
    expect(await app.request('POST', '/api/vault/leads', { as: auditor })).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
  });

  it('takes five guesses from one browser, and another browser is not kept out by them', async () => {
    const { email, id } = await anAccount();
    const guesser = await signInAgain(app, id);
    for (let guess = 0; guess < 5; guess++)
      expect((await prove(guesser, { password: 'wrong wrong wrong' })).status).toBe(422);
    expect((await prove(guesser, { password })).status).toBe(429);
    const owner = tokenIn((await enter(email, firefox)).cookies);
    expect((await prove(owner, { password })).status).toBe(204);
  });

  it.each([
    ['nothing', {}],
    ['a number', { password: 5 }],
    ['something unknown', { password, admin: true }],
  ])('refuses %s', async (_, body) => expect((await prove(await signInAs(app), body)).status).toBe(422));

  it('stands before whatever gives access', async () => {
    app.clock.advance({ minutes: 6 });
    const id = admin.personId;
    const person = { name: 'N', email: 'n@example.org', roles: ['lead'], active: true };
    const body = { ...person, directorates: [], categories: [] };
    const statuses = [
      await app.request('POST', '/api/people', { as: admin, body }),
      await app.request('PATCH', `/api/people/${id}`, { as: admin, ifMatch: 1, body }),
      await app.request('POST', `/api/people/${id}/invitation`, { as: admin }),
    ];
    expect(statuses.map((answer) => answer.body['code'])).toEqual(Array(3).fill('proof-needed'));
  });
});
