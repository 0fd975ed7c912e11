import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Transaction } from '@commonweal/platform';
import { type TestApplication, testApplication } from '@commonweal/platform/testing';
import type {
  LedgerEntryView,
  NewSecretView,
  OneTimeLinkView,
  PersonSave,
  RecoveryCodesView,
} from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { IdentityModule } from '../identity.module.js';
import { People } from '../people/people.js';
import { Passwords } from '../session/passwords.js';
import { aPerson, type SignedInAs, signInAgain, signInAs } from '../testing/index.js';
import { SecondFactor } from './second-factor.entity.js';
import { codeOf, stepOf } from './totp.js';

const password = 'seven brave lanterns';
let app: TestApplication;
beforeAll(async () => {
  app = await testApplication({ modules: [IdentityModule], settings: { SECOND_FACTOR_ROLES: 'admin' } });
});
afterAll(() => app.close());

/** What an authenticator app does with the secret it was shown. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
function codeIn(secret: string, drift = 0): string {
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2));
  return codeOf(Buffer.from(bytes), stepOf(app.clock.now()) + drift);
}

const post = <T>(path: string, as: { cookie: string } | undefined, body?: object) =>
  app.request<T>('POST', `/api/${path}`, { as, body });

interface Account extends SignedInAs {
  email: string;
  secret: string;
  codes: string[];
}

async function anAccount(person: Partial<PersonSave> = {}): Promise<SignedInAs & { email: string }> {
  const email = `${crypto.randomUUID()}@coventry.example`;
  const id = await aPerson(app, { email, ...person });
  const row = await app.get(People).find(id);
  if (row) await app.get(Transaction).run((tx) => app.get(Passwords).set(tx, row, password));
  return { ...(await signInAgain(app, id)), email };
}

async function enrolled(person: Partial<PersonSave> = {}): Promise<Account> {
  const account = await anAccount(person);
  const { secret } = (await post<NewSecretView>('second-factor', account)).body;
  const { body } = await post<RecoveryCodesView>('second-factor/confirmation', account, {
    code: codeIn(secret),
  });
  app.clock.advance({ minutes: 1 });
  return { ...account, secret, codes: body.codes };
}

const enter = (email: string, code?: string) => post('session', undefined, { email, password, code });
/** The clock stands where the last spec left it; counters of an hour begin anew. */
beforeEach(() => app.clock.advance({ minutes: 61 }));

describe('an authenticator app', () => {
  it('is taken into use by a code, and from then on is asked for after the password', async () => {
    const account = await anAccount();
    const begun = await post<NewSecretView>('second-factor', account);
    expect(begun.body.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(begun.body.uri).toContain(`secret=${begun.body.secret}`);
    expect((await enter(account.email)).status).toBe(200);
    const confirm = (code: string) => post('second-factor/confirmation', account, { code });
    expect(await confirm('000000')).toMatchObject({ status: 422, body: { code: 'wrong-code' } });
    const code = codeIn(begun.body.secret);
    const confirmed = await confirm(`${code.slice(0, 3)} ${code.slice(3)}`);
    expect(confirmed).toMatchObject({ status: 200 });
    expect(await app.request('GET', '/api/second-factor', { as: account })).toMatchObject({
      body: { isOn: true, codesLeft: 10, isRequired: false },
    });
    expect(await enter(account.email)).toMatchObject({
      status: 401,
      body: { code: 'second-factor-needed', errors: { code: [expect.any(String)] } },
      cookies: [],
    });
    app.clock.advance({ minutes: 1 });
    expect((await enter(account.email, codeIn(begun.body.secret))).status).toBe(200);
  });

  it('is not asked for, nor its code, before the password is right', async () => {
    const { email, secret } = await enrolled();
    const wrong = { email, password: 'wrong wrong wrong', code: codeIn(secret) };
    expect((await post('session', undefined, wrong)).body).toMatchObject({ code: 'sign-in-refused' });
    expect((await enter(email, codeIn(secret))).status).toBe(200);
  });

  it('gives codes that count once, a step early or late, and none that is older than one used', async () => {
    const { email, secret } = await enrolled();
    const [late, early] = [codeIn(secret, -1), codeIn(secret, 1)];
    expect((await enter(email, late)).status).toBe(200);
    expect((await enter(email, late)).body).toMatchObject({ code: 'second-factor-refused' });
    expect((await enter(email, early)).status).toBe(200);
    expect((await enter(email, codeIn(secret))).status).toBe(401);
    expect((await enter(email, codeIn(secret, 2))).status).toBe(401);
  });

  it('is used once when the same code comes twice at once', async () => {
    const { email, secret } = await enrolled();
    const code = codeIn(secret);
    const answers = await Promise.all([enter(email, code), enter(email, code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('cannot be guessed at for long by whoever has the password', async () => {
    const { email, secret } = await enrolled();
    const guess = (address: string, code: string) =>
      app.request('POST', '/api/session', {
        body: { email, password, code },
        headers: { 'x-forwarded-for': address },
      });
    const wrong = codeIn(secret) === '000000' ? '000001' : '000000';
    for (let count = 0; count < 10; count++)
      expect((await guess(`203.0.113.${count}`, wrong)).status).toBe(401);
    expect((await guess('203.0.113.99', codeIn(secret))).status).toBe(429);
  });

  it('is kept sealed: the secret stands nowhere in its row', async () => {
    const { personId, secret, codes } = await enrolled();
    const row = await app.get(DataSource).manager.findOneByOrFail(SecondFactor, { personId });
    const text = JSON.stringify(row);
    const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
    const hex = (bits.match(/.{4}/g) ?? []).map((four) => parseInt(four, 2).toString(16)).join('');
    for (const known of [secret, hex, ...codes]) expect(text).not.toContain(known);
  });

  it('shows that it is still the person, and its code is used up by that', async () => {
    const account = await enrolled();
    app.clock.advance({ minutes: 30 });
    expect(await post('second-factor/recovery-codes', account)).toMatchObject({
      body: { code: 'proof-needed' },
    });
    expect(await app.request('GET', '/api/session/proof', { as: account })).toMatchObject({
      body: { by: ['password', 'code'] },
    });
    const code = codeIn(account.secret);
    expect((await post('session/proof', account, { code: '12' })).status).toBe(422);
    expect((await post('session/proof', account, { code })).status).toBe(204);
    expect((await post('session/proof', account, { code })).status).toBe(422);
    expect((await post('second-factor/recovery-codes', account)).status).toBe(200);
  });

  it('stands before a new password by invitation too', async () => {
    const admin = await enrolled({ roles: ['admin'] });
    const account = await enrolled();
    const { body } = await post<OneTimeLinkView>(`people/${account.personId}/invitation`, admin);
    const token = body.link.split('#token=')[1];
    const choose = (code?: string) =>
      post('session/password', undefined, { token, password: 'nine quiet harbours', code });
    expect((await choose()).body).toMatchObject({ code: 'second-factor-needed' });
    expect((await choose('000000')).status).toBe(401);
    expect((await choose(codeIn(account.secret))).status).toBe(200);
  });
});

describe('a recovery code', () => {
  it('stands for the app once, however it is typed', async () => {
    const { email, codes, personId } = await enrolled();
    const [first = '', second = ''] = codes;
    expect(new Set(codes).size).toBe(10);
    expect((await enter(email, first.toLowerCase().replace(/-/g, ' '))).status).toBe(200);
    expect((await enter(email, first)).status).toBe(401);
    const as = await signInAgain(app, personId);
    expect(await app.request('GET', '/api/second-factor', { as })).toMatchObject({ body: { codesLeft: 9 } });
    const renewed = await post<RecoveryCodesView>('second-factor/recovery-codes', as);
    expect((await enter(email, second)).status).toBe(401);
    expect((await enter(email, renewed.body.codes[0])).status).toBe(200);
  });

  it('of another is worth nothing', async () => {
    const [mine, other] = [await enrolled(), await enrolled()];
    expect((await enter(mine.email, other.codes[0])).status).toBe(401);
  });
});

describe('who must have one', () => {
  it('may do nothing but take it into use, and then everything', async () => {
    const admin = await anAccount({ roles: ['admin'] });
    const people = () => app.request('GET', '/api/people', { as: admin });
    expect(await people()).toMatchObject({ status: 403, body: { code: 'second-factor-required' } });
    expect((await app.request('GET', '/api/session', { as: admin })).body).toMatchObject({ mustEnrol: true });
    const { secret } = (await post<NewSecretView>('second-factor', admin)).body;
    expect((await people()).status).toBe(403);
    await post('second-factor/confirmation', admin, { code: codeIn(secret) });
    expect((await people()).status).toBe(200);
    expect((await app.request('GET', '/api/session', { as: admin })).body).not.toHaveProperty('mustEnrol');
    expect(await app.request('DELETE', '/api/second-factor', { as: admin })).toMatchObject({
      status: 409,
      body: { code: 'second-factor-required' },
    });
  });

  it('is nobody else: they may give it up', async () => {
    const lead = await enrolled();
    const end = () => app.request('DELETE', '/api/second-factor', { as: lead });
    expect((await end()).status).toBe(204);
    expect(await end()).toMatchObject({ status: 409, body: { code: 'no-second-factor' } });
    expect((await enter(lead.email)).status).toBe(200);
    expect((await post('second-factor/recovery-codes', lead)).status).toBe(409);
    expect((await post('second-factor/confirmation', lead, { code: '123456' })).body).toMatchObject({
      code: 'not-begun',
    });
  });
});

describe('an administrator', () => {
  it('takes a lost one away with a reason, which ends the sessions and stands in the ledger', async () => {
    const admin = await enrolled({ roles: ['admin'] });
    const lead = await enrolled();
    const reset = (as: SignedInAs, reason?: string) =>
      post(`people/${lead.personId}/second-factor/reset`, as, { reason });
    const path = `/api/people/${lead.personId}/second-factor`;
    expect(await app.request('GET', path, { as: admin })).toMatchObject({
      status: 200,
      body: { isOn: true },
    });
    expect((await app.request('GET', path, { as: lead })).status).toBe(403);
    expect((await reset(lead, 'I say so')).status).toBe(403);
    expect((await reset(admin)).status).toBe(422);
    expect((await reset(admin, 'The telephone fell into the canal.')).status).toBe(204);
    expect((await app.request('GET', '/api/session', { as: lead })).status).toBe(401);
    expect((await enter(lead.email)).status).toBe(200);
    expect((await reset(admin, 'Once more')).status).toBe(409);
    expect((await app.request('GET', path, { as: admin })).body).toMatchObject({ isOn: false });
    const auditor = await signInAs(app, { roles: ['auditor'] });
    const trail = await app.request<LedgerEntryView[]>('GET', `/api/ledger?subjectId=${lead.personId}`, {
      as: auditor,
    });
    expect(trail.body).toContainEqual(
      expect.objectContaining({
        action: 'second-factor-reset',
        actorId: admin.personId,
        why: 'The telephone fell into the canal.',
      }),
    );
    expect(
      (await post(`people/${crypto.randomUUID()}/second-factor/reset`, admin, { reason: 'x' })).status,
    ).toBe(404);
  });

  it('has none to offer to people of suppliers', async () => {
    const supplierId = '0198c0de-0000-7000-8000-000000000001';
    const supplier = await signInAs(app, { roles: ['supplier'], supplierId });
    expect((await post('second-factor', supplier)).status).toBe(403);
  });
});
