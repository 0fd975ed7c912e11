import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { LedgerEntryView, MessageView } from '@commonweal/wire';
import { plusDays } from '@commonweal/calendar';
import { DocumentsModule } from '@commonweal/documents';
import { IdentityModule } from '@commonweal/identity';
import { type SignedInAs, signInAs } from '@commonweal/identity/testing';
import { LedgerModule } from '@commonweal/ledger';
import { type TestApplication, testApplication } from '@commonweal/platform/testing';
import { AskWhatBecame } from '../asking.js';
import { Claims } from '../claims.js';
import { MessagesModule } from '../messages.module.js';
import { SendMessages } from '../send-messages.job.js';
import { Notes, RungsHeardModule } from '../testing/notes.js';
import { NotifyFake, type TakenMail } from '../testing/notify-fake.js';
import { aTemplate, loadRelease } from '../testing/release.js';

const notify = new NotifyFake();
let app: TestApplication;
let notes: Notes;
let admin: SignedInAs;
let today = '2026-04-13';
let count = 0;

const address = () => `person-${++count}@supplier.test`;
const read = async (id: string) =>
  (await app.request<MessageView>('GET', `/api/messages/${id}`, { as: admin })).body;
const lastTo = (to: string) => notify.to(to).at(-1) as TakenMail;
const callBack = async (mail: TakenMail, token?: string) =>
  notify.callBack(await app.nest.getUrl(), mail, token);

async function sent(becomes = 'delivered'): Promise<{ id: string; mail: TakenMail }> {
  const to = address();
  notify.becomes = () => becomes;
  const { id } = await notes.plan(await notes.person(to));
  await app.drain();
  return { id, mail: lastTo(to) };
}

/** One whose request Notify never answered, half an hour later. */
async function unanswered(mischief: 'silent' | 'lost-behind'): Promise<string> {
  notify.mischief = () => mischief;
  const { id } = await notes.plan(await notes.person(address()));
  await app.drain();
  expect(await read(id)).toMatchObject({ state: 'unknown' });
  notify.mischief = () => 'none';
  return id;
}

beforeAll(async () => {
  await notify.listen();
  const modules = [LedgerModule, IdentityModule, DocumentsModule, MessagesModule, RungsHeardModule];
  app = await testApplication({ modules, settings: { ...notify.settings, MAIL_PATIENCE_SECONDS: '1' } });
  notes = new Notes(app);
  await loadRelease(app, [aTemplate('note', 'note', 'Dear ((name)),\n\n((what))', '((what))')]);
});
beforeEach(async () => {
  today = plusDays(today, 7);
  app.clock.set(`${today}T09:00:00Z`);
  admin = await signInAs(app, { roles: ['admin', 'auditor'] });
});
afterEach(() => {
  notify.mischief = () => 'none';
  notify.becomes = () => 'delivered';
});
afterAll(async () => {
  await app.close();
  await notify.close();
});

describe('What Notify calls back with', () => {
  it('shows as delivered, however often it is said', async () => {
    const { id, mail } = await sent();
    expect(await read(id)).toMatchObject({ state: 'sent' });
    expect([await callBack(mail), await callBack(mail)]).toEqual([204, 204]);
    const delivered = await read(id);
    expect(delivered).toMatchObject({ state: 'delivered', dispatches: [{ state: 'delivered' }] });
    expect(await callBack({ ...mail, status: 'sending' })).toBe(204);
    expect(await read(id)).toEqual(delivered);
    await app.drain();
    expect(await notes.wentOut(id)).toBe(1);
  });

  it('may come in before the answer to the request was noted', async () => {
    const message = await notes.plan(await notes.person(address()));
    const claim = await app.get(Claims).next('notify');
    if (typeof claim === 'string') throw new Error(claim);
    const early = { reference: claim.dispatchId, status: 'delivered' } as TakenMail;
    expect(await callBack(early)).toBe(204);
    expect(await read(message.id)).toMatchObject({ state: 'delivered' });
    app.clock.advance({ minutes: 11 });
    await app.runJob(SendMessages);
    expect(await read(message.id)).toMatchObject({ state: 'delivered' });
  });

  it.each([
    ['permanent-failure', 'there is no such address'],
    ['temporary-failure', 'the mailbox is full'],
    ['technical-failure', 'a fault of its own'],
  ])('shows a %s with its meaning', async (status, meaning) => {
    const { id, mail } = await sent(status);
    await callBack(mail);
    expect(await read(id)).toMatchObject({ state: 'failed', because: expect.stringContaining(meaning) });
  });

  it('says nothing of a later attempt', async () => {
    const { id, mail } = await sent('technical-failure');
    await callBack(mail);
    const failed = await read(id);
    const body = { as: 'send-again', reason: 'Notify is well again.' };
    await app.request('POST', `/api/messages/${id}/settlement`, { as: admin, ifMatch: failed.version, body });
    await app.drain();
    await callBack(mail);
    expect(await read(id)).toMatchObject({ state: 'sent' });
  });

  it('is refused without the token, and ignored about mails that are not ours', async () => {
    const { id, mail } = await sent('permanent-failure');
    expect(await callBack(mail, 'another-token-of-twenty-characters')).toBe(401);
    const bare = await app.request('POST', '/api/notify-callbacks', { body: { status: 'delivered' } });
    expect(bare.status).toBe(401);
    expect(await callBack({ ...mail, status: undefined as never })).toBe(422);
    expect(await callBack({ ...mail, reference: 'Sent by hand' })).toBe(204);
    expect(await callBack({ ...mail, reference: '019a0000-0000-7000-8000-000000000000' })).toBe(204);
    expect(await callBack({ ...mail, status: 'something-new' })).toBe(204);
    expect(await read(id)).toMatchObject({ state: 'sent' });
  });
});

describe('What Notify did not answer', () => {
  it('is settled by asking once it cannot be under way any more, and the ledger says so', async () => {
    const id = await unanswered('lost-behind');
    await app.runJob(AskWhatBecame);
    expect(await read(id)).toMatchObject({ state: 'unknown' });
    app.clock.advance({ minutes: 11 });
    await app.runJob(AskWhatBecame);
    expect(await read(id)).toMatchObject({ state: 'delivered' });
    admin = await signInAs(app, { roles: ['auditor'] });
    const url = '/api/ledger?action=settled-by-asking';
    const entries = await app.request<LedgerEntryView[]>('GET', url, { as: admin });
    expect(entries.body).toMatchObject([{ subjectId: id, data: { before: 'unknown', after: 'delivered' } }]);
  });

  it('is sent again by itself when Notify never saw it, and arrives once', async () => {
    const id = await unanswered('silent');
    app.clock.advance({ minutes: 11 });
    await app.runJob(AskWhatBecame);
    expect(await read(id)).toMatchObject({ state: 'planned' });
    app.clock.advance({ minutes: 5 });
    await app.runJob(SendMessages);
    const { state, address: to, dispatches } = await read(id);
    expect([state, dispatches?.map((each) => each.state)]).toEqual(['sent', ['sent', 'failed']]);
    expect(notify.to(to)).toHaveLength(1);
  });

  it('waits for a person once Notify may have forgotten it', async () => {
    const id = await unanswered('lost-behind');
    app.clock.advance({ days: 8 });
    await app.runJob(AskWhatBecame);
    admin = await signInAs(app, { roles: ['admin'] });
    expect(await read(id)).toMatchObject({ state: 'unknown' });
  });
});
