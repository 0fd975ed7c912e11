import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import type { TestApplication } from '@commonweal/platform/testing';
import type { CommentView } from '@commonweal/wire';
import { aHouse, Seen } from '../testing/house.js';
import { fullWorkflow } from '../testing/policy.js';
import { changedWorkflow, publish } from '../testing/publish.js';

let app: TestApplication;
let lead: SignedInAs;
let [school, pool]: Seen[] = [];

beforeAll(async () => {
  app = await aHouse();
  lead = await signInAs(app, { roles: ['lead'] });
  [school, pool] = [await planned(), await planned()];
});
afterAll(() => app.close());

/** One whose task "plan" somebody worked on. */
async function planned(): Promise<Seen> {
  const seen = await Seen.opened(app, lead);
  await seen.toSpecification();
  await seen.toGate();
  return seen;
}

const about = (seen?: Seen) => ({ subjectKind: 'procurement', subjectId: seen?.id });
const say = (seen: Seen | undefined, text: string, task?: string) =>
  app.request('POST', '/api/comments', {
    as: lead,
    body: { ...about(seen), text, ...(task ? { task } : {}) },
  });
const said = async (seen?: Seen) => {
  const url = `/api/comments?subjectKind=procurement&subjectId=${seen?.id}`;
  const { body } = await app.request<CommentView[]>('GET', url, { as: lead });
  return body.map(({ text, task }) => [text, task]);
};

it('what was said of a task is said of it under its new key, and of no other procurement', async () => {
  for (const [text, task] of [['Of the plan.', 'plan'], ['Of the end.', 'close'], ['Of all.']] as const)
    expect((await say(school, text, task)).status).toBe(201);
  await say(pool, 'Of its plan.', 'plan');
  await publish(app, 'workflow', {
    'full-procurement': changedWorkflow(fullWorkflow, ({ stages }) => {
      const task = stages.flatMap(({ tasks }) => tasks).find(({ key }) => key === 'plan');
      Object.assign(task ?? {}, { key: 'delivery-plan' });
    }),
  });
  const moved = await school?.send(
    'POST',
    '/workflow-move',
    {
      ...{ reason: 'A clearer name.', workflow: 'full-procurement', stages: {}, goesOnIn: {} },
      tasks: { plan: 'delivery-plan' },
    },
    (await school.row()).version,
  );
  expect(moved).toMatchObject({ status: 200 });
  expect(await said(school)).toEqual([
    ['Of the plan.', 'delivery-plan'],
    ['Of the end.', 'close'],
    ['Of all.', undefined],
  ]);
  expect(await said(pool)).toEqual([['Of its plan.', 'plan']]);
});
