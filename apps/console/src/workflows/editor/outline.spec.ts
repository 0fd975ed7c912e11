import { describe, expect, it } from '@jest/globals';
import type { Stage, WorkflowTask } from '@commonweal/wire';
import fc from 'fast-check';
import { add, duplicate, insert, keyFrom, keysIn, move, remove, step } from './outline.js';

const task = (key: string): WorkflowTask => ({
  ...{ key, title: key, kind: 'confirm', guidance: '', basis: '', required: true },
});
const stage = (key: string, ...tasks: string[]): Stage => ({
  ...{ key, title: key, guidance: '', targetDays: 5, tasks: tasks.map(task) },
});
const three = [stage('one', 'a', 'b'), stage('two'), stage('three', 'c')];
const said = (stages: Stage[]) =>
  stages.map(({ key, tasks }) => `${key}: ${tasks.map((one) => one.key).join(' ')}`.trim());

describe('the outline of a workflow', () => {
  it('takes a new stage at the end, and a new task at the end of its stage', () => {
    expect(said(add(three, stage('four')).stages)).toEqual(['one: a b', 'two:', 'three: c', 'four:']);
    expect(add(three, task('d'), 0)).toMatchObject({ selection: { stage: 0, task: 2 } });
  });

  it('moves a task a step, on into the next stage at the edge, and no further than the ends', () => {
    const down = step(three, { stage: 0, task: 1 }, 1);
    expect(said(down?.stages ?? [])).toEqual(['one: a', 'two: b', 'three: c']);
    expect(down?.selection).toEqual({ stage: 1, task: 0 });
    const up = step(three, { stage: 2, task: 0 }, -1);
    expect(said(up?.stages ?? [])).toEqual(['one: a b', 'two: c', 'three:']);
    expect(step(three, { stage: 0, task: 0 }, -1)).toBeUndefined();
    expect(step(three, { stage: 2 }, 1)).toBeUndefined();
  });

  it('moves a stage with its tasks, and a task to another stage', () => {
    expect(said(move(three, { stage: 0 }, { stage: 2 }).stages)).toEqual(['two:', 'three: c', 'one: a b']);
    expect(said(move(three, { stage: 0, task: 0 }, { stage: 2 }).stages)).toEqual([
      'one: b',
      'two:',
      'three: c a',
    ]);
  });

  it('duplicates under keys of their own', () => {
    expect(said(duplicate(three, { stage: 0 }).stages)).toEqual([
      'one: a b',
      'one-2: a-2 b-2',
      'two:',
      'three: c',
    ]);
    expect(said(duplicate(three, { stage: 0, task: 0 }).stages)[0]).toBe('one: a a-2 b');
  });

  const place = fc.record({ stage: fc.nat(3), task: fc.option(fc.nat(3), { nil: undefined }) });
  it('is as it was when what was removed is put back', () => {
    fc.assert(
      fc.property(place, (at) => {
        const { stages, removed } = remove(three, at);
        expect(removed ? insert(stages, removed).stages : stages).toEqual(three);
      }),
    );
  });
  it('loses and doubles nothing by moving', () => {
    fc.assert(
      fc.property(place, fc.constantFrom(1 as const, -1 as const), (at, by) => {
        const moved = step(three, at, by)?.stages ?? three;
        expect([...keysIn(moved)].sort()).toEqual([...keysIn(three)].sort());
      }),
    );
  });
});

describe('a key', () => {
  it.each([
    ['Ask the neighbours', 'ask-the-neighbours'],
    ['What’s left? 50 %', 'whats-left-50'],
    ['Café', 'cafe'],
    ['???', 'task'],
    ['a', 'a-2'],
  ])('comes of the title %s', (title, key) => expect(keyFrom(title, keysIn(three), 'task')).toBe(key));

  it('is always one that the engine takes, and free', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        const key = keyFrom(title, keysIn(three), 'task');
        expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(key.length).toBeLessThanOrEqual(80);
        expect(keysIn(three).has(key)).toBe(false);
      }),
    );
  });
});
