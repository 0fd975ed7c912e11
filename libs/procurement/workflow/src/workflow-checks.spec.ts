import { describe, expect, it } from '@jest/globals';
import type { Conditions, RuleContent, Stage, WorkflowTask } from '@commonweal/wire';
import { aFact, aWorkflow, documentsWith } from './testing/documents.js';
import { aTask } from './testing/tasks.js';
import { workflowFindings } from './workflow-checks.js';

const task = (key: string, changed: Partial<WorkflowTask> = {}): WorkflowTask => ({
  ...aTask({ kind: 'confirm', facts: undefined }),
  ...{ key, title: key },
  ...changed,
});
const asks = (...facts: string[]) => task(`asks-${facts.join('-')}`, { kind: 'answer', facts });
const consider = task('consider', { kind: 'consider-social-value' });
const stage = (key: string, ...tasks: WorkflowTask[]): Stage => ({
  ...{ key, title: key, guidance: 'Do.', targetDays: 5, tasks },
});
const is = (fact: string, value: string | number | boolean, operator = 'equal') => ({
  fact,
  operator,
  value,
});
const long: Conditions = { all: [is('contractMonths', 12, 'greaterThan')] };
const blocking = (conditions: Conditions, more: Partial<RuleContent> = {}): RuleContent => ({
  ...{
    title: 'Not yet',
    subject: 'procurement',
    conditions,
    owner: 'Us',
    reviewBy: '2030-01-01',
    examples: [],
  },
  ...{
    effects: [{ effect: 'block-stage', stage: 'first', message: 'No.' }],
    basis: { text: '', source: '' },
  },
  ...more,
});

const findings = (stages: Stage[], rules: Record<string, RuleContent> = {}, facts = {}) =>
  workflowFindings(aWorkflow({ stages }), documentsWith(facts, rules)).map(
    ({ severity, code, at }) => `${severity} ${code} ${at ?? ''}`,
  );

describe('a task that is never reached', () => {
  it('is found by its conditions', () => {
    const never: Conditions = {
      all: [is('contractMonths', 12, 'greaterThan'), is('contractMonths', 6, 'lessThan')],
    };
    expect(
      findings([stage('first', consider, asks('contractMonths'), task('never', { when: never }))]),
    ).toEqual(['error never-true /stages/0/tasks/2/when']);
  });
  it('is not one whose conditions can hold', () =>
    expect(
      findings([stage('first', consider, asks('contractMonths'), task('long', { when: long }))]),
    ).toEqual([]));
});

describe('a fact that conditions need', () => {
  it('is asked by somebody', () =>
    expect(findings([stage('first', consider, task('long', { when: long }))])).toEqual([
      'error never-asked /stages/0/tasks/1/when',
    ]));
  it('is not asked after the stage that it would hold', () =>
    expect(
      findings([
        stage('first', consider, task('long', { when: long })),
        stage('second', asks('contractMonths')),
      ]),
    ).toEqual(['error asked-too-late /stages/0/tasks/1/when']));
  it('is better asked before, in one stage and for what nobody must do', () => {
    const late = 'warning asked-too-late /stages/0/tasks/1/when';
    expect(
      findings([stage('first', consider, task('long', { when: long }), asks('contractMonths'))]),
    ).toEqual([late]);
    const optional = task('long', { when: long, required: false });
    expect(findings([stage('first', consider, optional), stage('second', asks('contractMonths'))])).toEqual([
      late,
    ]);
  });
  it('may be asked by a rule', () => {
    const effects = [{ effect: 'require-task', stage: 'first', title: 'Ask', facts: ['contractMonths'] }];
    expect(
      findings([stage('first', consider), stage('second', task('long', { when: long }))], {
        asks: blocking({ all: [is('numberChosen', 1)] }, { effects }),
      }),
    ).toEqual([]);
  });
  it.each([
    ['derived', { all: [is('numberChosen', 1)] }],
    ['given at the opening', { all: [is('category', 'works')] }],
    [
      'seen to where it is not known',
      { any: [is('contractMonths', false, 'isKnown'), is('contractMonths', 12)] },
    ],
  ] as [string, Conditions][])('need not be asked when it is %s', (_, when) =>
    expect(
      findings([stage('first', consider, task('some', { when }))], {}, { category: aFact({ type: 'text' }) }),
    ).toEqual([]),
  );
});

describe('a rule that blocks a stage', () => {
  const rules = { blocks: blocking(long) };
  const found = ['warning block-undecided /stages/0'];
  it('finds its facts asked by then', () =>
    expect(findings([stage('first', consider, asks('contractMonths'))], rules)).toEqual([]));
  it('is found when they are asked later or never', () => {
    expect(findings([stage('first', consider), stage('second', asks('contractMonths'))], rules)).toEqual(
      found,
    );
    expect(findings([stage('first', consider)], rules)).toEqual(found);
  });
  it('is left alone when it is retired, about something else, or of another stage', () => {
    const others = {
      old: blocking(long, { retired: true }),
      other: blocking(long, { subject: 'contract' }),
      elsewhere: blocking(long, { effects: [{ effect: 'block-stage', stage: 'nowhere', message: '' }] }),
    };
    expect(findings([stage('first', consider)], others)).toEqual([]);
  });
});

describe('a question', () => {
  it('is asked once', () => {
    const twice = task('again', {
      kind: 'answer',
      facts: ['needStatement', 'contractMonths', 'contractMonths'],
    });
    expect(findings([stage('first', consider, asks('needStatement'), twice)])).toEqual([
      'warning asked-twice /stages/0/tasks/2/facts/0',
      'error asked-twice /stages/0/tasks/2/facts/2',
    ]);
  });
  it('may stand in two tasks that exclude each other', () => {
    const short: Conditions = { all: [is('contractMonths', 12, 'lessThanInclusive')] };
    const one = task('one', { kind: 'answer', facts: ['needStatement'], when: long });
    const other = task('other', { kind: 'answer', facts: ['needStatement'], when: short });
    expect(findings([stage('first', consider, asks('contractMonths'), one, other)])).toEqual([]);
  });
});

describe('the tasks of the award', () => {
  const award = (['criteria', 'bids', 'evaluation', 'award', 'contract'] as const).map((kind) =>
    task(kind, { kind }),
  );
  it('in order are fine', () =>
    expect(findings([stage('first', consider), stage('second', ...award)])).toEqual([]));
  it('out of order are found', () => {
    const [criteria, bids, evaluation, ...rest] = award as [WorkflowTask, WorkflowTask, WorkflowTask];
    expect(
      findings([stage('first', consider), stage('second', bids, criteria, evaluation, ...rest)]),
    ).toEqual(['error award-order /stages/1/tasks/0/kind']);
  });
  it('do not stand without what they work on', () =>
    expect(findings([stage('first', consider, task('contract', { kind: 'contract' }))])).toEqual([
      'error award-work-missing /stages/0/tasks/1/kind',
    ]));
});

describe('the consideration of social value', () => {
  const bids = task('bids', { kind: 'bids' });
  it('is in every workflow', () =>
    expect(findings([stage('first', task('some'))])).toEqual(['warning not-considered /stages']));
  it('comes in a stage before the market is asked for an offer', () => {
    expect(findings([stage('first', consider, bids)])).toEqual([
      'error considered-too-late /stages/0/tasks/0',
    ]);
    expect(findings([stage('first', consider), stage('second', bids)])).toEqual([]);
  });
});

describe('a stage', () => {
  const facts = {
    stage: aFact({ type: 'choice', from: 'system', values: [{ value: 'first', title: 'First' }] }),
  };
  it('is one that rules can name', () => {
    expect(findings([stage('first', consider), stage('new', task('some'))], {}, facts)).toEqual([
      'warning stage-not-in-vocabulary /stages/1/key',
    ]);
  });
  it('has a task, and work for the panel at its gate', () => {
    const gate = { title: 'Approval', panel: 'category-panel', guidance: 'Look.' };
    const idle = { ...stage('second', task('some', { required: false })), gate };
    expect(findings([stage('first', consider), idle, stage('third')])).toEqual([
      'warning gate-without-work /stages/1/gate',
      'warning no-task /stages/2/tasks',
    ]);
    expect(findings([{ ...stage('first', consider), gate }])).toEqual([]);
  });
});
