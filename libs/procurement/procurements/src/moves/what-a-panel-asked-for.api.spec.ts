import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { MovePlanView } from '@commonweal/wire';
import { Board } from '../testing/board.js';
import type { Seen } from '../testing/house.js';
import { fullWorkflow } from '../testing/policy.js';
import { changedWorkflow, publish } from '../testing/publish.js';

let board: Board;
let school: Seen;

const workflow = 'full-procurement';
const nothingSaid = { workflow, stages: {}, tasks: {}, goesOnIn: {} };

/** The workflow with other keys and titles for its second and third stages. */
const renamed = (...names: [string, string]) =>
  publish(board.app, 'workflow', {
    [workflow]: changedWorkflow(fullWorkflow, ({ stages }) =>
      names.forEach((key, index) => Object.assign(stages[index + 1] ?? {}, { key, title: key })),
    ),
  });
const preview = async (said: object = {}) =>
  (await school.send('POST', '/workflow-move/preview', { ...nothingSaid, ...said }))
    .body as unknown as MovePlanView;
const move = async (said: object = {}) =>
  school.act('workflow-move', { ...nothingSaid, ...said, reason: 'The framework changed.' });
const conditionsByStage = async () =>
  (await school.checklist()).stages.map(({ key, tasks }) => [
    key,
    tasks.flatMap(({ condition, status }) => (condition ? [[condition.what, status]] : [])),
  ]);

beforeAll(async () => {
  board = await Board.sits();
  school = await board.atTheGate();
  await renamed('shaping', 'watching');
  const item = (await board.submit(school, { urgentReason: 'The grant ends.' })).body;
  for (const as of [board.ann, board.ben]) await board.vote(item.id, as, 'approve-with-conditions');
  const owner = { ownerId: board.lead.personId, dueOn: '2026-05-01' };
  const ruled = await board.rule(item.id, {
    ...{ ruling: 'approve-with-conditions', reason: 'If the ward is heard.' },
    conditions: [
      { what: 'Ask the ward.', ...owner, holds: 'this-stage' },
      { what: 'Tell the ward.', ...owner, holds: 'next-stage' },
    ],
  });
  expect(ruled.status).toBe(201);
});
afterAll(() => board.app.close());

it('a ruling that becomes tasks only after the move holds the stages by the names that they have then', async () => {
  expect((await move({ stages: { specification: 'shaping' } })).status).toBe(200);
  await board.app.drain();
  expect(await conditionsByStage()).toEqual([
    ['needs-analysis', []],
    ['shaping', [['Ask the ward.', 'not-started']]],
    ['watching', [['Tell the ward.', 'cannot-start-yet']]],
  ]);
});

it('conditions go with the stages that they hold, those to come too', async () => {
  await renamed('forming', 'ending');
  expect(await preview()).toMatchObject({
    verdict: 'needs-mapping',
    reasons: [
      'It stands in the stage “shaping”, which this workflow does not have.',
      'A condition of a panel holds the stage “watching”, which this workflow does not have.',
    ],
    stagesToPlace: [{ key: 'shaping' }, { key: 'watching' }],
  });
  const moved = await move({ stages: { shaping: 'forming', watching: 'ending' } });
  expect(moved.body).toMatchObject({ stage: 'forming' });
  expect(await conditionsByStage()).toEqual([
    ['needs-analysis', []],
    ['forming', [['Ask the ward.', 'not-started']]],
    ['ending', [['Tell the ward.', 'cannot-start-yet']]],
  ]);
  const { stages, obstacles } = await school.checklist();
  expect(stages[1]?.gate?.state).toBe('passed');
  expect(obstacles.map(({ words }) => words)).toEqual(['"Condition: Ask the ward." has not been started.']);
});

it('nothing gets past an open condition by being moved; one that is met keeps its record', async () => {
  await renamed('forming', 'closing');
  const past = { stages: { ending: 'closing' }, goesOnIn: { forming: 'closing' } };
  expect(await preview(past)).toMatchObject({
    verdict: 'blocked',
    reasons: [
      'A panel asks for “Ask the ward.”, and it would be past its stage “forming”. Let it go on in that stage or an earlier one.',
    ],
  });
  await school.complete('condition-1', { note: 'The ward was asked on 3 March.' });
  expect((await preview(past)).verdict).toBe('safe');
  await move(past);
  expect(await conditionsByStage()).toEqual([
    ['needs-analysis', []],
    ['forming', [['Ask the ward.', 'completed']]],
    ['closing', [['Tell the ward.', 'not-started']]],
  ]);
  expect(await school.task('condition-1')).toMatchObject({
    record: { note: 'The ward was asked on 3 March.' },
  });
});
