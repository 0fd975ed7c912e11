import { describe, expect, it } from '@jest/globals';
import type { WorkflowContent } from '@commonweal/wire';
import { plannedStages, type RuleTask } from './planned-stage.js';
import { aTask } from './testing/tasks.js';

const stage = (key: string, tasks = [aTask({ key: `${key}-task`, required: false })]) => ({
  key,
  title: key,
  guidance: '',
  targetDays: 5,
  tasks,
});
const workflow: WorkflowContent = { title: 'W', description: '', stages: [stage('first'), stage('last')] };
const ask = (changed: Partial<RuleTask>): RuleTask => ({
  stage: 'first',
  key: 'equality-check',
  title: 'Equality check',
  kind: 'confirm',
  guidance: '',
  basis: 'A rule',
  state: 'stands',
  missing: [],
  decisionId: 'd1',
  ...changed,
});
const keys = (asked: RuleTask[]) =>
  plannedStages(workflow, asked).map(({ tasks }) => tasks.map(({ key }) => key));

describe('tasks that rules ask for', () => {
  it('stand at the end of their stage, or in the last one where the workflow has no such stage', () => {
    expect(keys([ask({})])).toEqual([['first-task', 'equality-check'], ['last-task']]);
    expect(keys([ask({ stage: 'unheard-of' })])).toEqual([['first-task'], ['last-task', 'equality-check']]);
  });

  it('are one by key; what stands speaks before what waits', () => {
    const [first] = plannedStages(workflow, [ask({ state: 'cannot-decide', decisionId: 'd0' }), ask({})]);
    expect(first?.tasks).toHaveLength(2);
    expect(first?.tasks[1]).toMatchObject({ required: true, asked: { decisionId: 'd1', state: 'stands' } });
  });

  it('make a task of the workflow required instead of doubling it', () => {
    const [first] = plannedStages(workflow, [ask({ key: 'first-task', stage: 'last' })]);
    expect(first?.tasks).toEqual([aTask({ key: 'first-task', required: true })]);
  });

  it('do not hold the stage while the rule cannot decide, nor when they are no longer required', () => {
    for (const state of ['cannot-decide', 'no-longer-required'] as const)
      expect(plannedStages(workflow, [ask({ state })])[0]?.tasks[1]?.required).toBe(false);
  });

  it('leave the workflow as it was', () => {
    keys([ask({})]);
    expect(workflow.stages[0]?.tasks).toHaveLength(1);
  });
});
