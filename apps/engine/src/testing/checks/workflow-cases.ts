import type { policyChecks } from '@commonweal/wire';
import { aTask, sound } from './a-policy.js';
import type { BothWays, Case } from './both-ways.js';

type Task = ReturnType<typeof aTask>;

const consider = aTask('consider', 'consider-social-value');
const asks = (...facts: string[]) => aTask(`asks-${facts.join('-').toLowerCase()}`, 'answer', { facts });
const sign = aTask('sign', 'confirm');
const stage = (key: string, tasks: Task[], more: object = {}) => ({
  ...{ key, title: key, guidance: 'Do.', targetDays: 5, tasks },
  ...more,
});
const first = (...tasks: Task[]) => stage('first', [consider, ...tasks]);
const stages = (...all: object[]): Case => ({ stages: all });
const gate = { gate: { title: 'Approval', panel: 'board', guidance: 'Look.' } };
const when = (fact: string) => ({ when: { all: [{ fact, operator: 'greaterThan', value: 12 }] } });
const whenLong = aTask('long', 'confirm', when('contractMonths'));
const blocks: Case = {
  beside: [
    {
      ...{ kind: 'rule', key: 'blocks' },
      content: {
        ...sound.rule,
        conditions: when('contractMonths').when,
        effects: [{ effect: 'block-stage', stage: 'first', message: 'No.' }],
      },
    },
  ],
};
const [bids, evaluation] = [aTask('bids', 'bids'), aTask('evaluation', 'evaluation')];

export const workflowCases: BothWays<keyof (typeof policyChecks)['workflow']> = {
  'no-stage': [stages(), stages(first())],
  'no-task': [stages(first(), stage('second', [])), stages(first(), stage('second', [sign]))],
  'stage-not-in-vocabulary': [
    stages(first(), stage('third', [sign])),
    stages(first(), stage('second', [sign])),
  ],
  'gate-without-work': [
    stages(first(), stage('second', [{ ...sign, required: false }], gate)),
    stages(first(), stage('second', [sign], gate)),
  ],
  'key-twice': [stages(first(sign, sign)), stages(first(sign, { ...sign, key: 'sign-again' }))],
  'no-question': [
    stages(first(aTask('asks', 'answer', { facts: [] }))),
    stages(first(asks('needStatement'))),
  ],
  'fact-not-asked': [stages(first(asks('numberChosen'))), stages(first(asks('contractMonths')))],
  'not-a-date': [{ commencementFact: 'needStatement' }, { commencementFact: 'commencesOn' }],
  'award-order': [
    stages(first(), stage('second', [evaluation, bids])),
    stages(first(), stage('second', [bids, evaluation])),
  ],
  'award-work-missing': [
    stages(first(), stage('second', [evaluation])),
    stages(first(), stage('second', [bids, evaluation])),
  ],
  'not-considered': [stages(stage('first', [sign])), stages(first(sign))],
  'considered-too-late': [stages(first(bids)), stages(first(), stage('second', [bids]))],
  'never-asked': [stages(first(whenLong)), stages(first(asks('contractMonths'), whenLong))],
  'asked-too-late': [
    stages(first(whenLong), stage('second', [asks('contractMonths')])),
    stages(first(asks('contractMonths')), stage('second', [whenLong])),
  ],
  'block-undecided': [
    { ...stages(first(), stage('second', [asks('contractMonths')])), ...blocks },
    { ...stages(first(asks('contractMonths'))), ...blocks },
  ],
  'asked-twice': [
    stages(first(asks('needStatement'), { ...asks('needStatement'), key: 'again' })),
    stages(first(asks('needStatement'), asks('contractMonths'))),
  ],
};
