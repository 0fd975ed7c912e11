import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AlertView, ChangeView, ContractView, MessageView, ReturnView } from '@commonweal/wire';
import { signInAs } from '@commonweal/identity/testing';
import { Council, ladder } from './testing/council.js';

let council: Council;
let contract: ContractView;
const running: Council[] = [];

const alerts = async () =>
  (await council.app.request<AlertView[]>('GET', '/api/alerts', { as: council.manager })).body;
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

async function publish(kind: string, key: string, content: object): Promise<void> {
  const editor = await signInAs(council.app, { roles: ['policy-editor'] });
  const approver = await signInAs(council.app, { roles: ['policy-approver'] });
  const change = (
    await council.app.request<ChangeView>('POST', '/api/changes', { as: editor, body: { title: 'Later' } })
  ).body;
  const url = `/api/changes/${change.id}`;
  const step = async (method: 'POST' | 'PUT', path: string, as = editor, body: object = {}) => {
    const { version } = (await council.app.request<ChangeView>('GET', url, { as })).body;
    const done = await council.app.request(method, `${url}/${path}`, { as, body, ifMatch: version });
    expect({ path, ...done }).toMatchObject({ status: expect.any(Number), path });
    expect(done.status).toBeLessThan(300);
  };
  await step('PUT', `edits/${kind}/${key}`, editor, { content });
  await step('POST', 'submission');
  await step('POST', 'approval', approver);
  await step('POST', 'publication', approver);
  await council.app.drain();
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

  it('climbs a ladder that was changed meanwhile', async () => {
    const [first, second, third, last] = ladder.rungs;
    await publish('ladder', 'overdue-return', {
      ...ladder,
      rungs: [first, second, third, { ...last, day: 3 }],
    });
    const planned = await rungs('planned');
    expect(planned).toContain('3 2026-04-21 Tom Okafor');
    expect(planned).not.toContain('5 2026-04-23 Tom Okafor');
  });

  it('goes when its rule goes', async () => {
    await publish('rule', 'return-overdue', {
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
    expect(await rungs('planned')).not.toContain('5 2026-04-23 Tom Okafor');
    const [theReturn] = await council.returns(contract.id);
    expect(theReturn as ReturnView).toMatchObject({ overdue: true });
  });
});
