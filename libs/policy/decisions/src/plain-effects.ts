import type { ArgumentView } from '@commonweal/wire';
import type { Effect } from './effect.js';

const message: ArgumentView = { name: 'message', title: 'Message', type: 'long-text' };
const stage: ArgumentView = { name: 'stage', title: 'Stage', type: 'stage' };
const percent = (name: string, title: string): ArgumentView => ({ name, title, type: 'percent' });

/** Effects that only stand: what they ask for is read where the subject is shown and checked. */
export const plainEffects: Effect[] = [
  {
    effect: 'warn',
    title: 'warn',
    sentence: 'warns: “((message))”',
    arguments: [message],
    subjects: ['procurement', 'contract', 'return'],
    whenUnknown: 'ignored',
  },
  {
    effect: 'advise',
    title: 'advise',
    sentence: 'advises: “((message))”',
    arguments: [message],
    subjects: ['procurement', 'contract', 'return'],
    whenUnknown: 'ignored',
  },
  {
    effect: 'block-stage',
    title: 'block a stage',
    sentence: 'keeps the stage “((stage))” from being left: “((message))”',
    arguments: [stage, message],
    subjects: ['procurement'],
    whenUnknown: 'stands',
  },
  {
    effect: 'minimum-weighting',
    title: 'set the least weighting of social value',
    sentence: 'asks for a social value weighting of at least ((percent)) %',
    arguments: [percent('percent', 'Weighting in per cent')],
    subjects: ['procurement'],
    whenUnknown: 'waits',
  },
  {
    effect: 'split-weighting',
    title: 'split the social value weighting',
    sentence:
      'splits the social value weighting: ((quantitative)) % quantitative, ((qualitative)) % qualitative',
    arguments: [
      percent('quantitative', 'Quantitative, in per cent'),
      percent('qualitative', 'Qualitative, in per cent'),
    ],
    subjects: ['procurement'],
    whenUnknown: 'waits',
    check: ({ quantitative, qualitative }) =>
      Number(quantitative) + Number(qualitative) === 100
        ? []
        : ['The two parts must add up to 100 per cent.'],
  },
  {
    effect: 'limit-indicators',
    title: 'limit the indicators',
    sentence: 'allows at most ((atMost)) indicators, at least one of them for ((atLeastOneOf))',
    arguments: [
      { name: 'atMost', title: 'At most', type: 'number' },
      {
        name: 'atLeastOneOf',
        title: 'At least one of the outcome',
        type: 'document:outcome',
        optional: true,
      },
    ],
    subjects: ['procurement'],
    whenUnknown: 'waits',
  },
  {
    effect: 'require-kpis',
    title: 'require key performance indicators',
    sentence: 'requires at least ((atLeast)) key performance indicators',
    arguments: [{ name: 'atLeast', title: 'At least', type: 'number' }],
    subjects: ['procurement', 'contract'],
    whenUnknown: 'waits',
  },
];
