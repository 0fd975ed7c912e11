import type { policyChecks } from '@commonweal/wire';
import { level } from './a-policy.js';
import type { BothWays } from './both-ways.js';
import { conditionCases } from './condition-cases.js';
import { ruleCases } from './rule-cases.js';
import { workflowCases } from './workflow-cases.js';

type Groups = typeof policyChecks;

const day = (date: string) => ({ date, title: 'A day' });
const rung = (day: number, to = ['lead'], template = 'chase') => ({ day, to, template });
const rows = (...outcomes: string[]) => ({ rows: outcomes.map((outcome) => ({ outcome, order: 8 })) });
const place = (order: number) => ({ rows: [{ outcome: 'jobs', order }] });
const values = (...all: string[]) => ({ values: all.map((value) => ({ value, title: value })) });
const series = (...all: [string, unknown][]) => ({
  series: all.map(([from, value]) => ({ from, value, source: 'Notice' })),
});
const worth = (changed: object) => ({
  ...{ amountPence: 1250, currency: 'GBP', source: 'Unit costs' },
  ...{ figureOn: '2026-01-01', validUntil: '2026-12-31', ...changed },
});
const quorums = (...from: number[]) => ({ quorums: from.map((from) => ({ from, members: 5 })) });

/** Cases of every check that a document can meet. `change` is left out: what it needs is more than one document. */
export const cases: { [Group in Exclude<keyof Groups, 'change'>]: BothWays<keyof Groups[Group]> } = {
  document: {
    'wrong-shape': [{ title: 7 }, { title: 'Seven' }],
    'unknown-reference': [
      { effects: [{ effect: 'suggest-indicator', indicator: 'none' }] },
      { effects: [{ effect: 'suggest-indicator', indicator: 'apprentices' }] },
    ],
  },
  conditions: conditionCases,
  rule: ruleCases,
  fact: {
    'no-values': [{ type: 'choice' }, { type: 'choice', ...values('a', 'b') }],
    'needless-values': [values('a', 'b'), { type: 'choices', ...values('a', 'b') }],
    'value-twice': [
      { type: 'choice', ...values('a', 'b', 'a') },
      { type: 'choice', ...values('a', 'b') },
    ],
    'no-question': [{ question: undefined }, { question: undefined, from: 'system' }],
  },
  parameter: {
    'wrong-value': [series(['2024-01-01', '£5']), series(['2024-01-01', 500])],
    'no-value': [series(), series(['2024-01-01', 500])],
    'out-of-order': [
      series(['2026-01-01', 1], ['2024-01-01', 2]),
      series(['2024-01-01', 2], ['2026-01-01', 1]),
    ],
  },
  theme: { 'same-place': [{ order: 1 }, { order: 2 }] },
  outcome: { 'same-place': [{ order: 1 }, { order: 2 }] },
  indicator: {
    'same-place': [place(1), place(3)],
    'unit-missing': [{ type: 'quantity' }, { type: 'quantity', unit: 'tonnes' }],
    'levels-missing': [
      { type: 'level', levels: ['Bronze'], overTime: 'latest', overContracts: 'none' },
      { type: 'level', levels: ['Bronze', 'Gold'], overTime: 'latest', overContracts: 'none' },
    ],
    'levels-unused': [
      { levels: ['Bronze', 'Gold'] },
      { type: 'level', levels: ['Bronze', 'Gold'], overTime: 'latest', overContracts: 'none' },
    ],
    'level-twice': [
      { type: 'level', levels: ['Bronze', 'Gold', 'Gold'], overTime: 'latest', overContracts: 'none' },
      { type: 'level', levels: ['Bronze', 'Gold'], overTime: 'latest', overContracts: 'none' },
    ],
    'does-not-add-up': [
      { type: 'percentage', overTime: 'weighted-average', overContracts: 'sum' },
      { type: 'percentage', overTime: 'weighted-average', overContracts: 'none' },
    ],
    'no-outcome': [rows(), rows('jobs')],
    'outcome-twice': [rows('jobs', 'jobs'), rows('jobs')],
    'money-unsourced': [{ moneyValue: worth({ source: undefined }) }, { moneyValue: worth({}) }],
    'money-outdated': [
      { moneyValue: worth({ validUntil: '2026-03-01' }) },
      { moneyValue: worth({ validUntil: '2026-03-02' }) },
    ],
    'money-of-no-unit': [
      { moneyValue: worth({}), type: 'percentage', overTime: 'latest', overContracts: 'none' },
      { moneyValue: worth({}), type: 'quantity', unit: 'weeks' },
    ],
    'own-successor': [
      { key: 'mine', retired: true, successor: 'mine' },
      { key: 'mine', retired: true, successor: 'apprentices' },
    ],
    'successor-of-live': [{ successor: 'apprentices' }, { retired: true, successor: 'apprentices' }],
    'retired-successor': [
      { retired: true, successor: 'placements' },
      { retired: true, successor: 'apprentices' },
    ],
  },
  calendar: {
    'ends-before-it-begins': [
      { coversFrom: '2028-01-01', days: [] },
      { coversFrom: '2027-12-30', days: [] },
    ],
    'outside-the-calendar': [{ days: [day('2026-01-01')] }, { days: [day('2026-05-04')] }],
    'day-twice': [
      { days: [day('2026-05-04'), day('2026-05-04')] },
      { days: [day('2026-05-04'), day('2026-05-25')] },
    ],
    'not-in-order': [
      { days: [day('2026-05-25'), day('2026-05-04')] },
      { days: [day('2026-05-04'), day('2026-05-25')] },
    ],
    'on-a-weekend': [{ days: [day('2026-05-02')] }, { days: [day('2026-05-04')] }],
    'ends-soon': [{ coversUntil: '2027-03-01' }, { coversUntil: '2027-03-02' }],
    'empty-year': [{ coversUntil: '2027-12-31' }, { coversUntil: '2027-12-30' }],
  },
  template: {
    'unknown-message-kind': [{ messageKind: 'gossip' }, { messageKind: 'sign-in-code' }],
    'unknown-placeholder': [{ body: '((code)) ((colour))' }, { body: '((code)) ((name))' }],
    'missing-placeholder': [{ body: 'Hello.' }, { body: '((code))' }],
    'secret-in-subject': [{ subject: '((code))' }, { subject: 'For ((name))' }],
  },
  ladder: {
    'not-in-order': [{ rungs: [rung(5), rung(0)] }, { rungs: [rung(0), rung(5)] }],
    nobody: [{ rungs: [rung(0, [])] }, { rungs: [rung(0)] }],
    'told-twice': [
      { rungs: [rung(0), rung(0, ['panel', 'lead'])] },
      { rungs: [rung(0), rung(0, ['panel'])] },
    ],
    'wrong-message-kind': [{ rungs: [rung(0, ['lead'], 'code')] }, { rungs: [rung(0)] }],
  },
  panel: { 'value-twice': [quorums(100, 100), quorums(100, 200)] },
  workflow: workflowCases,
  scale: {
    'levels-not-rising': [{ levels: [level(5), level(5)] }, { levels: [level(4), level(5)] }],
  },
  notice: { 'unknown-placeholder': [{ text: '((colour))' }, { text: '((title))' }] },
  duty: { 'not-a-date': [{ anchor: 'needStatement' }, { anchor: 'commencesOn' }] },
  rating: { 'unknown-rating': [{ key: 'splendid' }, { key: 'good' }] },
  term: { 'explained-twice': [{ forms: ['Promises'] }, { forms: ['standstill period'] }] },
};
