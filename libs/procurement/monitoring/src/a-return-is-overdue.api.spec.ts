import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AlertView, ContractView, MailView, MessageView, ReturnView } from '@commonweal/wire';
import { ClimbAgain } from '@commonweal/alerts';
import { signInAs } from '@commonweal/identity/testing';
import { SmtpInbox } from '@commonweal/messages/testing';
import { Council } from './testing/council.js';

const inbox = new SmtpInbox();
let council: Council;
let contract: ContractView;

const mailsTo = (address: string) => inbox.to(address).map(({ subject }) => subject);
const get = async <T>(url: string) =>
  (await council.app.request<T>('GET', `/api${url}`, { as: council.manager })).body;
const alerts = () => get<AlertView[]>('/alerts?sort=raisedAt');
const planned = async () =>
  (await get<MessageView[]>('/messages?state=planned&sort=sendOn')).map(
    ({ rung, sendOn, to }) => `${rung} ${sendOn} ${to}`,
  );
const first = async () => (await council.returns(contract.id))[0] as ReturnView;

beforeAll(async () => {
  council = await Council.found({ SMTP_URL: await inbox.listen() });
  contract = await council.aContract();
  await council.promise(contract.id);
});
afterAll(async () => {
  await council.app.close();
  await inbox.close();
});

/** One story, told in order: the return of January to March is due on 16 April (Easter lies between). */
describe('A return becomes overdue and the right people hear of it', () => {
  it('has its schedule from the day on which the obligation was entered', async () => {
    await council.live('2026-03-02');
    expect(
      (await council.returns(contract.id)).map((r) => [r.periodUntil, r.opensOn, r.dueOn, r.state]),
    ).toEqual([
      ['2026-03-31', '2026-04-01', '2026-04-16', 'scheduled'],
      ['2026-06-30', '2026-07-01', '2026-07-14', 'scheduled'],
      ['2026-09-30', '2026-10-01', '2026-10-14', 'scheduled'],
      ['2026-12-31', '2027-01-01', '2027-01-14', 'scheduled'],
    ]);
    expect(mailsTo(council.supplierMail)).toEqual(['Welcome']);
    expect((await planned())[0]).toBe('-5 2026-04-09 Sam Taylor');
  });

  it('opens on its day, and reminds before the due date', async () => {
    await council.live('2026-04-01');
    expect((await first()).state).toBe('open');
    const lengths = ['to-answer', 'coming', 'done'].map(async (phase) => {
      const url = `/api/returns?phase=${phase}&perPage=500`;
      return (await council.app.request<ReturnView[]>('GET', url, { as: council.supplier })).body.length;
    });
    expect(await Promise.all(lengths)).toEqual([1, 3, 0]);
    await council.live('2026-04-09', '06:30');
    expect(mailsTo(council.supplierMail)).toEqual(['Welcome']);
    await council.live('2026-04-09', '07:00');
    expect(mailsTo(council.supplierMail)).toEqual([
      'Welcome',
      `Due: ${contract.reference} Grounds maintenance`,
    ]);
    const text = inbox.to(council.supplierMail).at(-1)?.text ?? '';
    expect(text).toContain('Greenway Ltd, 1 January 2026 to 31 March 2026, due 16 April 2026, late 0');
    expect(text).toMatch(
      new RegExp(`http://commonweal.test/supplier#link=\\S+&return=${(await first()).id}`),
    );
    expect((await planned())[0]).toBe('0 2026-04-16 Sam Taylor');
  });

  it('says beforehand who would be mailed on a day, and why', async () => {
    const forecast = await get<MessageView[]>('/messages/forecast?on=2026-04-23');
    expect(forecast.map(({ to, rung, why }) => ({ to, rung, why }))).toEqual([
      {
        to: 'Tom Okafor',
        rung: 5,
        why: expect.stringMatching(/^If nothing happens.*5 working days after the due date/),
      },
    ]);
    expect(
      (await get<MessageView[]>('/messages/forecast?on=2026-04-16')).map(({ to, rung }) => [to, rung]),
    ).toEqual([['Sam Taylor', 0]]);
  });

  it('reminds on the due date, and is not overdue on it', async () => {
    await council.live('2026-04-16');
    expect(mailsTo(council.supplierMail)).toHaveLength(3);
    expect(await first()).toMatchObject({ overdue: false, workingDaysLate: 0 });
    expect(await alerts()).toEqual([]);
    expect(await planned()).not.toContain('1 2026-04-17 Sam Taylor');
  });

  it('raises an alert on the day after, and tells the supplier and the manager', async () => {
    await council.on('2026-04-17');
    // A release was published before anybody looked: that puts no look off.
    await council.app.runJob(ClimbAgain);
    await council.live('2026-04-17');
    expect(await first()).toMatchObject({ overdue: true, workingDaysLate: 1 });
    expect(await alerts()).toMatchObject([
      {
        state: 'open',
        severity: 'medium',
        rung: 1,
        dueOn: '2026-04-16',
        rule: 'return-overdue',
        message: 'The return is overdue.',
      },
    ]);
    expect(mailsTo(council.supplierMail).at(-1)).toBe(`Overdue: ${contract.reference} Grounds maintenance`);
    expect(mailsTo(council.managerMail)).toEqual([`Overdue: ${contract.reference} Grounds maintenance`]);
    expect(inbox.to(council.managerMail)[0]?.text).toContain(
      `http://commonweal.test/returns/${(await first()).id}/show`,
    );
    const message = (await get<MessageView[]>('/messages?state=sent&perPage=100')).find(
      ({ rung }) => rung === 1,
    );
    expect(message?.decisionId).toBe((await alerts())[0]?.decisionId);
  });

  it('changes nothing when it is looked at again', async () => {
    const before = [await alerts(), await planned(), inbox.mails.length, (await first()).version];
    await council.live('2026-04-17', '10:30');
    expect([await alerts(), await planned(), inbox.mails.length, (await first()).version]).toEqual(before);
  });

  it('climbs, and pauses while it is snoozed', async () => {
    const [alert] = await alerts();
    expect(await planned()).toContain('5 2026-04-23 Tom Okafor');
    const snooze = { until: '2026-04-24', reason: 'They telephoned.' };
    const snoozed = await council.app.request<AlertView>('POST', `/api/alerts/${alert?.id}/snooze`, {
      ...{ as: council.manager, ifMatch: alert?.version, body: snooze },
    });
    expect(snoozed).toMatchObject({ status: 200, body: { state: 'snoozed', snoozedUntil: '2026-04-24' } });
    expect(await planned()).not.toContain('5 2026-04-23 Tom Okafor');
    // A Friday ends it: what would have been said on the 23rd is said on the Monday after.
    const said = async (on: string) =>
      (await get<MessageView[]>(`/messages/forecast?on=${on}`)).map(({ to, rung }) => [to, rung]);
    expect([await said('2026-04-23'), await said('2026-04-27')]).toEqual([[], [['Tom Okafor', 5]]]);
    await council.live('2026-04-24');
    expect(mailsTo(council.managerMail)).toHaveLength(1);
    await council.live('2026-04-27');
    expect(await alerts()).toMatchObject([{ state: 'open', rung: 5 }]);
    expect(mailsTo(council.managerMail).at(-1)).toBe(
      `Still overdue: ${contract.reference} Grounds maintenance`,
    );
    expect(mailsTo(council.managerMail)).toHaveLength(2);
  });

  it('lets the supplier in by the link in the mail, and cancels and resolves when the return is handed in', async () => {
    await council.promise(contract.id, { indicator: undefined, title: 'A report', target: undefined });
    const link = /link=([^&\s]+)/.exec(inbox.to(council.supplierMail).at(-1)?.text ?? '')?.[1];
    expect((await council.app.request('POST', '/api/supplier-codes', { body: { link } })).status).toBe(204);
    await council.app.drain();
    const code = /\d{6}/.exec(inbox.to(council.supplierMail).at(-1)?.text ?? '')?.[0];
    const session = await council.app.request('POST', '/api/session/code', { body: { link, code } });
    const cookie = session.cookies.find((one) => one.startsWith('commonweal_session='))?.split(';')[0];
    const as = { cookie: cookie ?? '' };
    const { id } = await first();
    const whole = (await council.app.request<ReturnView>('GET', `/api/returns/${id}`, { as })).body;
    expect(whole.lines).toMatchObject([{ title: 'No. of apprentices', expected: 3, state: 'empty' }]);
    for (const line of whole.lines ?? [])
      await council.app.request('PUT', `/api/returns/${id}/lines/${line.id}`, {
        as,
        ifMatch: line.version,
        body: { delivered: 4 },
      });
    const sent = await council.app.request<ReturnView>('POST', `/api/returns/${id}/submission`, {
      as,
      ifMatch: whole.version,
    });
    expect(sent).toMatchObject({
      status: 200,
      body: { state: 'submitted', overdue: false, workingDaysLate: 7 },
    });
    expect(await alerts()).toMatchObject([
      { state: 'resolved', resolvedBy: 'the system', reason: 'Its cause has gone.' },
    ]);
    expect((await planned()).filter((row) => /^-?\d+ 2026-0[45]/.test(row))).toEqual([]);
    await council.app.drain();
    expect(mailsTo(council.supplierMail).at(-1)).toBe(`We have ${contract.reference} Grounds maintenance`);
    const mails = inbox.mails.length;
    await council.live('2026-05-05');
    expect(inbox.mails.length).toBe(mails);
  });

  it('shows promised beside delivered once the manager has accepted', async () => {
    const { id, version } = await first();
    const accepted = await council.app.request<ReturnView>('POST', `/api/returns/${id}/acceptance`, {
      as: council.manager,
      ifMatch: version,
    });
    expect(accepted).toMatchObject({
      status: 200,
      body: { state: 'accepted', lines: [{ state: 'accepted' }] },
    });
    const [obligation] = await get<object[]>(`/obligations?contractId=${contract.id}&sort=target`).then(
      (all) => all.slice(-1),
    );
    expect(obligation).toMatchObject({
      promisedToDate: 3,
      deliveredToDate: 4,
      acceptedToDate: 4,
      rating: 'good',
    });
    const rows = await get<object[]>(`/deliveries?contractId=${contract.id}`);
    expect(rows).toContainEqual(
      expect.objectContaining({
        theme: 'Economy',
        outcomes: ['Jobs', 'Skills'],
        target: 12,
        promised: 3,
        delivered: 4,
        contracts: 1,
      }),
    );
  });
});

describe('After an outage', () => {
  it('sends the rung that is due now and leaves out those that were missed', async () => {
    const other = await council.aContract({
      title: 'School meals',
      startsOn: '2026-05-01',
      endsOn: '2026-05-31',
    });
    await council.promise(other.id, { frequency: 'once', dueOffsetDays: 10 });
    const before = inbox.to(council.supplierMail).length;
    await council.live('2026-06-15');
    const missed = inbox
      .to(council.supplierMail)
      .slice(before)
      .map(({ subject }) => subject);
    expect(missed).toEqual([`Overdue: ${other.reference} School meals`]);
  });
});

describe('A mailbox instead of SMTP', () => {
  it('shows what was sent', async () => {
    const small = await Council.found();
    const { id } = await small.aContract();
    await small.promise(id);
    await small.app.drain();
    const admin = await signInAs(small.app, { roles: ['admin'] });
    const mails = await small.app.request<MailView[]>('GET', '/api/mailbox', { as: admin });
    expect(mails.body.map(({ to, subject }) => [to, subject])).toEqual([[small.supplierMail, 'Welcome']]);
    await small.app.close();
  });
});
