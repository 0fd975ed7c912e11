import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { signInOnPanel } from '@commonweal/panels/testing';
import type { TestApplication } from '@commonweal/platform/testing';
import type { MovePlanView, MoveTargetView, ProcurementView, WorkflowContent } from '@commonweal/wire';
import { aHouse, Seen } from '../testing/house.js';
import { fullWorkflow } from '../testing/policy.js';
import { changedWorkflow, publish } from '../testing/publish.js';
import { refused } from '../testing/refused.js';

let app: TestApplication;
let lead: SignedInAs;
let school: Seen;

const nothingSaid = { stages: {}, tasks: {}, goesOnIn: {} };
const same = { workflow: 'full-procurement', ...nothingSaid };

const change = (how: (draft: WorkflowContent) => void) =>
  publish(app, 'workflow', { 'full-procurement': changedWorkflow(fullWorkflow, how) });
const preview = async (wish: object = same, seen = school) =>
  (await seen.send('POST', '/workflow-move/preview', wish)).body as unknown as MovePlanView;
const move = async (wish: object = same, seen = school) =>
  seen.send(
    'POST',
    '/workflow-move',
    { reason: 'The framework changed.', ...wish },
    (await seen.row()).version,
  );
const targets = () => school.get<MoveTargetView[]>('/workflow-move/targets');

beforeAll(async () => {
  app = await aHouse();
  lead = await signInAs(app, { roles: ['lead'], name: 'Lea Lead' });
  school = await Seen.opened(app, lead);
  await school.toSpecification();
  await school.toGate();
});
afterAll(() => app.close());

describe('while nothing is newer', () => {
  it('there is nowhere newer to move to, and a move says so', async () => {
    expect(await targets()).toEqual([
      { workflow: 'below-threshold', title: 'Below threshold', why: 'other' },
    ]);
    await refused(app, () => move(), ['the same', same, 409, 'nothing-to-move']);
  });
});

describe('a newer workflow renames a stage and drops a task', () => {
  beforeAll(() =>
    change((draft) => {
      const [, specification] = draft.stages;
      if (!specification) throw new Error('It has a specification.');
      Object.assign(specification, { key: 'shaping', title: 'Shaping', targetDays: 25 });
      specification.tasks = specification.tasks.filter(({ key }) => key !== 'plan');
      specification.tasks.push({ ...one(draft, 'close'), key: 'sign-off', title: 'Sign off' });
    }),
  );

  it('the preview says what nobody has placed, and the move is refused with the same words', async () => {
    expect((await targets())[0]).toEqual({
      workflow: 'full-procurement',
      title: 'Full procurement',
      why: 'newer',
    });
    const seen = await preview();
    expect(seen).toMatchObject({
      verdict: 'needs-mapping',
      reasons: [
        'It stands in the stage “Specification”, which this workflow does not have.',
        'Somebody worked on the task “plan”, which this workflow does not have.',
      ],
      stagesToPlace: [{ key: 'specification', title: 'Specification' }],
      tasksToPlace: [{ key: 'plan', title: 'plan', kind: 'document', stage: 'Specification' }],
      ...{ fromRelease: 1, release: 2 },
    });
    await refused(app, () => move(), ['unplaced', same, 409, 'move-needs-mapping', ['mapping']]);
  });

  it('refuses a mapping to what is not there, and one that is no mapping', async () => {
    const wrong = [
      [{ ...same, stages: { specification: 'nowhere' } }, ['stages.specification']],
      [{ ...same, tasks: { plan: 7 } }, ['tasks.plan']],
      [{ ...same, goesOnIn: { specification: null } }, ['goesOnIn.specification']],
      [{ ...same, workflow: 'unheard-of' }, ['workflow']],
      [{ workflow: 'full-procurement', stages: [], tasks: {} }, ['stages', 'goesOnIn']],
    ] as const;
    for (const [body, fields] of wrong)
      await refused(app, () => move(body), ['mapping', body, 422, 'invalid', [...fields]]);
    await refused(app, () => move({ ...same, reason: '' }), ['no reason', {}, 422, 'invalid', ['reason']]);
    const stale = () => school.send('POST', '/workflow-move', { ...same, reason: 'So.' }, 1);
    await refused(app, stale, ['stale', {}, 412, 'stale-version']);
    const other = await signInAs(app, { roles: ['lead'], directorates: ['public-health'] });
    await refused(app, () => school.by(other).send('POST', '/workflow-move', { ...same, reason: 'So.' }, 2), [
      ...(['not theirs', {}, 404, 'not-found'] as const),
    ]);
    const editor = await signInAs(app, { roles: ['policy-editor'] });
    expect((await school.by(editor).send('POST', '/workflow-move', same, 2)).status).toBe(403);
  });

  it('once it is said where they go, the move does what the preview said, and loses nothing', async () => {
    const said = { ...same, stages: { specification: 'shaping' }, tasks: { plan: null } };
    const seen = await preview(said);
    expect(seen).toMatchObject({
      ...{ verdict: 'safe', reasons: [], goesOnIn: 'Shaping', newTasks: ['Sign off'], keptTasks: ['plan'] },
      obstacles: [
        '"Sign off" has not been started.',
        'Approval to go to market: Category Panel rules once everything else is done.',
      ],
    });
    const moved = await move(said);
    expect(moved.body).toMatchObject({
      ...{ stage: 'shaping', stageTitle: 'Shaping', stageTargetOn: seen.targetOn, workflowRelease: 2 },
    });
    const { obstacles, stages, earlier } = await school.checklist();
    expect(obstacles.map(({ words }) => words)).toEqual(seen.obstacles);
    expect(stages.map(({ state }) => state)).toEqual(['done', 'current', 'to-come']);
    expect(earlier).toMatchObject([
      {
        ...{ key: 'plan', workflow: 'Full procurement', release: 1, stage: 'Specification', by: 'Lea Lead' },
        attachments: [{ name: 'plan.csv' }],
      },
    ]);
  });

  it('and stands in the ledger with where from, where to and why', async () => {
    const auditor = await signInAs(app, { roles: ['auditor'] });
    const entries = await app.request<object[]>(
      'GET',
      `/api/ledger?subjectId=${school.id}&action=workflow-moved`,
      {
        as: auditor,
      },
    );
    expect(entries.body).toMatchObject([
      {
        why: 'The framework changed.',
        data: {
          from: { workflow: 'full-procurement', release: 1, stage: 'specification' },
          to: { workflow: 'full-procurement', release: 2, stage: 'shaping' },
          ...{ stages: { specification: 'shaping' }, tasks: {}, kept: ['plan'] },
        },
      },
    ]);
  });

  it('a task that comes back has its record again', async () => {
    await change((draft) => Object.assign(draft.stages[1] ?? {}, { key: 'shaping' }));
    expect((await preview()).verdict).toBe('safe');
    await move();
    expect(await school.task('plan')).toMatchObject({
      status: 'completed',
      attachments: [{ name: 'plan.csv' }],
    });
    expect((await school.checklist()).earlier).toEqual([]);
  });
});

describe('what a panel decided', () => {
  it('stays decided where the stage goes on, under its new name too', async () => {
    const panel = school.by(await signInOnPanel(app, 'category-panel'));
    expect((await panel.act('gate/rulings', { ruling: 'approve', reason: 'Good.' })).status).toBe(201);
    await change((draft) => Object.assign(draft.stages[1] ?? {}, { key: 'forming' }));
    await move({ ...same, stages: { shaping: 'forming' } });
    const [, forming] = (await school.checklist()).stages;
    expect(forming).toMatchObject({
      key: 'forming',
      gate: { state: 'passed', rulings: [{ ruling: 'approve' }] },
    });
    expect((await school.act('stage/advance')).body).toMatchObject({ stage: 'monitoring' });
  });

  it('a gate that is new behind it blocks the move, with the remedy; going on there is safe', async () => {
    await change((draft) => {
      Object.assign(draft.stages[1] ?? {}, { key: 'forming' });
      Object.assign(draft.stages[0] ?? {}, { gate: { ...draft.stages[1]?.gate, title: 'Early look' } });
    });
    const words =
      'It would be past “Early look” at the end of “Needs analysis”, where no panel has approved it. Let it go on in that stage or an earlier one.';
    expect(await preview()).toMatchObject({ verdict: 'blocked', reasons: [words] });
    await refused(app, () => move(), ['a gate behind', same, 409, 'move-blocked']);
    await move({ ...same, goesOnIn: { monitoring: 'needs-analysis' } });
    expect(await school.row()).toMatchObject({ stage: 'needs-analysis', state: 'running' });
    expect((await school.checklist()).obstacles.map(({ what }) => what)).toEqual(['gate']);
  });

  it('what the law asks for is not passed over either', async () => {
    const late = await Seen.opened(app, lead, { facts: { regime: 'below-threshold' } });
    const body = {
      workflow: 'full-procurement',
      ...nothingSaid,
      goesOnIn: { 'needs-analysis': 'monitoring' },
    };
    expect((await preview(body, late)).reasons).toEqual([
      'It would be past “Early look” at the end of “Needs analysis”, where no panel has approved it. Let it go on in that stage or an earlier one.',
      'It would be past “Approval to go to market” at the end of “Specification”, where no panel has approved it. Let it go on in that stage or an earlier one.',
      'The law asks for “consider” (The framework), and it would be past its stage “Needs analysis”. Let it go on in that stage or an earlier one.',
    ]);
  });
});

describe('the value rose above the threshold', () => {
  it('the workflow that rules now ask for comes first among those to move to', async () => {
    const small = await Seen.opened(app, lead, { facts: { regime: 'below-threshold' } });
    await small.complete('close', { note: 'Done already.' });
    const body = { workflow: 'full-procurement', ...nothingSaid };
    expect(await preview(body, small)).toMatchObject({ verdict: 'safe', goesOnIn: 'Needs analysis' });
    const moved = (await move(body, small)).body as unknown as ProcurementView;
    expect(moved).toMatchObject({ stage: 'needs-analysis', stageTitle: 'Needs analysis' });
    const { effects } = await small.checklist();
    expect(effects.map(({ effect }) => effect)).toContain('use-workflow');
    expect(await small.get('/workflow-move/targets')).toEqual([
      { workflow: 'below-threshold', title: 'Below threshold', why: 'rules' },
    ]);
  });

  it('a withdrawn one is not moved', async () => {
    await school.act('withdrawal', { reason: 'No money.' });
    await refused(app, () => move(), ['withdrawn', same, 409, 'nothing-to-move']);
  });
});

function one({ stages }: WorkflowContent, wanted: string) {
  const found = stages.flatMap(({ tasks }) => tasks).find(({ key }) => key === wanted);
  if (!found) throw new Error(`There is no task "${wanted}".`);
  return found;
}
