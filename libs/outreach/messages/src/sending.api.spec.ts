import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { MessageView, Problem } from '@commonweal/wire';
import { DocumentsModule, type SetEntry } from '@commonweal/documents';
import { IdentityModule, People } from '@commonweal/identity';
import { signInAs } from '@commonweal/identity/testing';
import { plusDays } from '@commonweal/calendar';
import { LedgerModule } from '@commonweal/ledger';
import { newId, Transaction } from '@commonweal/platform';
import { type TestApplication, testApplication } from '@commonweal/platform/testing';
import { Message } from './message.entity.js';
import { Messages } from './messages.js';
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

describe('Sending what is due', () => {
  it('sends it once, with text and HTML, and keeps what was sent without its secrets', async () => {
    const to = address();
    const message = await notes.plan(await notes.person(to));
    await app.drain();
    await app.runJob(SendMessages);
    const [mail, ...more] = inbox.to(to);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('the return of March');
    expect(mail?.text).toContain('http://commonweal.test/x?t=hush-hush');
    expect(mail?.html).toContain('<a href="http://commonweal.test/x?t=hush-hush"');
    const view = await read(message.id);
    expect(view).toMatchObject({ state: 'sent', sentAt: `${day(0)}T09:00:00.000Z` });
    expect(mail?.messageId).toBe(`<${view.dispatches?.[0]?.id}@commonweal.test>`);
    expect(view.dispatches?.[0]?.text).toContain('x?t=••••••');
    expect(await notes.wentOut(message.id)).toBe(1);
  });

  it('plans the same message once, and moves its day', async () => {
    const personId = await notes.person(address());
    const subject = { kind: 'return', id: newId(), words: 'x' };
    const first = await notes.plan(personId, {
      subject,
      rung: -5,
      dueOn: day(18),
      sendOn: day(11),
    });
    const again = await notes.plan(personId, {
      subject,
      rung: -5,
      dueOn: day(18),
      sendOn: day(10),
    });
    expect([again.id, again.sendOn]).toEqual([first.id, day(10)]);
    const other = await notes.plan(personId, { subject, rung: 0, dueOn: day(18), sendOn: day(18) });
    expect(other.id).not.toBe(first.id);
  });

  it('cancels what is no longer wanted just before it would go out', async () => {
    const to = address();
    const message = await notes.plan(await notes.person(to));
    notes.stillWanted = () => 'The return was handed in.';
    await app.drain();
    expect(await read(message.id)).toMatchObject({
      state: 'cancelled',
      because: 'The return was handed in.',
    });
    expect(inbox.to(to)).toEqual([]);
  });

  it('waits for the sending hours of a working day', async () => {
    at(4, '18:30');
    const to = address();
    await notes.plan(await notes.person(to));
    await app.drain();
    at(5);
    await app.runJob(SendMessages);
    expect(inbox.to(to)).toHaveLength(0);
    at(7, '08:00');
    await app.runJob(SendMessages);
    expect(inbox.to(to)).toHaveLength(1);
  });

  it('makes one digest of several messages for one person on one day', async () => {
    const to = address();
    const person = await notes.person(to);
    const first = await notes.plan(person, { words: 'the return of April' });
    const second = await notes.plan(person, { words: 'the return of May' });
    await app.drain();
    expect(inbox.to(to).map(({ subject }) => subject)).toEqual(['2 things']);
    expect(inbox.to(to)[0]?.text).toMatch(/the return of April[^]*the return of May/);
    const views = [await read(first.id), await read(second.id)];
    expect(views.map(({ state }) => state)).toEqual(['sent', 'sent']);
    expect(views[0]?.dispatches?.[0]?.id).toBe(views[1]?.dispatches?.[0]?.id);
  });

  it('waits with the digest of whoever has a message that is just being replanned, and goes on with the others', async () => {
    const [to, other] = [address(), address()];
    const person = await notes.person(to);
    const first = await notes.plan(person, { words: 'the return of April', sendOn: day(1) });
    await notes.plan(person, { words: 'the return of May', sendOn: day(1) });
    await notes.plan(await notes.person(other), { sendOn: day(1) });
    at(1);
    await app.get(Transaction).run(async (tx) => {
      await tx.findOne(Message, { where: { id: first.id }, lock: { mode: 'pessimistic_write' } });
      await app.runJob(SendMessages);
    });
    expect([inbox.to(to), inbox.to(other)]).toMatchObject([[], [{}]]);
    await app.runJob(SendMessages);
    expect(inbox.to(to).map(({ subject }) => subject)).toEqual(['2 things']);
  });

  it('keeps to the rate', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => notes.person(address())));
    for (const person of people) await notes.plan(person);
    const before = inbox.mails.length;
    await app.drain();
    expect(inbox.mails.length - before).toBe(5);
    app.clock.advance({ seconds: 61 });
    await app.runJob(SendMessages);
    expect(inbox.mails.length - before).toBe(6);
  });

  it('sends nothing to a person who is no longer active', async () => {
    const to = address();
    const personId = await notes.person(to);
    const message = await notes.plan(personId, { sendOn: day(1) });
    const person = await app.get(People).find(personId);
    await app.get(DataSource).manager.save(Object.assign(person ?? {}, { active: false }));
    at(1);
    await app.runJob(SendMessages);
    expect(await read(message.id)).toMatchObject({ state: 'cancelled' });
  });

  it('fails, visibly, what has no template or cannot be prepared, and goes on with the rest', async () => {
    const broken = await notes.plan(await notes.person(address()), { template: 'gone' });
    const thrown = await notes.plan(await notes.person(address()), { words: 'throw' });
    notes.stillWanted = ({ subject }) => {
      if (subject === 'throw') throw new Error('The kind has a fault.');
      return true;
    };
    const to = address();
    await notes.plan(await notes.person(to));
    await app.drain();
    expect(await read(broken.id)).toMatchObject({
      state: 'failed',
      because: 'Release 1 has no template "gone".',
    });
    expect(await read(thrown.id)).toMatchObject({
      state: 'failed',
      because: expect.stringContaining('The kind has a fault.'),
    });
    expect(inbox.to(to)).toHaveLength(1);
  });
});

describe('A forecast', () => {
  it('says who would be mailed on a day', async () => {
    const to = address();
    const message = await notes.plan(await notes.person(to), { sendOn: day(5) });
    const as = await anAdmin();
    const on = (date: string) =>
      app.request<MessageView[]>('GET', `/api/messages/forecast?on=${date}`, { as });
    expect((await on(day(7))).body.map(({ id, why }) => ({ id, why }))).toContainEqual({
      id: message.id,
      why: 'A spec wants it.',
    });
    expect((await on(day(4))).body.map(({ id }) => id)).not.toContain(message.id);
    expect([(await on(day(-1))).status, (await on('soon')).status]).toEqual([422, 422]);
    const late = await app.request<Problem>('GET', '/api/messages/forecast?on=2030-01-01', { as });
    expect([late.status, late.body.detail]).toEqual([422, expect.stringContaining('31 December 2029')]);
  });
});

describe('Taking messages back', () => {
  it('cancels what is planned and leaves what went out', async () => {
    const subject = { kind: 'return', id: newId(), words: 'x' };
    const personId = await notes.person(address());
    const gone = await notes.plan(personId, { subject, rung: -5, dueOn: day(18) });
    await app.drain();
    const next = await notes.plan(personId, { subject, rung: 0, dueOn: day(18), sendOn: day(18) });
    const cancelled = await app
      .get(Transaction)
      .run((tx) => app.get(Messages).cancel(tx, { kind: 'return', id: subject.id }, 'It was handed in.'));
    expect(cancelled).toBe(1);
    const states = await app.get(DataSource).manager.findBy(Message, { subjectId: subject.id });
    expect(new Map(states.map(({ id, state }) => [id, state]))).toEqual(
      new Map([
        [gone.id, 'sent'],
        [next.id, 'cancelled'],
      ]),
    );
  });
});
