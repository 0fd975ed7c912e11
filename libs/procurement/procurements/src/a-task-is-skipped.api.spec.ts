import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import type { TestApplication } from '@commonweal/platform/testing';
import { aHouse, Seen } from './testing/house.js';
import { refused, type Refusal } from './testing/refused.js';

let app: TestApplication;
let lead: SignedInAs;
let school: Seen;
const because = { reason: 'The estimate stands in the annual plan.' };

beforeAll(async () => {
  app = await aHouse();
  lead = await signInAs(app, { roles: ['lead'] });
  school = await Seen.opened(app, lead);
});
afterAll(() => app.close());

const skip = (key: string, body: object = because, ifMatch = 0, seen = school) =>
  seen.send('POST', `/tasks/${key}/skipping`, body, ifMatch);
const obstacles = async () => (await school.checklist()).obstacles.flatMap(({ task }) => task ?? []);

describe('a task is skipped', () => {
  it.each<Refusal>([
    ['without a reason', {}, 422, 'invalid', ['reason']],
    ['with a reason that is a number', { reason: 7 }, 422, 'invalid', ['reason']],
  ])('not %s', (...refusal) => refused(app, () => skip('describe', refusal[1] as object), refusal));

  it('not where the law asks for it, and it says what does', async () => {
    await school.answer('urgency', { urgentNotOwnMaking: false });
    const { mayBeSkipped, version } = await school.task('consider');
    expect(mayBeSkipped).toBe(false);
    const answer = await skip('consider', because, version);
    expect(answer).toMatchObject({ status: 409, body: { code: 'task-statutory' } });
    expect(String(answer.body['detail'])).toContain('The framework');
  });

  it('not in a stage to come, not with a stale version, not by who may not, and not when there is none', async () => {
    const auditor = await signInAs(app, { roles: ['auditor'] });
    expect(await skip('plan')).toMatchObject({ status: 409, body: { code: 'task-cannot-start' } });
    expect(await skip('describe', because, 3)).toMatchObject({ status: 412 });
    expect((await skip('describe', because, 0, school.by(auditor))).status).toBe(403);
    expect((await skip('nothing')).status).toBe(404);
  });

  it('with a reason, and holds its stage no longer', async () => {
    expect(await obstacles()).toContain('describe');
    const before = (await school.row()).tasksOpen;
    expect((await skip('describe')).status).toBe(200);
    expect(await obstacles()).not.toContain('describe');
    expect((await school.row()).tasksOpen).toBe(before - 1);
    expect(await school.task('describe')).toMatchObject({
      status: 'not-applicable',
      because: `Skipped: ${because.reason}`,
      skipped: because.reason,
      mayBeSkipped: false,
    });
    const { version } = await school.task('describe');
    expect(await skip('describe', because, version)).toMatchObject({
      status: 409,
      body: { code: 'task-not-applicable' },
    });
  });

  it('and opened again, with a reason', async () => {
    expect((await school.reopen('describe', 'The plan was wrong.')).status).toBe(200);
    const task = await school.task('describe');
    expect(task).toMatchObject({ status: 'in-progress', mayBeSkipped: true });
    expect(task.skipped).toBeUndefined();
    expect(await obstacles()).toContain('describe');
  });

  it('but not once it is completed', async () => {
    await school.complete('visit');
    const { version, mayBeSkipped } = await school.task('visit');
    expect(mayBeSkipped).toBe(false);
    expect(await skip('visit', because, version)).toMatchObject({
      status: 409,
      body: { code: 'already-recorded' },
    });
  });
});
