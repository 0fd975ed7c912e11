import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson, signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { newId } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import type { LedgerEntryView, MessageView } from '@commonweal/wire';
import { aHouse, Seen } from './testing/house.js';
import { refused, type Refusal } from './testing/refused.js';

let app: TestApplication;
let lead: SignedInAs;
let manager: SignedInAs;
let school: Seen;

beforeAll(async () => {
  app = await aHouse();
  lead = await signInAs(app, { name: 'Lee', roles: ['lead'] });
  manager = await signInAs(app, { name: 'Maya', roles: ['contract-manager'], directorates: ['housing'] });
  school = await Seen.opened(app, lead);
});
afterAll(() => app.close());

const assign = (body: object, key = 'describe', ifMatch?: number, seen = school) =>
  ifMatch === undefined
    ? seen.toTask('PUT', key, 'assignment', body)
    : seen.send('PUT', `/tasks/${key}/assignment`, body, ifMatch);

describe('a task is assigned', () => {
  it.each<Refusal>([
    ['to a number', { assigneeId: 7 }, 422, 'invalid', ['assigneeId']],
    ['to nobody that there is', { assigneeId: newId() }, 422, 'invalid', ['assigneeId']],
    ['for a day that is none', { dueOn: '2026-02-30' }, 422, 'invalid', ['dueOn']],
    ['for a day that is past', { dueOn: '2026-03-01' }, 422, 'invalid', ['dueOn']],
    ['with something else', { dueOn: '2026-03-09', colour: 'red' }, 422, 'invalid', ['colour']],
  ])('not %s', (...refusal) => refused(app, () => assign(refusal[1] as object, 'describe', 0), refusal));

  it('not to who has left, who does other work, or who works elsewhere; and says why', async () => {
    const gone = await aPerson(app, { active: false });
    const auditor = await aPerson(app, { roles: ['auditor'] });
    const elsewhere = await aPerson(app, {
      name: 'Eve',
      roles: ['contract-manager'],
      directorates: ['public-health'],
    });
    const said = [];
    for (const assigneeId of [gone, auditor, elsewhere])
      said.push((await assign({ assigneeId })).body['errors']);
    expect(said).toEqual([
      { assigneeId: ['Choose somebody of the council who may sign in.'] },
      { assigneeId: ['Choose a procurement lead or a contract manager.'] },
      { assigneeId: [expect.stringContaining('Eve does not work in the directorate and category of PR-')] },
    ]);
  });

  it('not by who does not lead there, with a stale version, or where there is no such task', async () => {
    expect((await assign({}, 'describe', 0, school.by(manager))).status).toBe(403);
    const other = await signInAs(app, { roles: ['lead'], directorates: ['public-health'] });
    expect((await assign({}, 'describe', 0, school.by(other))).status).toBe(404);
    expect((await assign({ assigneeId: manager.personId }, 'describe', 3)).status).toBe(412);
    expect((await assign({ assigneeId: manager.personId }, 'nothing', 0)).status).toBe(404);
  });

  it('and then that person works on it, and on nothing else', async () => {
    expect((await school.by(manager).answer('describe', { contractMonths: 24 })).status).toBe(403);
    const given = { assigneeId: manager.personId, dueOn: '2026-03-12' };
    expect((await assign(given)).status).toBe(200);
    expect(await school.by(manager).task('describe')).toMatchObject({
      ...given,
      assignee: 'Maya',
      mayWork: true,
    });
    expect((await school.by(manager).task('visit')).mayWork).toBe(false);
    expect((await school.by(manager).answer('describe', { contractMonths: 24 })).status).toBe(200);
    expect((await school.by(manager).complete('visit')).status).toBe(403);
    expect((await school.by(manager).act('stage/advance')).status).toBe(403);
    expect((await school.by(manager).toTask('POST', 'describe', 'skipping', { reason: 'No.' })).status).toBe(
      403,
    );
  });

  it('and the record says from whom to whom, and the person is told', async () => {
    const record = await app.request<LedgerEntryView[]>('GET', `/api/records/procurement/${school.id}`, {
      as: lead,
    });
    expect(record.body.find(({ action }) => action === 'task-assigned')?.data).toEqual({
      task: 'describe',
      before: { assigneeId: null, dueOn: null },
      after: { assigneeId: manager.personId, dueOn: '2026-03-12' },
    });
    const admin = await signInAs(app, { roles: ['admin'] });
    const mails = await app.request<MessageView[]>('GET', '/api/messages?kind=task-assigned', { as: admin });
    expect(mails.body.map(({ to, why }) => [to, why])).toEqual([['Maya', 'Lee assigned the task.']]);
  });

  it('not when it is closed, and back to nobody', async () => {
    await school.complete('visit');
    expect(await assign({ assigneeId: manager.personId }, 'visit')).toMatchObject({
      status: 409,
      body: { code: 'task-closed' },
    });
    expect((await assign({})).status).toBe(200);
    expect((await school.task('describe')).assigneeId).toBeUndefined();
    expect((await school.by(manager).answer('describe', { contractMonths: 36 })).status).toBe(403);
    await school.act('pause', { reason: 'Wait.' });
    expect(await assign({ assigneeId: manager.personId })).toMatchObject({
      status: 409,
      body: { code: 'not-running' },
    });
  });
});
