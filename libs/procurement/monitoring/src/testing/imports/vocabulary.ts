import type { IndicatorContent } from '@commonweal/wire';
import type { SetEntry } from '@commonweal/documents';

const choice = (key: string, values: [string, string][]): SetEntry => ({
  kind: 'fact',
  key,
  content: {
    ...{ title: key, type: 'choice', subjects: ['procurement'], from: 'answer', question: `Which ${key}?` },
    values: values.map(([value, title]) => ({ value, title })),
  },
});

const indicator = (key: string, order: number, of: Partial<IndicatorContent>): SetEntry => ({
  kind: 'indicator',
  key,
  content: {
    ...{ title: key, rows: [{ outcome: 'jobs', order }], type: 'count', direction: 'more-is-better' },
    ...{ overTime: 'sum', overContracts: 'sum', measuredOver: 'contract', evidence: [], tags: [] },
    ...of,
  },
});

/** Categories, directorates and indicators that a register may name. */
export const vocabulary: SetEntry[] = [
  choice('category', [
    ['construction', 'Construction'],
    ['food', 'Food'],
    ['childrens-services', 'Children\u2019s services'],
  ]),
  choice('directorate', [
    ['housing', 'Housing'],
    ['public-health', 'Public health'],
  ]),
  indicator('spend-local', 2, { title: 'Spend with local suppliers', type: 'money' }),
  indicator('staff-paid-rlw', 3, {
    title: '% of staff paid the RLW',
    type: 'percentage',
    overTime: 'latest',
    overContracts: 'none',
  }),
  indicator('waste-diverted', 4, { title: 'Waste diverted', type: 'quantity', unit: 'tonnes' }),
  indicator('safeguarding-plan', 5, {
    title: 'Safeguarding plan',
    type: 'document',
    overTime: 'none',
    overContracts: 'none',
  }),
  indicator('own-jobs', 6, { title: 'Choose your own', placeholder: true }),
  indicator('contracts-with-smes', 7, { title: 'No. of contracts with SMEs', measuredOver: 'council' }),
];
