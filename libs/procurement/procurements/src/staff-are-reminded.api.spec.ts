import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPerson, signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { SendMessages } from '@commonweal/messages';
import type { TestApplication } from '@commonweal/platform/testing';
import type { MessageView } from '@commonweal/wire';
import { aHouse, Seen } from './testing/house.js';
import { publish } from './testing/publish.js';

let app: TestApplication;
let lead: SignedInAs;
let admin: SignedInAs;
let school: Seen;
let helper: string;

beforeAll(async () => {
  app = await aHouse();
  lead = await signInAs(app, { name: 'Lee', roles: ['lead'] });
  admin = await signInAs(app, { roles: ['admin'] });
  helper = await aPerson(app, { name: 'Hal', roles: ['contract-manager'] });
});
afterAll(() => app.close());
beforeEach(async () => void (school = await Seen.opened(app, lead)));

/** Who would be mailed about the procurement on a day, and of what. */
async function mailed(on: string): Promise<string[]> {
  const { reference } = await school.row();
  const found = await app.request<MessageView[]>('GET', `/api/messages/forecast?on=${on}`, { as: admin });
  return found.body
    .filter(({ subject }) => subject.startsWith(reference))
    .map(({ kind, to }) => `${kind} ${to}`);
}

const assign = (body: object) => school.toTask('PUT', 'describe', 'assignment', body);

describe('staff are reminded of a stage', () => {
  it('before its target and after it, on working days', async () => {
    expect((await school.row()).stageTargetOn).toBe('2026-03-16');
    const days = ['2026-03-11', '2026-03-12', '2026-03-16', '2026-03-17'];
    expect(await Promise.all(days.map(mailed))).toEqual([[], ['stage-target Lee'], [], ['stage-target Lee']]);
  });

  it('not while it is paused, and by its new target once it is resumed', async () => {
    await school.act('pause', { reason: 'Wait.' });
    expect(await mailed('2026-03-12')).toEqual([]);
    await school.act('resume', { reason: 'On.' });
    expect(await mailed('2026-03-12')).toEqual(['stage-target Lee']);
  });

  it('in the person of whoever leads it now', async () => {
    const ann = await aPerson(app, { name: 'Ann', roles: ['lead'] });
    const { version } = await school.row();
    await school.send('PATCH', '', { leadId: ann }, version);
    expect(await mailed('2026-03-12')).toEqual(['stage-target Ann']);
    expect(await mailed('2026-03-02')).toEqual(['procurement-handed-over Ann']);
  });

  it('no longer once it is left', async () => {
    await school.toSpecification();
    expect(await mailed('2026-03-12')).toEqual([]);
    expect(await mailed('2026-03-26')).toEqual(['stage-target Lee']);
  });
});

describe('staff are reminded of a task', () => {
  it('whoever has it before its day; its lead too when it is late', async () => {
    await assign({ assigneeId: helper, dueOn: '2026-03-10' });
    expect(await mailed('2026-03-09')).toEqual(['task-due Hal']);
    expect(await mailed('2026-03-11')).toEqual(['task-due Hal', 'task-due Lee']);
  });

  it('the lead, once, where it is nobody’s; by its new day; and no longer when it is done', async () => {
    await assign({ dueOn: '2026-03-10' });
    expect(await mailed('2026-03-11')).toEqual(['task-due Lee']);
    await assign({ dueOn: '2026-03-18' });
    expect([await mailed('2026-03-11'), await mailed('2026-03-19')]).toEqual([[], ['task-due Lee']]);
    await school.answer('describe', { estimatedValueExVat: 25_000_00, contractMonths: 24 });
    expect(await mailed('2026-03-19')).toEqual([]);
  });

  it('and what was planned is checked again before it goes: after an outage the latest alone', async () => {
    await assign({ assigneeId: helper, dueOn: '2026-03-10' });
    const { reference } = await school.row();
    app.clock.advance({ days: 9 });
    await app.runJob(SendMessages);
    const as = await signInAs(app, { roles: ['admin'] });
    const query = `kind=task-due&perPage=100&q=${reference}`;
    const { body } = await app.request<MessageView[]>('GET', `/api/messages?${query}`, { as });
    const toHal = body.filter(({ to }) => to === 'Hal').map(({ rung, because }) => [rung, because]);
    expect(new Map(toHal as [number, string][]).get(-1)).toBe('A later reminder is due as well.');
    expect(
      body
        .filter(({ rung, sentAt }) => rung === 1 && sentAt)
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['Hal', 'Lee']);
  });
});

describe('a ladder that changes', () => {
  beforeAll(async () => {
    lead = await signInAs(app, { name: 'Lee', roles: ['lead'] });
    admin = await signInAs(app, { roles: ['admin'] });
  });
  const staff = ['stage-target', 'task-due'];
  const planned = async () => {
    const url = '/api/messages?state=planned&perPage=100&sort=sendOn';
    const { body } = await app.request<MessageView[]>('GET', url, { as: admin });
    return body.flatMap(({ kind, to, sendOn, subject }) =>
      staff.includes(kind) ? [`${sendOn} ${to} ${subject}`] : [],
    );
  };
  const rung = (day: number) => ({ day, to: ['lead'], template: 'stage-near' });

  it('plans, moves and takes back the reminders that its preview said', async () => {
    await assign({ assigneeId: helper, dueOn: '2026-04-10' });
    const before = await planned();
    const impact = await publish(app, 'ladder', {
      'stage-target': {
        title: 'Stage',
        rungs: [rung(-4), rung(1)],
      },
    });
    const after = await planned();
    const named = (what: string) =>
      impact.messages.flatMap((one) => (one.what === what ? [`${one.sendOn} ${one.to} ${one.about}`] : []));
    expect(impact.messagesPlanned).toBeGreaterThan(0);
    expect(named('planned').sort()).toEqual(after.filter((one) => !before.includes(one)).sort());
    expect(named('cancelled').sort()).toEqual(before.filter((one) => !after.includes(one)).sort());
  });

  it('says which go out on another day when the council closes', async () => {
    const before = await planned();
    const content = { title: 'A day of closure', of: 'closure-days', source: 'The council' };
    const impact = await publish(app, 'calendar', {
      closures: {
        ...{ ...content, coversFrom: '2026-01-01', coversUntil: '2027-12-31' },
        days: [{ date: '2026-03-19', title: 'Closed' }],
      },
    });
    const after = await planned();
    expect(impact.messagesAltered).toBe(after.filter((one) => !before.includes(one)).length);
    expect(impact.messages[0]).toMatchObject({ what: 'altered', sendOn: '2026-03-18' });
  });
});
