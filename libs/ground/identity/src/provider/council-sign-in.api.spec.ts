import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Module, Post } from '@nestjs/common';
import { AfterProof, SignedIn } from '@commonweal/platform';
import { type TestApplication, testApplication } from '@commonweal/platform/testing';
import type { SessionView } from '@commonweal/wire';
import { IdentityModule } from '../identity.module.js';
import { People } from '../people/people.js';
import { ProviderFetch } from './provider-fetch.js';
import { AProvider } from '../testing/provider/index.js';
import { aPerson, signInAs } from '../testing/index.js';

@Controller('vault')
class VaultController {
  @Post()
  @SignedIn()
  @AfterProof()
  open() {
    return { open: true };
  }
}

@Module({ controllers: [VaultController] })
class Vault {}

const client = {
  client_id: 'commonweal',
  client_secret: 'a-secret-of-the-spec',
  address: 'http://commonweal.test',
};
let provider: AProvider;
let app: TestApplication | undefined;

async function council(
  settings: Record<string, string> = {},
  outside: ProviderFetch = provider,
): Promise<TestApplication> {
  app = await testApplication({
    modules: [IdentityModule, Vault],
    providers: [{ provide: ProviderFetch, useValue: outside }],
    settings: {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: client.client_id,
      OIDC_CLIENT_SECRET: client.client_secret,
      ...settings,
    },
  });
  return app;
}
beforeAll(async () => void (provider = await AProvider.start(client)));
afterEach(async () => {
  await app?.close();
  app = undefined;
});
afterAll(() => provider.close());

const pairs = (cookies: string[]) => cookies.map((cookie) => cookie.split(';')[0] ?? '');
const pathOf = (address: string) => address.replace(client.address, '');
const sessionIn = (cookies: string[]) => ({
  cookie: pairs(cookies).find((pair) => /^commonweal_session=./.test(pair)) ?? '',
});

/** From the button to where the browser ends. */
async function signIn(on: TestApplication, subject: string, next = '/procurements') {
  provider.forget();
  provider.present = subject;
  const sent = await on.request('GET', `/api/session/provider?next=${encodeURIComponent(next)}`);
  const back = await provider.visit(sent.headers['location'] ?? '');
  return on.request('GET', pathOf(back), { as: { cookie: pairs(sent.cookies).join('; ') } });
}

describe('the sign-in of the council', () => {
  it('signs in whom it vouches for, by e-mail the first time and by subject from then on', async () => {
    const on = await council();
    const id = await aPerson(on, { email: 'lee@coventry.example', roles: ['lead'] });
    provider.account('subject-lee', { email: 'Lee@Coventry.example', name: 'Lee Lead' });
    const first = await signIn(on, 'subject-lee');
    expect(first).toMatchObject({ status: 302, headers: { location: '/procurements' } });
    const as = sessionIn(first.cookies);
    expect(await on.request<SessionView>('GET', '/api/session', { as })).toMatchObject({
      status: 200,
      body: { personId: id, roles: ['lead'], way: 'provider' },
    });
    provider.account('subject-lee', { email: 'married@coventry.example' });
    const again = await signIn(on, 'subject-lee');
    expect((await on.request('GET', '/api/session', { as: sessionIn(again.cookies) })).body).toMatchObject({
      personId: id,
    });
    provider.account('subject-thief', { email: 'lee@coventry.example' });
    expect(await signIn(on, 'subject-thief')).toMatchObject({
      headers: { location: '/sign-in?problem=unknown-person' },
    });
  });

  it('refuses the unknown, the inactive, unproven e-mails and people of suppliers', async () => {
    const on = await council();
    await aPerson(on, { email: 'gone@coventry.example', active: false });
    await aPerson(on, { email: 'unproven@coventry.example' });
    const supplierId = '0198c0de-0000-7000-8000-000000000001';
    await aPerson(on, { email: 'ann@supplier.example', roles: ['supplier'], supplierId });
    const cases: [string, object, string][] = [
      ['s-unknown', { email: 'nobody@coventry.example' }, 'unknown-person'],
      ['s-gone', { email: 'gone@coventry.example' }, 'inactive'],
      ['s-unproven', { email: 'unproven@coventry.example', email_verified: false }, 'unknown-person'],
      ['s-supplier', { email: 'ann@supplier.example' }, 'unknown-person'],
      ['s-nobody', {}, 'unknown-person'],
    ];
    for (const [subject, account, problem] of cases) {
      provider.account(subject, account);
      const answer = await signIn(on, subject);
      expect(answer.headers['location']).toBe(`/sign-in?problem=${problem}`);
      expect(sessionIn(answer.cookies).cookie).toBe('');
    }
  });

  it('makes the unknown, and gives the roles that the settings map, each time anew', async () => {
    const on = await council({ OIDC_UNKNOWN: 'create', OIDC_ROLES: 'Buyer=lead,Contracts=contract-manager' });
    provider.account('s-new', { email: 'New@coventry.example', name: 'Nora New', roles: ['Buyer', 'Cook'] });
    const roles = async () => {
      const { cookies } = await signIn(on, 's-new');
      return (await on.request<SessionView>('GET', '/api/session', { as: sessionIn(cookies) })).body;
    };
    const made = await roles();
    expect(made).toMatchObject({ name: 'Nora New', email: 'new@coventry.example', roles: ['lead'] });
    provider.account('s-new', { email: 'new@coventry.example', roles: ['Contracts', 'Buyer'] });
    expect((await roles()).roles.sort()).toEqual(['contract-manager', 'lead']);
    provider.account('s-new', { email: 'new@coventry.example', roles: ['Cook'] });
    expect(await signIn(on, 's-new')).toMatchObject({ headers: { location: '/sign-in?problem=no-role' } });
    expect((await on.get(People).find(made.personId))?.roles.sort()).toEqual(['contract-manager', 'lead']);
  });

  it('takes no answer that was not begun in this browser, or that was changed, or that comes twice or late', async () => {
    const on = await council();
    await aPerson(on, { email: 'lee@coventry.example' });
    provider.account('s-lee', { email: 'lee@coventry.example' });
    provider.forget();
    provider.present = 's-lee';
    const begin = async () => {
      const sent = await on.request('GET', '/api/session/provider');
      const back = pathOf(await provider.visit(sent.headers['location'] ?? ''));
      return { back, cookie: pairs(sent.cookies).join('; ') };
    };
    const come = async (path: string, cookie: string) =>
      (await on.request('GET', path, { as: { cookie } })).headers['location'];
    // The provider takes a code for the last sign-in of a browser alone.
    const [other, mine] = [await begin(), await begin()];
    expect(await come(mine.back, '')).toBe('/sign-in?problem=flow-lost');
    expect(await come(mine.back, 'commonweal_flow=made-up')).toBe('/sign-in?problem=flow-lost');
    expect(await come(mine.back, other.cookie)).toBe('/sign-in?problem=provider-refused');
    expect(await come(mine.back.replace(/state=[^&]+/, 'state=x'), mine.cookie)).toBe(
      '/sign-in?problem=provider-refused',
    );
    expect(await come(other.back.replace(/code=[^&]+/, 'code=x'), other.cookie)).toBe(
      '/sign-in?problem=provider-refused',
    );
    expect(await come(mine.back, mine.cookie)).toBe('/');
    expect(await come(mine.back, mine.cookie)).toBe('/sign-in?problem=provider-refused');
    const late = await begin();
    on.clock.advance({ minutes: 11 });
    expect(await come(late.back, late.cookie)).toBe('/sign-in?problem=flow-lost');
  });

  it('leads nowhere outside', async () => {
    const on = await council();
    await aPerson(on, { email: 'lee@coventry.example' });
    provider.account('s-lee', { email: 'lee@coventry.example' });
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example'])
      expect((await signIn(on, 's-lee', next)).headers['location']).toBe('/');
  });

  it('asks anew who is there before what weighs more, and takes no other person for it', async () => {
    const on = await council();
    await aPerson(on, { email: 'lee@coventry.example' });
    provider.account('s-lee', { email: 'lee@coventry.example' });
    provider.account('s-other', { email: 'other@coventry.example' });
    const as = sessionIn((await signIn(on, 's-lee')).cookies);
    on.clock.advance({ minutes: 11 });
    const open = () => on.request('POST', '/api/vault', { as });
    const prove = async (subject: string) => {
      provider.present = subject;
      const sent = await on.request('GET', '/api/session/provider/proof', { as });
      const back = pathOf(await provider.visit(sent.headers['location'] ?? ''));
      const answer = await on.request('GET', back, { as: { cookie: pairs(sent.cookies).join('; ') } });
      return answer.headers['location'];
    };
    expect(await open()).toMatchObject({ status: 403, body: { code: 'proof-needed' } });
    expect(await on.request('GET', '/api/session/proof', { as })).toMatchObject({
      body: { by: ['provider'], isProven: false },
    });
    const before = provider.asked;
    expect(await prove('s-lee')).toBe('/sign-in/shown');
    expect(provider.asked).toBe(before + 1);
    expect((await open()).status).toBe(201);
    on.clock.advance({ minutes: 11 });
    provider.forget();
    expect(await prove('s-other')).toBe('/sign-in?problem=another-person');
    expect((await open()).status).toBe(403);
    expect((await on.request('GET', '/api/session/provider/proof')).status).toBe(401);
  });

  it('says so where it cannot be reached, on the way there, back and out, and asks again the next time', async () => {
    let isAway = true;
    const on = await council(
      {},
      { fetch: (...asked) => (isAway ? Promise.reject(new Error('away')) : provider.fetch(...asked)) },
    );
    await aPerson(on, { email: 'lee@coventry.example' });
    provider.account('s-lee', { email: 'lee@coventry.example' });
    provider.forget();
    provider.present = 's-lee';
    const to = async (path: string, cookie = '') =>
      (await on.request('GET', path, { as: { cookie } })).headers['location'] ?? '';
    expect(await to('/api/session/provider')).toBe('/sign-in?problem=provider-unreachable');
    expect(await to('/api/session/provider/end')).toBe('/sign-in?problem=signed-out-here-alone');
    isAway = false;
    const sent = await on.request('GET', '/api/session/provider');
    const back = pathOf(await provider.visit(sent.headers['location'] ?? ''));
    isAway = true;
    expect(await to(back, pairs(sent.cookies).join('; '))).toBe('/sign-in?problem=provider-unreachable');
    on.clock.advance({ minutes: 1 });
    expect(await to('/api/session/provider')).toBe('/sign-in?problem=provider-unreachable');
    isAway = false;
    expect(await to('/api/session/provider')).toContain(provider.issuer);
  });

  it('signs out there too', async () => {
    const on = await council();
    const { headers } = await on.request('GET', '/api/session/provider/end');
    const address = new URL(headers['location'] ?? '');
    expect(address.href).toContain(provider.issuer);
    expect(address.searchParams.get('post_logout_redirect_uri')).toBe('http://commonweal.test/sign-in');
    expect(address.searchParams.get('client_id')).toBe('commonweal');
  });

  it('may be the only one: then no password signs anybody of the council in', async () => {
    const on = await council({ LOCAL_PASSWORDS: 'false', OIDC_NAME: 'your Coventry account' });
    expect((await on.request('GET', '/api/session/ways')).body).toEqual({
      password: false,
      provider: 'your Coventry account',
      providerGivesRoles: false,
    });
    const body = { email: 'lee@coventry.example', password: 'seven brave lanterns' };
    expect(await on.request('POST', '/api/session', { body })).toMatchObject({
      status: 403,
      body: { code: 'passwords-off' },
    });
    const chosen = { token: 'x'.repeat(43), password: 'seven brave lanterns' };
    expect((await on.request('POST', '/api/session/password', { body: chosen })).status).toBe(403);
  });
});

describe('without a provider', () => {
  it('there is nowhere to go, and passwords are offered', async () => {
    app = await testApplication({ modules: [IdentityModule] });
    expect((await app.request('GET', '/api/session/ways')).body).toEqual({ password: true });
    expect((await app.request('GET', '/api/session/provider')).status).toBe(404);
    expect(await app.request('GET', '/api/session/provider/callback?code=x')).toMatchObject({
      headers: { location: '/sign-in?problem=flow-lost' },
    });
    const as = await signInAs(app);
    expect((await app.request('GET', '/api/session/provider/proof', { as })).status).toBe(404);
  });
});
