import type { policyChecks } from '@commonweal/wire';
import type { SetEntry } from '@commonweal/documents';
import { sound } from './a-policy.js';
import type { BothWays } from './both-ways.js';

const example = (facts: object, expect = 'applies') => ({
  examples: [{ title: 'One', facts: { category: 'construction', ...facts }, expect }],
});
const other = (more: object): { beside: SetEntry[] } => ({
  beside: [{ kind: 'rule', key: 'other', content: { ...sound.rule, title: 'The other', ...more } }],
});
const effect = (effect: string, more: object) => ({ effects: [{ effect, ...more }] });
const weighting = (percent: number) => effect('minimum-weighting', { percent });
const when = (...all: unknown[]) => ({ conditions: { all }, examples: [] });
const building = { fact: 'category', operator: 'equal', value: 'construction' };
const roads = { ...building, value: 'highways' };
const long = { fact: 'contractMonths', operator: 'greaterThan', value: 12 };

export const ruleCases: BothWays<keyof (typeof policyChecks)['rule']> = {
  'dates-reversed': [
    { from: '2026-02-01', until: '2026-01-31' },
    { from: '2026-02-01', until: '2026-02-01' },
  ],
  'review-due': [{ reviewBy: '2026-03-01' }, { reviewBy: '2026-03-02' }],
  'no-example': [{ examples: [] }, example({})],
  'example-fact': [example({ returnFirst: true }), example({ contractMonths: 1 })],
  'example-value': [example({ contractMonths: '1' }), example({ contractMonths: 1 })],
  'example-fails': [example({}, 'does-not-apply'), example({ category: 'ICT' }, 'does-not-apply')],
  'duplicate-rule': [other({}), other(effect('suggest-indicator', { indicator: 'another' }))],
  // The other applies to more; and to less.
  'subsumed-rule': [
    { ...when(building, long), ...other({}) },
    other({ conditions: { all: [building, long] } }),
  ],
  // Both can apply to one procurement; and never to the same.
  'contradicting-rule': [
    { ...when(building), ...weighting(10), ...other({ ...when(long), ...weighting(20) }) },
    { ...when(building), ...weighting(10), ...other({ ...when(roads), ...weighting(20) }) },
  ],
  'unknown-effect': [effect('shout', {}), effect('warn', { message: 'Look.' })],
  'wrong-subject': [
    { ...when({ fact: 'returnFirst', operator: 'equal', value: true }), subject: 'return' },
    {
      ...when({ fact: 'returnFirst', operator: 'equal', value: true }),
      ...{ subject: 'return', ...effect('warn', { message: 'Look.' }) },
    },
  ],
  'wrong-argument': [weighting(101), weighting(100)],
  'wrong-effect': [
    effect('suggest-indicator', { indicator: 'placements' }),
    effect('suggest-indicator', { indicator: 'apprentices' }),
  ],
};

const split = (quantitative: number) => effect('split-weighting', { quantitative, qualitative: 40 });
const asks = (more: object) =>
  effect('require-task', {
    ...{ stage: 'first', key: 'ask', title: 'Ask', taskKind: 'answer', guidance: 'Ask.' },
    ...{ facts: ['contractMonths'], ...more },
  });

/** `wrong-effect` is one code; each effect that looks at its own arguments has cases of its own. */
export const effectCases: readonly (readonly [string, object, object])[] = [
  ['a split that is not the whole', split(50), split(60)],
  ['a stage that no workflow has', asks({ stage: 'third' }), asks({})],
  ['the key of a task', asks({ key: 'Ask Them' }), asks({ key: 'ask-them' })],
  ['a task that asks nothing', asks({ facts: [] }), asks({ taskKind: 'confirm', facts: undefined })],
  [
    'a mail that is no reminder',
    effect('send-reminder', { template: 'code', to: 'lead' }),
    effect('send-reminder', { template: 'chase', to: 'lead' }),
  ],
];
