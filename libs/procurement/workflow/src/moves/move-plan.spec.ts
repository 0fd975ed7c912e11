import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TaskKind, WorkflowContent } from '@commonweal/wire';
import { plannedStages } from '../planned-stage.js';
import { generatedWorkflow } from '../testing/generated-workflow.js';
import { noMapping, type MoveMapping } from './move-mapping.js';
import { movePlan, type MoveSituation } from './move-plan.js';

type Sketch = [stage: string, tasks: string[], gate?: 'gate'][];

/** Stages with tasks, all of the kind `confirm` unless the key begins with another. */
function workflow(sketch: Sketch): WorkflowContent {
  const kindOf = (key: string): TaskKind => (key.startsWith('answer') ? 'answer' : 'confirm');
  return {
    title: 'A workflow',
    description: '',
    stages: sketch.map(([key, tasks, gate]) => ({
      ...{ key, title: key.toUpperCase(), guidance: '', targetDays: 5 },
      tasks: tasks.map((task) => ({
        ...{
          key: task,
          title: task.toUpperCase(),
          kind: kindOf(task),
          guidance: '',
          basis: '',
          required: true,
        },
      })),
      ...(gate ? { gate: { title: `Gate of ${key}`, panel: 'panel', guidance: '' } } : {}),
    })),
  };
}

const before = workflow([
  ['need', ['ask', 'think'], 'gate'],
  ['spec', ['write'], 'gate'],
  ['end', ['close']],
]);

/** In `spec`, past the gate of `need`, with work on `ask` and `write`. */
function situation(to: WorkflowContent, changed: Partial<MoveSituation> = {}): MoveSituation {
  return {
    from: plannedStages(before, []),
    to: plannedStages(to, []),
    stage: 'spec',
    entered: ['need', 'spec'],
    approved: ['need'],
    held: [],
    touched: ['ask', 'write'].map((key) => ({
      key,
      title: key.toUpperCase(),
      kind: 'confirm',
      isKeptAlready: false,
    })),
    begun: [],
    ...changed,
  };
}

const plan = (to: Sketch, mapping: Partial<MoveMapping> = {}, changed: Partial<MoveSituation> = {}) =>
  movePlan(situation(workflow(to), changed), { ...noMapping, ...mapping });

describe('a move to another workflow', () => {
  it('is safe where everything that was entered or worked on has its key', () => {
    const found = plan([
      ['need', ['ask', 'new'], 'gate'],
      ['spec', ['write', 'more'], 'gate'],
    ]);
    expect(found).toMatchObject({
      verdict: 'safe',
      reasons: [],
      stage: 'spec',
      isSamePassage: true,
      kept: [],
    });
  });

  it('needs mapping where a stage is gone that it stands in or has been through', () => {
    expect(
      plan([
        ['needs', ['ask']],
        ['specs', ['write']],
      ]),
    ).toMatchObject({
      verdict: 'needs-mapping',
      unplaced: { stages: ['need', 'spec'], tasks: [] },
      reasons: [
        'It has been through the stage “NEED”, which this workflow does not have.',
        'It stands in the stage “SPEC”, which this workflow does not have.',
      ],
    });
  });

  it('is safe once an officer has said where they are, and what the panel ruled goes with them', () => {
    const to: Sketch = [
      ['needs', ['ask'], 'gate'],
      ['specs', ['write'], 'gate'],
    ];
    expect(plan(to, { stages: { need: 'needs', spec: 'specs' } })).toMatchObject({
      ...{ verdict: 'safe', stage: 'specs', isSamePassage: true },
    });
  });

  it('a stage without a place goes on where an officer says, in a passage of its own', () => {
    const to: Sketch = [
      ['need', ['ask'], 'gate'],
      ['draft', ['write']],
    ];
    expect(plan(to, { stages: { spec: null } })).toMatchObject({
      verdict: 'needs-mapping',
      reasons: ['Nobody has said in which stage it goes on from “SPEC”.'],
    });
    expect(plan(to, { stages: { spec: null }, goesOnIn: { spec: 'draft' } })).toMatchObject({
      ...{ verdict: 'safe', stage: 'draft', isSamePassage: false },
    });
  });

  it('nothing passes a gate by being moved', () => {
    const found = plan([
      ['need', ['ask'], 'gate'],
      ['review', [], 'gate'],
      ['spec', ['write']],
    ]);
    expect(found).toMatchObject({
      verdict: 'blocked',
      reasons: [
        'It would be past “Gate of review” at the end of “REVIEW”, where no panel has approved it. Let it go on in that stage or an earlier one.',
      ],
    });
    const to: Sketch = [
      ['need', ['ask'], 'gate'],
      ['review', [], 'gate'],
      ['spec', ['write']],
    ];
    expect(plan(to, { goesOnIn: { spec: 'review' } })).toMatchObject({ verdict: 'safe', stage: 'review' });
  });

  it('what was worked on goes to another task or is kept, as an officer says', () => {
    const to: Sketch = [
      ['need', ['enquire'], 'gate'],
      ['spec', ['write']],
    ];
    expect(plan(to)).toMatchObject({ verdict: 'needs-mapping', unplaced: { tasks: ['ask'] } });
    expect(plan(to, { tasks: { ask: null } })).toMatchObject({ verdict: 'safe', kept: ['ask'] });
    const mapped = plan(to, { tasks: { ask: 'enquire' } });
    expect([mapped.verdict, mapped.tasks.get('ask')]).toEqual(['safe', 'enquire']);
  });

  it('two tasks never become one, and a record never one of another kind', () => {
    const to: Sketch = [
      ['need', ['answer-it'], 'gate'],
      ['spec', ['write']],
    ];
    expect(plan(to, { tasks: { ask: 'write' } })).toMatchObject({
      verdict: 'needs-mapping',
      reasons: ['The tasks “ASK” and “WRITE” cannot become one and the same.'],
    });
    expect(plan(to, { tasks: { ask: 'answer-it' } })).toMatchObject({ verdict: 'blocked' });
  });

  it('a stage to come that a condition of a panel holds needs a place too', () => {
    const to: Sketch = [
      ['need', ['ask'], 'gate'],
      ['spec', ['write']],
      ['after', []],
    ];
    expect(plan(to, {}, { held: ['end'] })).toMatchObject({
      verdict: 'needs-mapping',
      reasons: ['A condition of a panel holds the stage “END”, which this workflow does not have.'],
    });
    const placed = plan(to, { stages: { end: 'after' } }, { held: ['end'] });
    expect([placed.verdict, placed.stages.get('end')]).toEqual(['safe', 'after']);
  });

  it('is blocked while bids are in and the workflow knows nothing of bids', () => {
    const to: Sketch = [
      ['need', ['ask'], 'gate'],
      ['spec', ['write']],
    ];
    expect(plan(to, {}, { begun: ['bids'] })).toMatchObject({
      verdict: 'blocked',
      reasons: [
        'Work on “Receive and open bids” has begun, and this workflow has no task of that kind. Add one to the workflow, or let this procurement end on its own.',
      ],
    });
  });
});

const generated = generatedWorkflow({ facts: ['need'], conditions: [{ all: [] }], panel: 'panel' });

/** A situation in one workflow, a target, and a mapping that says something of everything. */
const moves = fc
  .record({
    from: generated,
    to: generated,
    at: fc.nat(),
    seed: fc.array(fc.nat(), { minLength: 24, maxLength: 24 }),
  })
  .map(({ from, to, at, seed }) => {
    let n = 0;
    const pick = () => seed[n++ % seed.length] ?? 0;
    const index = at % from.stages.length;
    const entered = from.stages.slice(0, index + 1).map(({ key }) => key);
    const all = from.stages.flatMap(({ tasks }) => tasks);
    const choice = (keys: string[]) => [null, ...keys][pick() % (keys.length + 1)] ?? null;
    const [stageKeys, taskKeys] = [
      to.stages.map(({ key }) => key),
      to.stages.flatMap((s) => s.tasks.map((t) => t.key)),
    ];
    const made: MoveSituation = {
      ...{ from: plannedStages(from, []), to: plannedStages(to, []) },
      ...{ stage: entered[index] ?? '', entered, begun: [] },
      held: from.stages.map(({ key }) => key).filter(() => pick() % 3 === 0),
      approved: entered.filter(() => pick() % 2),
      touched: all.filter(() => pick() % 2).map((task) => ({ ...task, isKeptAlready: false })),
    };
    const mapping: MoveMapping = {
      stages: Object.fromEntries(from.stages.map(({ key }) => [key, choice(stageKeys)])),
      tasks: Object.fromEntries(all.map(({ key }) => [key, choice(taskKeys)])),
      goesOnIn: Object.fromEntries(
        entered.slice(-1).map((key) => [key, stageKeys[pick() % stageKeys.length] ?? '']),
      ),
    };
    return { situation: made, mapping };
  });

describe('whatever the workflows are', () => {
  it('a safe move loses nothing, passes no gate, and gives each reason otherwise', () => {
    fc.assert(
      fc.property(moves, ({ situation: it, mapping }) => {
        for (const found of [movePlan(it, noMapping), movePlan(it, mapping)]) {
          expect(found.verdict === 'safe').toBe(found.reasons.length === 0);
          if (found.verdict !== 'safe') continue;
          const at = it.to.findIndex(({ key }) => key === found.stage);
          expect(at).toBeGreaterThanOrEqual(0);
          const placed = [...found.tasks.keys(), ...found.kept].sort();
          expect(placed).toEqual(it.touched.map(({ key }) => key).sort());
          expect(new Set(found.tasks.values()).size).toBe(found.tasks.size);
          const passed = it.approved.map((key) => found.stages.get(key));
          for (const { gate, key } of it.to.slice(0, at)) expect(!gate || passed.includes(key)).toBe(true);
        }
      }),
    );
  });

  it('to itself it is always safe for one that has passed its gates, and changes nothing', () => {
    fc.assert(
      fc.property(moves, ({ situation: it }) => {
        const found = movePlan({ ...it, to: it.from, approved: it.entered }, noMapping);
        expect(found).toMatchObject({ verdict: 'safe', stage: it.stage, isSamePassage: true, kept: [] });
        expect([...found.tasks].every(([from, to]) => from === to)).toBe(true);
      }),
    );
  });
});
