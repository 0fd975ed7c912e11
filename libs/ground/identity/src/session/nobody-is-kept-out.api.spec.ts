import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Transaction } from '@commonweal/platform';
import { type TestApplication, testApplication } from '@commonweal/platform/testing';
import { IdentityModule } from '../identity.module.js';
import { People } from '../people/people.js';
import { aPerson } from '../testing/index.js';
import { Attempts } from '../tokens/attempts.js';
import { Passwords } from './passwords.js';

const password = 'seven brave lanterns';
let app: TestApplication;
let email: string;
beforeAll(async () => void (app = await testApplication({ modules: [IdentityModule] })));
afterAll(() => app.close());
beforeEach(async () => {
  email = `${crypto.randomUUID()}@coventry.example`;
  const person = await app.get(People).find(await aPerson(app, { email }));
  if (person) await app.get(Transaction).run((tx) => app.get(Passwords).set(tx, person, password));
});

interface From {
  address: string;
  known?: string | undefined;
}
const signIn = ({ address, known = '' }: From, given = password, who = email) =>
  app.request('POST', '/api/session', {
    body: { email: who, password: given },
    as: { cookie: known },
    headers: { 'x-forwarded-for': address },
  });
const guess = (address: string) => signIn({ address }, 'wrong wrong wrong');
/** As many guesses as are counted there, without the work that checking a password is. */
async function guessed(key: string, times: number) {
  for (let count = 0; count < times; count++)
    await app.get(Attempts).count(key, { most: times, minutes: 15 });
}
/** The mark that a browser keeps of having been signed in. */
const markIn = ({ cookies }: { cookies: string[] }) =>
  cookies
    .map((cookie) => cookie.split(';')[0] ?? '')
    .find((cookie) => cookie.startsWith('commonweal_known='));

describe('whoever guesses at a password', () => {
  it('from one address, however long, keeps nobody out who comes from another', async () => {
    for (let count = 0; count < 40; count++) await guess('203.0.113.7');
    expect((await guess('203.0.113.7')).status).toBe(429);
    expect((await signIn({ address: '198.51.100.1' })).status).toBe(200);
  });

  it('from many addresses keeps nobody out of a browser in which they signed in before', async () => {
    const mark = markIn(await signIn({ address: '198.51.100.1' }));
    await guessed(`sign-in/${email}`, 24);
    expect((await guess('203.0.113.1')).status).toBe(401);
    expect((await signIn({ address: '198.51.100.2' })).status).toBe(429);
    expect((await signIn({ address: '198.51.100.2', known: mark })).status).toBe(200);
    const behindTheSameDoor = await signIn({ address: '203.0.113.1', known: mark });
    expect(behindTheSameDoor.status).toBe(200);
  });

  it('gains nothing by the mark of another person, one that is made up, or one that is cut', async () => {
    const mark = markIn(await signIn({ address: '198.51.100.1' })) ?? '';
    const other = `${crypto.randomUUID()}@coventry.example`;
    await guessed(`sign-in/${other}`, 25);
    for (const known of [mark, 'commonweal_known=a.b', 'commonweal_known=', mark.slice(0, -2)])
      expect((await signIn({ address: '198.51.100.9', known }, 'wrong', other)).status).toBe(429);
  });

  it('in a browser that is known guesses five times there as well', async () => {
    const known = markIn(await signIn({ address: '198.51.100.1' }));
    for (let count = 0; count < 5; count++)
      expect((await signIn({ address: `203.0.113.${count}`, known }, 'wrong wrong wrong')).status).toBe(401);
    expect((await signIn({ address: '203.0.113.9', known })).status).toBe(429);
    app.clock.advance({ minutes: 16 });
    expect((await signIn({ address: '203.0.113.9', known })).status).toBe(200);
  });

  it('at many people from one address is stopped there', async () => {
    await guessed('sign-in-from/192.0.2.1', 99);
    const at = async (who: string) => (await signIn({ address: '192.0.2.1' }, 'x', who)).status;
    expect([await at('nobody@coventry.example'), await at('none@coventry.example')]).toEqual([401, 429]);
  });
});
