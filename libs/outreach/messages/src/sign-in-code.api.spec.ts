import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { MailView, SessionView } from '@commonweal/wire';
import { DocumentsModule } from '@commonweal/documents';
import { IdentityModule, OneTimeSecrets } from '@commonweal/identity';
import { aPerson, signInAs } from '@commonweal/identity/testing';
import { LedgerModule } from '@commonweal/ledger';
import { newId, Transaction } from '@commonweal/platform';
import { type TestApplication, testApplication } from '@commonweal/platform/testing';
import { Message } from './message.entity.js';
import { MessagesModule } from './messages.module.js';
import { aTemplate, loadRelease } from './testing/release.js';

let app: TestApplication;
let personId: string;
let email: string;
let count = 0;

const ask = (body: object) =>
  app.request('POST', '/api/supplier-codes', { body, headers: { 'x-forwarded-for': `10.0.0.${count}` } });
const enter = (body: object) =>
  app.request<SessionView>('POST', '/api/session/code', {
    body,
    headers: { 'x-forwarded-for': `10.0.1.${count}` },
  });
const aLink = async (minutes = 60) => {
  const link = { purpose: 'sign-in-link' as const, personId, minutes };
  return (await app.get(Transaction).run((tx) => app.get(OneTimeSecrets).makeLink(tx, link))).token;
};

async function mails(): Promise<MailView[]> {
  const admin = await signInAs(app, { roles: ['admin'] });
  const all = await app.request<MailView[]>('GET', '/api/mailbox?perPage=100&sort=at', { as: admin });
  return all.body.filter(({ to }) => to === email);
}
const codeIn = (mail: MailView | undefined) => /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '';

beforeAll(async () => {
  app = await testApplication({ modules: [LedgerModule, IdentityModule, DocumentsModule, MessagesModule] });
  await loadRelease(app, [
    aTemplate('sign-in-code', 'sign-in-code', 'Your code is ((code)), for ((minutes)) minutes.'),
  ]);
});
beforeEach(async () => {
  app.clock.advance({ days: 1 });
  email = `supplier-${++count}@example.org`;
  personId = await aPerson(app, { name: 'Sam', email, roles: ['supplier'], supplierId: newId() });
});
afterAll(() => app.close());

describe('Signing in as a supplier', () => {
  it('mails a code to the person of the link, at night too, and lets in with it, once', async () => {
    app.clock.set(`${app.clock.today()}T23:30:00Z`);
    const link = await aLink();
    expect((await ask({ link })).status).toBe(204);
    await app.drain();
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    const session = await enter({ link, code: codeIn(mail) });
    expect(session).toMatchObject({ status: 200, body: { personId, roles: ['supplier'] } });
    expect(String(session.headers['set-cookie'])).toContain('HttpOnly');
    expect((await enter({ link, code: codeIn(mail) })).status).toBe(401);
  });

  it('keeps the code out of what is recorded', async () => {
    await ask({ link: await aLink() });
    await app.drain();
    const code = codeIn((await mails())[0]);
    const rows = await app
      .get(DataSource)
      .query<{ row: string }[]>(
        'SELECT d::text AS row FROM dispatch d WHERE d.address = $1 UNION ALL SELECT m::text FROM message m WHERE m.address = $1',
        [email],
      );
    expect(rows).toHaveLength(2);
    expect(rows.map(({ row }) => row).join()).not.toContain(code);
  });

  it('says clearly that a link has expired, was made up, or that its person has left', async () => {
    const old = await aLink(5);
    const fresh = await aLink();
    app.clock.advance({ minutes: 6 });
    const answers = [await ask({ link: old }), await ask({ link: 'made-up' }), await ask({})];
    await app.get(DataSource).query('UPDATE person SET active = false WHERE id = $1', [personId]);
    answers.push(await ask({ link: fresh }));
    for (const { status, body } of answers)
      expect({ status, ...body }).toMatchObject({
        status: 422,
        code: 'link-expired',
        detail: expect.stringContaining('ask for a new one'),
      });
  });

  it('mails a code by address without saying whether there is such a person', async () => {
    const staff = `${newId()}@example.org`;
    await aPerson(app, { email: staff, roles: ['admin'] });
    const answers = [
      await ask({ email: email.toUpperCase() }),
      await ask({ email: 'nobody@example.org' }),
      await ask({ email: staff }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    await app.drain();
    expect(await app.get(DataSource).manager.countBy(Message, { address: staff })).toBe(0);
    expect((await enter({ email, code: codeIn((await mails())[0]) })).status).toBe(200);
  });

  it('sends no more than five codes in a quarter of an hour', async () => {
    const link = await aLink();
    const statuses: number[] = [];
    for (let n = 0; n < 6; n++) statuses.push((await ask({ link })).status);
    await app.drain();
    expect(statuses).toEqual([204, 204, 204, 204, 204, 429]);
    expect(await mails()).toHaveLength(5);
  });

  it('takes no right code after five wrong ones, nor one that is too old', async () => {
    const link = await aLink();
    await ask({ link });
    await app.drain();
    const code = codeIn((await mails())[0]);
    const wrong = code === '000000' ? '000001' : '000000';
    app.clock.advance({ minutes: 16 });
    expect((await enter({ link, code })).status).toBe(401);
    await ask({ link });
    await app.drain();
    const again = codeIn((await mails()).at(-1));
    for (let n = 0; n < 5; n++) await enter({ link, code: wrong });
    expect((await enter({ link, code: again })).status).not.toBe(200);
  });

  it('refuses what is no request for a code', async () => {
    const answers = [
      await ask({ link: 7 }),
      await ask({ email: 'x' }),
      await ask({ link: 'x'.repeat(101) }),
      await ask({ other: 1 }),
    ];
    for (const { status, headers } of answers) {
      expect(status).toBe(422);
      expect(headers['content-type']).toContain('application/problem+json');
    }
  });
});

describe('The mailbox', () => {
  it('is for administrators, and for everybody of the council in the demonstration', async () => {
    const lead = await signInAs(app, { roles: ['lead'] });
    expect((await app.request('GET', '/api/mailbox', { as: lead })).status).toBe(403);
    expect((await app.request('GET', '/api/session', { as: lead })).body).not.toHaveProperty('demonstration');
    const supplier = await signInAs(app, { roles: ['supplier'], supplierId: newId() });
    expect((await app.request('GET', '/api/mailbox', { as: supplier })).status).toBe(403);
    const admin = await signInAs(app, { roles: ['admin'] });
    expect((await app.request('GET', `/api/mailbox/${newId()}`, { as: admin })).status).toBe(404);
  });

  it('notes that a mail was opened', async () => {
    await ask({ link: await aLink() });
    await app.drain();
    const admin = await signInAs(app, { roles: ['admin'] });
    const [mail] = await mails();
    expect(mail?.opened).toBe(false);
    expect((await app.request('GET', `/api/mailbox/${mail?.id}`, { as: admin })).body).toMatchObject({
      opened: true,
    });
    expect((await mails())[0]?.opened).toBe(true);
  });
});
