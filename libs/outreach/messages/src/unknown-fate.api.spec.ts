import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MessageView } from '@commonweal/wire';
import { DocumentsModule, type SetEntry } from '@commonweal/documents';
import { IdentityModule } from '@commonweal/identity';
import { type SignedInAs, signInAs } from '@commonweal/identity/testing';
import { plusDays } from '@commonweal/calendar';
import { LedgerModule } from '@commonweal/ledger';
import { newId } from '@commonweal/platform';
import { type TestApplication, testApplication } from '@commonweal/platform/testing';
import { Claims } from './claims.js';
import { MessagesModule } from './messages.module.js';
import { SendMessages } from './send-messages.job.js';
import { Notes, RungsHeardModule } from './testing/notes.js';
import { aTemplate, loadRelease } from './testing/release.js';
import { SmtpInbox } from './testing/smtp-inbox.js';

const inbox = new SmtpInbox();
let app: TestApplication;
let notes: Notes;
let monday = '2026-04-06';
let count = 0;

const address = () => `person-${++count}@supplier.test`;
const fivePerMinute: SetEntry = {
  kind: 'parameter',
  key: 'messages-per-minute',
  content: {
    title: 'rate',
    type: 'number',
    selector: 'today',
    series: [{ from: '2020-01-01', value: 5, source: 's' }],
  },
};

/** A day of the week of this spec: 0 is its Monday. */
const day = (n: number) => plusDays(monday, n);
const at = (n: number, time = '09:00') => app.clock.set(`${day(n)}T${time}:00Z`);
const anAdmin = () => signInAs(app, { roles: ['admin'] });
const read = async (id: string) =>
  (await app.request<MessageView>('GET', `/api/messages/${id}`, { as: await anAdmin() })).body;
const settle = async (id: string, ifMatch: number | undefined, body: object, as?: SignedInAs) =>
  app.request('POST', `/api/messages/${id}/settlement`, { as: as ?? (await anAdmin()), ifMatch, body });

beforeAll(async () => {
  const SMTP_URL = await inbox.listen();
  const modules = [LedgerModule, IdentityModule, DocumentsModule, MessagesModule, RungsHeardModule];
  app = await testApplication({ modules, settings: { SMTP_URL } });
  notes = new Notes(app);
  await loadRelease(app, [
    fivePerMinute,
    aTemplate(
      'note',
      'note',
      'Dear ((name)),\n\nthis is about ((what)): http://commonweal.test/x?t=((token))',
      '((what))',
    ),
    aTemplate('digest', 'digest', 'Dear ((name)), ((count)) things:\n\n((messages))', '((count)) things'),
  ]);
});
beforeEach(() => {
  monday = plusDays(monday, 14);
  at(0);
});
afterEach(() => {
  inbox.behave();
  notes.stillWanted = () => true;
});
afterAll(async () => {
  await app.close();
  await inbox.close();
});

describe('What goes wrong on the way', () => {
  it('shows a refused address as failed, and sends again only when a person says so', async () => {
    const to = address();
    inbox.misbehave(to, 'address-refused');
    const message = await notes.plan(await notes.person(to));
    await app.drain();
    await app.runJob(SendMessages);
    const failed = await read(message.id);
    expect(failed).toMatchObject({ state: 'failed', because: expect.stringContaining('No such mailbox') });
    inbox.behave();
    expect(
      (await settle(message.id, failed.version, { as: 'send-again', reason: 'Address mended.' })).status,
    ).toBe(200);
    await app.drain();
    expect(await read(message.id)).toMatchObject({ state: 'sent' });
  });

  it('tries again later, ever more seldom, when it was turned away for now', async () => {
    const to = address();
    inbox.misbehave(to, 'try-later');
    const message = await notes.plan(await notes.person(to));
    await app.drain();
    expect(await read(message.id)).toMatchObject({
      state: 'planned',
      because: expect.stringContaining('attempt 1'),
    });
    app.clock.advance({ minutes: 1 });
    await app.runJob(SendMessages);
    expect((await read(message.id)).dispatches).toHaveLength(1);
    inbox.behave();
    app.clock.advance({ minutes: 1 });
    await app.runJob(SendMessages);
    expect(await read(message.id)).toMatchObject({ state: 'sent' });
    expect(inbox.to(to)).toHaveLength(1);
  });

  it('never sends again by itself what was lost behind its content', async () => {
    const to = address();
    inbox.misbehave(to, 'lost-behind-content');
    const message = await notes.plan(await notes.person(to));
    await app.drain();
    app.clock.advance({ days: 1 });
    await app.runJob(SendMessages);
    expect(await read(message.id)).toMatchObject({ state: 'unknown' });
    expect(inbox.to(to)).toHaveLength(1);
  });

  it('lists what was in flight when the process died as unknown, and never sends it again by itself', async () => {
    const message = await notes.plan(await notes.person(address()));
    await app.get(Claims).next('smtp');
    expect(await read(message.id)).toMatchObject({ state: 'sending' });
    app.clock.advance({ minutes: 9 });
    await app.runJob(SendMessages);
    expect(await read(message.id)).toMatchObject({ state: 'sending' });
    app.clock.advance({ minutes: 2 });
    await app.runJob(SendMessages);
    app.clock.advance({ days: 1 });
    await app.runJob(SendMessages);
    const unknown = await app.request<MessageView[]>('GET', '/api/messages?state=unknown&perPage=100', {
      as: await anAdmin(),
    });
    expect(unknown.body.map(({ id }) => id)).toContain(message.id);
    expect((await read(message.id)).dispatches).toHaveLength(1);
  });
});

describe('Settling a message whose fate is unknown', () => {
  async function unknownMessage(): Promise<MessageView> {
    const message = await notes.plan(await notes.person(address()));
    await app.get(Claims).next('smtp');
    app.clock.advance({ minutes: 11 });
    await app.runJob(SendMessages);
    return read(message.id);
  }

  it('notes that it arrived, with who said so', async () => {
    const { id, version } = await unknownMessage();
    const settled = await settle(id, version, { as: 'sent', reason: 'The supplier has it.' });
    expect(settled).toMatchObject({ status: 200, body: { state: 'sent', because: 'The supplier has it.' } });
    expect(await notes.wentOut(id)).toBe(0);
    await app.drain();
    expect(await notes.wentOut(id)).toBe(1);
    expect((await settle(id, version + 1, { as: 'sent', reason: 'Again.' })).body).toMatchObject({
      code: 'not-to-be-settled',
    });
  });

  it('sends it again under another reference', async () => {
    const { id, version } = await unknownMessage();
    await settle(id, version, { as: 'send-again', reason: 'It never came.' });
    await app.drain();
    const { state, dispatches } = await read(id);
    expect([state, dispatches?.length, dispatches?.[0]?.state, dispatches?.[1]?.state]).toEqual([
      'sent',
      2,
      'sent',
      'unknown',
    ]);
  });

  it('refuses bad input, and changes nothing', async () => {
    const { id, version } = await unknownMessage();
    const good = { as: 'sent', reason: 'x' };
    const lead = await signInAs(app, { roles: ['lead'] });
    const elsewhere = await signInAs(app, { roles: ['contract-manager'], directorates: ['housing'] });
    const answers = [
      await settle(id, version, { as: 'perhaps', reason: 'x' }),
      await settle(id, version, { as: 'sent' }),
      await settle(id, version + 7, good),
      await settle(id, undefined, good),
      await settle(newId(), version, good),
      await settle('nonsense', version, good),
      await settle(id, version, good, lead),
      await settle(id, version, good, elsewhere),
    ];
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 412, 428, 404, 404, 403, 404]);
    for (const { headers } of answers) expect(headers['content-type']).toContain('application/problem+json');
    expect(await read(id)).toMatchObject({ state: 'unknown', version });
  });
});
