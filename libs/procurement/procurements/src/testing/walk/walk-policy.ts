import fc from 'fast-check';
import type { Pack, PackDocument } from '@commonweal/documents';
import type { Conditions, WorkflowContent, WorkflowTask } from '@commonweal/wire';
import { generatedWorkflow } from '@commonweal/workflow/testing';
import { panelTemplates } from '../board.js';
import { aRule, smallPolicy } from '../policy.js';

const facts = ['contractMonths', 'estimatedValueExVat', 'urgentNotOwnMaking', 'needStatement'];
const conditions: Conditions[] = [
  { all: [{ fact: 'urgentNotOwnMaking', operator: 'equal', value: false }] },
  { any: [{ fact: 'contractMonths', operator: 'greaterThanInclusive', value: 12 }] },
  { all: [{ fact: 'numberOfIndicatorsChosen', operator: 'greaterThanInclusive', value: 1 }] },
];
const generated = generatedWorkflow({ facts, conditions, panel: 'category-panel' });

/** The workflows that a walk is given, one after another: the same for the same seed. */
export function workflowsOf(seed: number, count: number): WorkflowContent[] {
  return fc.sample(generated, { seed, numRuns: count }).map(asking);
}

/** With a task at the beginning that asks for what conditions need: no workflow is published that never asks. */
function asking(workflow: WorkflowContent): WorkflowContent {
  const [first, ...rest] = workflow.stages;
  if (!first) return workflow;
  const ask: WorkflowTask = {
    ...{ key: 'ask', title: 'Ask first', kind: 'answer', guidance: 'Ask.', basis: 'A generator' },
    ...{ required: false, facts: ['contractMonths', 'urgentNotOwnMaking'] },
  };
  return { ...workflow, stages: [{ ...first, tasks: [ask, ...first.tasks] }, ...rest] };
}

const long: Conditions = { fact: 'contractMonths', operator: 'greaterThanInclusive', value: 24 };
const ask = { taskKind: 'confirm', guidance: 'Do it.' };

/** Rules that block stages and ask for tasks in stages that generated workflows have or lack. */
const rules = {
  'block-shape': aRule(
    [long],
    [{ effect: 'block-stage', stage: 'shape', message: 'Too long to be shaped.' }],
  ),
  'ask-in-sift': aRule(
    [long],
    [{ effect: 'require-task', stage: 'sift', key: 'asked-sift', title: 'Asked in sift', ...ask }],
  ),
  'ask-for-a': aRule(
    [{ fact: 'urgentNotOwnMaking', operator: 'equal', value: true }],
    [{ effect: 'require-task', stage: 'sound', key: 'a', title: 'Asked for a', ...ask }],
  ),
};

/** The small policy with generated workflows in the place of its own, which stays for the stages that rules name. */
export function walkPolicy(first: WorkflowContent, second: WorkflowContent, every: WorkflowContent): Pack {
  const kept = smallPolicy.documents.filter(({ kind }) => kind !== 'workflow');
  const own = smallPolicy.documents
    .filter(({ kind, key }) => kind === 'workflow' && key === 'full-procurement')
    .map((document) => ({ ...document, key: 'original' }));
  const made = [
    ...Object.entries(rules).map(([key, content]) => ({ kind: 'rule', key, content })),
    ...Object.entries({ 'full-procurement': first, 'below-threshold': second, whole: every }).map(
      ([key, content]) => ({ kind: 'workflow', key, content }),
    ),
  ] as PackDocument[];
  return { ...smallPolicy, documents: [...kept, ...panelTemplates, ...own, ...made] };
}

/** A workflow with every stage that rules name. */
export function wholeWorkflow(like: WorkflowContent): WorkflowContent {
  const stages = ['sift', 'shape', 'sound', 'settle'].map((key) => ({
    ...{ key, title: `Stage ${key}`, guidance: 'See to it.', targetDays: 5 },
    tasks: like.stages.find((stage) => stage.key === key)?.tasks.filter((task) => task.key !== 'ask') ?? [],
  }));
  return asking({ ...like, title: 'Whole', stages });
}
