import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Transaction } from '@commonweal/platform';
import { type TestApplication, testApplication } from '@commonweal/platform/testing';
import type { OneTimeLinkView, PersonView } from '@commonweal/wire';
import { IdentityModule } from '../identity.module.js';
import { aPerson, signInAs } from '../testing/index.js';
import { Attempts } from '../tokens/attempts.js';
import { OneTimeSecrets } from '../tokens/one-time-secrets.js';
import { Setup } from './setup.js';

const password = 'seven brave lanterns';
const supplierId = '0198c0de-0000-7000-8000-000000000001';
let app: TestApplication;
beforeAll(async () => void (app = await testApplication({ modules: [IdentityModule] })));
afterAll(() => app.close());

const cookieOf = (cookies: string[]) => ({ cookie: (cookies[0] ?? '').split(';')[0] ?? '' });
const signIn = (email: string, given: string) =>
  app.request('POST', '/api/session', { body: { email, password: given } });
const tokenIn = (link: string) => link.split('#token=')[1] ?? '';
let count = 0;
const newEmail = () => `person${(count += 1)}@coventry.example`;

async function anAccount(email = newEmail()) {
  const admin = await signInAs(app, { roles: ['admin'] });
  const id = await aPerson(app, { email, roles: ['lead'] });
  const { body } = await app.request<OneTimeLinkView>('POST', `/api/people/${id}/invitation`, { as: admin });
  await app.request('POST', '/api/session/password', { body: { token: tokenIn(body.link), password } });
  return { id, email, admin };
}

describe('the first start', () => {
  it('prints a link that makes the administrator once', async () => {
    const first = await testApplication({
      modules: [IdentityModule],
      settings: { PUBLIC_URL: 'https://social.example' },
    });
    const link = (await first.get(Setup).link()) ?? '';
    expect(link).toMatch(/^https:\/\/social\.example\/setup#token=[\w-]{43}$/);
    const body = { token: tokenIn(link), name: 'Ada Admin', email: 'Ada@Example.org', password };
    const weak = await first.request('POST', '/api/setup', {
      body: { ...body, password: 'passwordpassword' },
    });
    expect(weak).toMatchObject({ status: 422, body: { code: 'weak-password' } });
    const made = await first.request('POST', '/api/setup', { body });
    expect(made).toMatchObject({
      status: 200,
      body: { name: 'Ada Admin', email: 'ada@example.org', roles: ['admin'] },
    });
    expect(made.cookies[0]).toMatch(
      /^commonweal_session=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict; Secure$/,
    );
    expect(await first.request('POST', '/api/setup', { body })).toMatchObject({
      status: 409,
      body: { code: 'set-up-already' },
    });
    expect(await first.get(Setup).link()).toBeUndefined();
    await first.close();
  });

  it('makes nobody administrator without the link', async () => {
    const body = { token: 'x'.repeat(43), name: 'Eve', email: 'eve@example.org', password };
    const first = await testApplication({ modules: [IdentityModule] });
    await first.get(Setup).link();
    expect(await first.request('POST', '/api/setup', { body })).toMatchObject({
      status: 422,
      body: { code: 'link-unusable' },
    });
    await first.close();
  });
});

describe('a local account', () => {
  it('signs in, is known by its cookie, and signs out', async () => {
    const { email } = await anAccount();
    const entered = await signIn(email.toUpperCase(), password);
    expect(entered).toMatchObject({ status: 200, body: { email, roles: ['lead'], supplierId: null } });
    const as = cookieOf(entered.cookies);
    expect(await app.request('GET', '/api/session', { as })).toMatchObject({ status: 200, body: { email } });
    expect((await app.request('DELETE', '/api/session', { as })).status).toBe(204);
    expect(await app.request('GET', '/api/session', { as })).toMatchObject({
      status: 401,
      body: { code: 'not-signed-in' },
    });
  });

  it('looks the same from outside whether it is unknown, inactive or the password is wrong', async () => {
    const { email, id, admin } = await anAccount();
    const wrong = await signIn(email, 'not the password');
    expect(wrong).toMatchObject({ status: 401, body: { code: 'sign-in-refused' }, cookies: [] });
    const { body: person } = await app.request<PersonView>('GET', `/api/people/${id}`, { as: admin });
    const { id: _id, hasPassword: _has, version, ...body } = person;
    await app.request('PATCH', `/api/people/${id}`, {
      as: admin,
      ifMatch: version,
      body: { ...body, active: false },
    });
    for (const answer of [await signIn(email, password), await signIn('nobody@example.org', password)]) {
      expect({ ...answer.body, instance: '' }).toEqual({ ...wrong.body, instance: '' });
    }
  });

  it('is locked after five wrong attempts, for a quarter of an hour', async () => {
    const { email } = await anAccount();
    for (let attempt = 0; attempt < 5; attempt++)
      expect((await signIn(email, 'wrong wrong wrong')).status).toBe(401);
    expect(await signIn(email, password)).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
    app.clock.advance({ minutes: 16 });
    expect((await signIn(email, password)).status).toBe(200);
  });

  it('is not locked by its own successes', async () => {
    const { email } = await anAccount();
    for (let attempt = 0; attempt < 8; attempt++) expect((await signIn(email, password)).status).toBe(200);
  });

  it('ends its session after two idle hours and after twelve busy ones', async () => {
    const idle = await signInAs(app);
    app.clock.advance({ minutes: 121 });
    expect((await app.request('GET', '/api/session', { as: idle })).status).toBe(401);
    const busy = await signInAs(app);
    const statuses: number[] = [];
    for (let hour = 1; hour <= 12; hour++) {
      app.clock.advance({ minutes: 60 });
      statuses.push((await app.request('GET', '/api/session', { as: busy })).status);
    }
    expect(statuses).toEqual([...Array<number>(11).fill(200), 401]);
  });

  it('changes its password knowing the present one, which ends its other sessions', async () => {
    const { email } = await anAccount();
    const [here, elsewhere] = [
      cookieOf((await signIn(email, password)).cookies),
      cookieOf((await signIn(email, password)).cookies),
    ];
    const change = (current: string) =>
      app.request('POST', '/api/session/password', {
        as: here,
        body: { current, password: 'nine quiet harbours' },
      });
    expect(await change('not the password')).toMatchObject({
      status: 422,
      body: { errors: { current: [expect.any(String)] } },
    });
    const changed = await change(password);
    expect(changed.status).toBe(200);
    expect((await app.request('GET', '/api/session', { as: elsewhere })).status).toBe(401);
    expect((await app.request('GET', '/api/session', { as: cookieOf(changed.cookies) })).status).toBe(200);
    expect((await signIn(email, password)).status).toBe(401);
  });

  it('uses an invitation once, within a week', async () => {
    const admin = await signInAs(app, { roles: ['admin'] });
    const id = await aPerson(app);
    const invite = async () =>
      (await app.request<OneTimeLinkView>('POST', `/api/people/${id}/invitation`, { as: admin })).body;
    const choose = (link: string) =>
      app.request('POST', '/api/session/password', { body: { token: tokenIn(link), password } });
    const { link } = await invite();
    expect((await choose(link)).status).toBe(200);
    expect(await choose(link)).toMatchObject({ status: 422, body: { code: 'link-unusable' } });
    const late = await invite();
    app.clock.advance({ days: 8 });
    expect((await choose(late.link)).status).toBe(422);
  });
});

describe('a person of a supplier', () => {
  const secrets = () => app.get(OneTimeSecrets);
  const inTransaction = <T>(work: Parameters<Transaction['run']>[0]) =>
    app.get(Transaction).run(work) as Promise<T>;
  let personId: string;
  let email: string;
  beforeEach(async () => {
    email = newEmail();
    personId = await aPerson(app, { email, roles: ['supplier'], supplierId });
  });
  const code = () =>
    inTransaction<string>((tx) => secrets().makeCode(tx, { purpose: 'sign-in-code', personId, minutes: 10 }));
  const link = async () => {
    const made = await inTransaction<{ token: string }>((tx) =>
      secrets().makeLink(tx, { purpose: 'sign-in-link', personId, minutes: 60 * 24 * 60 }),
    );
    return made.token;
  };
  const enter = (body: object) => app.request('POST', '/api/session/code', { body });

  it('signs in with the code, named by link or e-mail', async () => {
    expect(await enter({ code: await code(), link: await link() })).toMatchObject({
      status: 200,
      body: { personId, supplierId },
    });
    expect((await enter({ code: await code(), email })).status).toBe(200);
  });

  it('cannot use a code twice, late, or after a newer one', async () => {
    const used = await code();
    expect((await enter({ code: used, email })).status).toBe(200);
    expect((await enter({ code: used, email })).status).toBe(401);
    const late = await code();
    app.clock.advance({ minutes: 11 });
    expect((await enter({ code: late, email })).status).toBe(401);
    const [older, newer] = [await code(), await code()];
    if (older !== newer) expect((await enter({ code: older, email })).status).toBe(401);
    expect((await enter({ code: newer, email })).status).toBe(200);
  });

  it('cannot use the code of another', async () => {
    const other = newEmail();
    await aPerson(app, { email: other, roles: ['supplier'], supplierId });
    expect((await enter({ code: await code(), email: other })).status).toBe(401);
  });

  it('has five guesses, wherever they come from', async () => {
    const right = await code();
    const wrong = right === '000000' ? '000001' : '000000';
    for (let guess = 0; guess < 5; guess++)
      expect(await secrets().redeemCode('sign-in-code', personId, wrong)).toBe(false);
    expect(await secrets().redeemCode('sign-in-code', personId, right)).toBe(false);
  });

  it('is sent no more than five codes in a quarter of an hour', async () => {
    for (let made = 0; made < 5; made++) await code();
    await expect(code()).rejects.toMatchObject({ kind: 'too-many' });
  });

  it('cannot be of the council and sign in by code', async () => {
    const staff = newEmail();
    const id = await aPerson(app, { email: staff, roles: ['lead'] });
    const figures = await inTransaction<string>((tx) =>
      secrets().makeCode(tx, { purpose: 'sign-in-code', personId: id, minutes: 10 }),
    );
    expect((await enter({ code: figures, email: staff })).status).toBe(401);
  });
});

describe('attempts', () => {
  it('are all counted when they come at once', async () => {
    const attempt = () =>
      app
        .get(Attempts)
        .count('at-once', { most: 10, minutes: 1 })
        .then(
          () => 1,
          () => 0,
        );
    const passed = await Promise.all(Array.from({ length: 30 }, attempt));
    expect(passed.filter(Boolean)).toHaveLength(10);
  });
});
