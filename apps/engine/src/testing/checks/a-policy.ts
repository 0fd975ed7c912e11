import type { DocumentKindName } from '@commonweal/wire';
import type { SetEntry } from '@commonweal/documents';

const fact = (title: string, type: string, more: object = {}) => ({
  ...{ title, type, subjects: ['procurement'], from: 'answer', question: `What is ${title}?` },
  ...more,
});
const values = (...all: string[]) => ({ values: all.map((value) => ({ value, title: value })) });
const parameter = (title: string, value: unknown, more: object = {}) => ({
  ...{ title, type: 'money', selector: 'today', series: [{ from: '2024-01-01', value, source: 'Notice' }] },
  ...more,
});
const task = (key: string, kind: string, more: object = {}) => ({
  ...{ key, title: key, kind, guidance: 'Do it.', basis: 'The framework', required: true },
  ...more,
});

/** A sound document of each kind; what a case says is put on top of it. */
export const sound: Record<DocumentKindName, object> = {
  theme: { title: 'People', order: 7 },
  outcome: { title: 'Jobs', theme: 'people', order: 7 },
  indicator: {
    ...{ title: 'Apprentices', rows: [{ outcome: 'jobs', order: 7 }], type: 'count', evidence: [], tags: [] },
    ...{ direction: 'more-is-better', overTime: 'sum', overContracts: 'sum', measuredOver: 'contract' },
  },
  fact: fact('the colour', 'text'),
  rule: {
    title: 'Apprentices on building sites',
    subject: 'procurement',
    conditions: { all: [{ fact: 'category', operator: 'equal', value: 'construction' }] },
    effects: [{ effect: 'suggest-indicator', indicator: 'apprentices' }],
    basis: { text: 'Suppliers offer apprenticeships.', source: 'Framework, page 4' },
    ...{ owner: 'Head of Procurement', reviewBy: '2030-01-01' },
    examples: [{ title: 'A site', facts: { category: 'construction' }, expect: 'applies' }],
  },
  parameter: parameter('the threshold for goods', 100),
  calendar: {
    ...{ title: 'England', of: 'bank-holidays', coversFrom: '2026-02-01', coversUntil: '2027-12-30' },
    ...{ days: [{ date: '2026-05-04', title: 'Early May' }], source: 'gov.uk' },
  },
  template: {
    ...{ title: 'Your code', messageKind: 'sign-in-code', subject: 'Your code' },
    body: 'It is ((code)).',
  },
  ladder: { title: 'Chasing', rungs: [{ day: 0, to: ['lead'], template: 'chase' }] },
  panel: { title: 'Board', remit: 'All', quorum: 3 },
  workflow: {
    ...{ title: 'Full', description: 'For most.', commencementFact: 'commencesOn' },
    stages: [
      {
        ...{ key: 'first', title: 'First', guidance: 'Begin.', targetDays: 5 },
        tasks: [
          task('consider', 'consider-social-value'),
          task('need', 'answer', { facts: ['needStatement'] }),
        ],
      },
    ],
  },
  scale: { title: 'Five', description: 'Usual.', levels: [level(0), level(5)] },
  notice: {
    ...{ title: 'Award', code: 'UK6', regimes: ['PA23'], basis: 's.50' },
    ...{ guidance: 'Publish it.', text: '((reference))' },
  },
  duty: {
    ...{ title: 'Publish', basis: 's.53', guidance: 'Do it.', anchor: 'commencesOn' },
    ...{ period: { offset: 30, unit: 'calendar-days', anchorCounts: false }, repeats: 'never' },
    evidence: 'The notice',
  },
  rating: { title: 'Good', code: 'met', descriptor: 'As promised.', basis: 'reg. 39' },
  exemption: { title: 'Personal data', basis: 'FOIA s.40', guidance: 'Of others.', weighed: false },
  retention: {
    ...{ title: 'Contracts', records: 'contract', years: 7 },
    ...{ basis: 'Limitation Act 1980, s.5', guidance: 'Ask.' },
  },
  term: { title: 'Standstill', definition: 'Days in which nothing is signed.' },
};

export function level(score: number) {
  return { score, title: `${score}`, descriptor: `Worth ${score}.` };
}

export const aTask = task;

const entry = (kind: DocumentKindName, key: string, content: object): SetEntry => ({ kind, key, content });

/** What stands around the document of a case. */
export const surroundings: SetEntry[] = [
  entry('theme', 'people', { ...sound.theme, order: 1 }),
  entry('outcome', 'jobs', { ...sound.outcome, order: 1 }),
  entry('indicator', 'apprentices', { ...sound.indicator, rows: [{ outcome: 'jobs', order: 1 }] }),
  entry('indicator', 'placements', {
    ...{ ...sound.indicator, rows: [{ outcome: 'jobs', order: 2 }] },
    ...{ retired: true, successor: 'apprentices' },
  }),
  entry('fact', 'category', fact('the category', 'choice', values('construction', 'highways', 'ICT'))),
  entry('fact', 'contractMonths', fact('the length', 'number', { unit: 'months' })),
  entry('fact', 'estimatedValueExVat', fact('the value', 'money')),
  entry('fact', 'commencesOn', fact('the commencement', 'date')),
  entry('fact', 'needStatement', fact('the need', 'text')),
  entry('fact', 'told', fact('those told', 'choices', values('smes', 'vcses'))),
  entry('fact', 'oldAnswer', fact('the old answer', 'text', { retired: true })),
  entry('fact', 'numberChosen', fact('the number chosen', 'number', { from: 'system' })),
  entry('fact', 'returnFirst', fact('the first return', 'yes-no', { subjects: ['return'], from: 'system' })),
  entry('fact', 'stage', fact('the stage', 'choice', { ...values('first', 'second'), from: 'system' })),
  entry('parameter', 'works-threshold', parameter('the works threshold', 9_000_000)),
  entry('parameter', 'old-threshold', parameter('the old threshold', 1, { retired: true })),
  entry('parameter', 'torn-threshold', parameter('the torn threshold', 'much')),
  entry('panel', 'board', sound.panel),
  entry('term', 'obligation', { ...sound.term, title: 'Obligation', forms: ['promises'] }),
  entry('workflow', 'usual', sound.workflow),
  entry('template', 'chase', {
    ...{ title: 'Due', messageKind: 'task-due', subject: 'Due', body: '((link))' },
  }),
  entry('template', 'code', sound.template),
];
