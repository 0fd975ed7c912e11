import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { AlertView, ContractView, DocumentView, MessageView, ReturnView } from '@commonweal/wire';
import { Council, ladder } from './testing/council.js';
import { publish } from './testing/publish.js';

let council: Council;
let contract: ContractView;
const running: Council[] = [];

const alerts = async (query = '') =>
  (await council.app.request<AlertView[]>('GET', `/api/alerts${query}`, { as: council.manager })).body;
const act = (what: string, alert: AlertView, body: object) =>
  council.app.request<AlertView>('POST', `/api/alerts/${alert.id}/${what}`, {
    as: council.manager,
    ifMatch: alert.version,
    body,
  });

async function rungs(state: string): Promise<string[]> {
  const url = `/api/messages?state=${state}&sort=sendOn&perPage=100`;
  const messages = (await council.app.request<MessageView[]>('GET', url, { as: council.manager })).body;
  return messages.flatMap(({ rung, sendOn, to }) => (rung === undefined ? [] : [`${rung} ${sendOn} ${to}`]));
}

/** A return that was due on 16 April, on the day after. */
beforeEach(async () => {
  council = await Council.found();
  running.push(council);
  await council.on('2026-04-07');
  contract = await council.aContract();
  await council.promise(contract.id);
  await council.live('2026-04-17');
});
afterAll(async () => {
  for (const each of running) await each.app.close();
});

describe('An alert', () => {
  it('goes on climbing when somebody has only seen it', async () => {
    const [alert] = await alerts();
    const seen = await act('acknowledgement', alert as AlertView, { reason: 'I ring them.' });
    expect(seen).toMatchObject({ status: 200, body: { state: 'acknowledged', rung: 1 } });
    expect(await rungs('planned')).toContain('5 2026-04-23 Tom Okafor');
  });

  it('is quiet once a person has resolved it, though its cause is still there', async () => {
    const [alert] = await alerts();
    const resolved = await act('resolution', alert as AlertView, { reason: 'It came by letter.' });
    expect(resolved).toMatchObject({ status: 200, body: { state: 'resolved' } });
    expect(await rungs('planned')).not.toContain('5 2026-04-23 Tom Okafor');
    await council.live('2026-04-24');
    expect(await alerts()).toMatchObject([
      { state: 'resolved', resolvedBy: 'Tom Okafor', reason: 'It came by letter.' },
    ]);
    expect(await rungs('sent')).not.toContain('5 2026-04-23 Tom Okafor');
    expect(
      (await act('snooze', (await alerts())[0] as AlertView, { until: '2026-05-01', reason: 'x' })).status,
    ).toBe(409);
  });

  it('is opened again by whoever resolved it too early, while its cause is there', async () => {
    const [alert] = await alerts();
    const resolved = await act('resolution', alert as AlertView, { reason: 'It came by letter.' });
    expect((await act('reopening', resolved.body, { reason: ' ' })).status).toBe(422);
    const again = await act('reopening', resolved.body, { reason: 'The letter was of another contract.' });
    expect(again).toMatchObject({ status: 200, body: { state: 'open', rung: 1 } });
    expect(again.body.resolvedAt).toBeUndefined();
    expect(await rungs('planned')).toContain('5 2026-04-23 Tom Okafor');
    expect((await act('reopening', again.body, { reason: 'Once more.' })).status).toBe(409);
    await council.app.get(DataSource).query('DELETE FROM standing_effect');
    const settled = await act('resolution', again.body, { reason: 'Done.' });
    expect(await act('reopening', settled.body, { reason: 'Not done.' })).toMatchObject({
      ...{ status: 409, body: { code: 'cause-gone' } },
    });
  });

  it('has its next rung planned once the one before is said to have arrived', async () => {
    const database = council.app.get(DataSource);
    const lost = `UPDATE message SET state = 'unknown', sent_at = NULL WHERE rung = 1 AND name = 'Tom Okafor' RETURNING id, version`;
    const [[message]] = await database.query<[{ id: string; version: number }[]]>(lost);
    await database.query(`UPDATE message SET state = 'cancelled' WHERE rung = 5 AND name = 'Tom Okafor'`);
    expect(await rungs('planned')).not.toContain('5 2026-04-23 Tom Okafor');
    const settled = await council.app.request('POST', `/api/messages/${message?.id}/settlement`, {
      ...{ as: council.manager, ifMatch: message?.version },
      body: { as: 'sent', reason: 'I have it.' },
    });
    expect(settled.status).toBe(200);
    await council.app.drain();
    expect(await rungs('planned')).toContain('5 2026-04-23 Tom Okafor');
  });

  it('climbs a ladder that was changed meanwhile, as the change had said', async () => {
    const before = await rungs('planned');
    const [first, second, third, last] = ladder.rungs;
    const impact = await publish(council, 'ladder', 'overdue-return', {
      ...ladder,
      rungs: [first, second, third, { ...last, day: 3 }],
    });
    const planned = await rungs('planned');
    expect(planned).toContain('3 2026-04-21 Tom Okafor');
    expect(planned).not.toContain('5 2026-04-23 Tom Okafor');
    const named = (what: string) =>
      impact.messages.flatMap((one) => (one.what === what ? [`${one.sendOn} ${one.to}`] : [])).sort();
    const unnumbered = (some: string[]) => some.map((one) => one.replace(/^\S+ /, '')).sort();
    expect(named('planned')).toEqual(unnumbered(planned.filter((one) => !before.includes(one))));
    expect(named('cancelled')).toEqual(unnumbered(before.filter((one) => !planned.includes(one))));
    expect(impact).toMatchObject({ messagesPlanned: 1, messagesCancelled: 1, messagesAltered: 0, gained: 0 });
  });

  it('leaves returns to climb another ladder that policy names, and the preview listed whose mail changes', async () => {
    await publish(council, 'ladder', 'brisk', { ...ladder, rungs: [{ ...ladder.rungs[0], day: -3 }] });
    const before = await rungs('planned');
    expect(before).toContain('-5 2026-07-07 Sam Taylor');
    const series = [{ from: '2026-01-01', value: 'brisk', source: 'A spec' }];
    const named = {
      title: 'the ladder of returns',
      type: 'text',
      names: 'ladder',
      selector: 'today',
      series,
    };
    const impact = await publish(council, 'parameter', 'return-ladder', named);
    const after = await rungs('planned');
    const moved = ['2026-07-07', '2026-07-09', '2026-10-07', '2026-10-09', '2027-01-07', '2027-01-11'];
    expect(impact.messages.map(({ sendOn }) => sendOn).sort()).toEqual(moved);
    expect(impact).toMatchObject({ messagesPlanned: 3, messagesCancelled: 3, messagesAltered: 0 });
    expect([before, after].map((all) => all.filter((one) => /^-[35] /.test(one)))).toEqual([
      ['-5 2026-07-07 Sam Taylor', '-5 2026-10-07 Sam Taylor', '-5 2027-01-07 Sam Taylor'],
      ['-3 2026-07-09 Sam Taylor', '-3 2026-10-09 Sam Taylor', '-3 2027-01-11 Sam Taylor'],
    ]);
  });

  it('is told of in the new words of an e-mail, and in no others where nothing but a title changed', async () => {
    const read = await council.app.request<DocumentView>('GET', '/api/documents/template/return-escalated', {
      as: council.manager,
    });
    const words = read.body.content as { body: string };
    const impact = await publish(council, 'template', 'return-escalated', {
      ...words,
      body: `${words.body} Now.`,
    });
    const waiting = await council.app.request<MessageView[]>(
      'GET',
      '/api/messages?state=planned&perPage=100',
      {
        as: council.manager,
      },
    );
    const late = waiting.body.filter(({ template }) => template === 'return-escalated');
    expect(late.length).toBeGreaterThan(0);
    expect(impact).toMatchObject({ messagesPlanned: 0, messagesCancelled: 0, messagesAltered: late.length });
    expect(impact.messages[0]).toMatchObject({
      what: 'altered',
      why: expect.stringMatching(/^It goes out in the new words\./),
    });
    const same = await publish(council, 'ladder', 'overdue-return', { ...ladder, title: 'Another title' });
    expect(same).toMatchObject({ messagesPlanned: 0, messagesCancelled: 0, messagesAltered: 0 });
  });

  it('goes when its rule goes', async () => {
    const before = await rungs('planned');
    const impact = await publish(council, 'rule', 'return-overdue', {
      title: 'A return is overdue',
      subject: 'return',
      conditions: { all: [{ fact: 'returnWorkingDaysLate', operator: 'greaterThan', value: 20 }] },
      effects: [{ effect: 'raise-alert', severity: 'high', ladder: 'overdue-return', message: 'Very late.' }],
      basis: { text: 'So it is.', source: 'A spec' },
      owner: 'Procurement',
      reviewBy: '2099-01-01',
      examples: [],
    });
    expect(await alerts()).toMatchObject([{ state: 'resolved', resolvedBy: 'the system' }]);
    const after = await rungs('planned');
    expect(before.filter((rung) => !after.includes(rung))).toEqual(['5 2026-04-23 Tom Okafor']);
    expect(impact).toMatchObject({
      ...{ messagesPlanned: 0, messagesCancelled: 1 },
      messages: [{ what: 'cancelled', to: 'Tom Okafor', sendOn: '2026-04-23' }],
    });
    const [theReturn] = await council.returns(contract.id);
    expect(theReturn as ReturnView).toMatchObject({ overdue: true });
  });

  it('comes with its rule, and the preview said how many would be mailed', async () => {
    const [alert] = await alerts();
    const rule = {
      subject: 'return',
      effects: [{ effect: 'raise-alert', severity: 'high', ladder: 'second', message: 'Again.' }],
    };
    await publish(council, 'ladder', 'second', {
      title: 'Second',
      rungs: [{ day: 8, to: ['contract-manager', 'supplier-contact'], template: 'return-overdue' }],
    });
    const before = await rungs('planned');
    const impact = await publish(council, 'rule', 'return-late-too', {
      ...{
        title: 'Late too',
        ...rule,
        conditions: { all: [{ fact: 'returnOverdue', operator: 'equal', value: true }] },
      },
      ...{
        basis: { text: 'So it is.', source: 'A spec' },
        owner: 'Procurement',
        reviewBy: '2099-01-01',
        examples: [],
      },
    });
    const added = (await rungs('planned')).filter((rung) => !before.includes(rung));
    expect(added).toEqual(['8 2026-04-28 Sam Taylor']);
    expect(impact).toMatchObject({
      ...{ messagesPlanned: added.length, messagesCancelled: 0 },
      messages: [
        {
          ...{ what: 'planned', to: 'Sam Taylor', sendOn: '2026-04-28' },
          why: expect.stringContaining('Second: 8 working days after the due date'),
        },
      ],
    });
    expect((await alerts()).map(({ rule: key }) => key).sort()).toEqual(['return-late-too', alert?.rule]);
    expect((await alerts('?sort=severity')).map(({ severity }) => severity)).toEqual(['medium', 'high']);
  });
});

describe('A calendar that changes', () => {
  it('moves the due dates of returns that have not opened yet, and their reminders', async () => {
    const day = { date: '2026-07-02', title: 'A day of thanksgiving' };
    const calendar = (
      await council.app.request<DocumentView>('GET', '/api/documents/calendar/bank-holidays', {
        as: council.manager,
      })
    ).body.content as { days: object[] };
    const due = async () => (await council.returns(contract.id)).map(({ dueOn }) => dueOn);
    expect(await due()).toEqual(['2026-04-16', '2026-07-14', '2026-10-14', '2027-01-14']);
    expect(await rungs('planned')).toContain('-5 2026-07-07 Sam Taylor');
    const impact = await publish(council, 'calendar', 'bank-holidays', {
      ...calendar,
      days: [...calendar.days, day],
    });
    expect(impact).toMatchObject({ messagesPlanned: 0, messagesCancelled: 0, messagesAltered: 1 });
    expect(impact.messages).toMatchObject([
      {
        ...{ what: 'altered', to: 'Sam Taylor', sendOn: '2026-07-08' },
        why: expect.stringMatching(/^It was to go out on 7 July 2026\..*which is 15 July 2026/),
      },
    ]);
    expect(await due()).toEqual(['2026-04-16', '2026-07-15', '2026-10-14', '2027-01-14']);
    await council.live('2026-04-20');
    expect((await rungs('planned')).filter((rung) => rung.includes('2026-07'))).toEqual([
      '-5 2026-07-08 Sam Taylor',
    ]);
  });
});
