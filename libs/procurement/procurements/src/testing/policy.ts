import type { Pack, PackDocument } from '@commonweal/documents';
import { staffMail } from './staff-mail.js';
import type {
  CalendarContent,
  Conditions,
  EffectUse,
  FactContent,
  IndicatorContent,
  RuleContent,
  WorkflowContent,
  WorkflowTask,
} from '@commonweal/wire';

function fact(
  type: FactContent['type'],
  title: string,
  values?: string[],
  from: FactContent['from'] = 'answer',
): FactContent {
  const question = from === 'answer' ? { question: `What is ${title}?` } : {};
  const choices = values ? { values: values.map((value) => ({ value, title: value })) } : {};
  return { title, type, subjects: ['procurement'], from, ...question, ...choices };
}

const facts: Record<string, FactContent> = {
  category: fact('choice', 'the category', ['construction', 'ict']),
  directorate: fact('choice', 'the directorate', ['housing', 'public-health']),
  regime: fact('choice', 'the regime', ['PA23', 'below-threshold']),
  estimatedValueExVat: fact('money', 'the estimated value'),
  contractMonths: fact('number', 'the contract length'),
  commencesOn: fact('date', 'the commencement'),
  needStatement: fact('text', 'the need'),
  urgentNotOwnMaking: fact('yes-no', 'the urgency'),
  stage: fact('choice', 'the stage', ['needs-analysis', 'specification', 'monitoring'], 'system'),
  socialValueConsidered: fact('yes-no', 'the consideration', undefined, 'system'),
  numberOfIndicatorsChosen: fact('number', 'the number of chosen indicators', undefined, 'system'),
};

function task(key: string, kind: WorkflowTask['kind'], more: Partial<WorkflowTask> = {}): WorkflowTask {
  return {
    key,
    kind,
    title: key.replaceAll('-', ' '),
    guidance: 'Do it.',
    basis: 'The framework',
    required: true,
    ...more,
  };
}

const notUrgent: Conditions = { all: [{ fact: 'urgentNotOwnMaking', operator: 'equal', value: false }] };
const gate = { title: 'Approval to go to market', panel: 'category-panel', guidance: 'Look at the need.' };

export const fullWorkflow: WorkflowContent = {
  title: 'Full procurement',
  description: 'For most.',
  commencementFact: 'commencesOn',
  stages: [
    {
      ...{ key: 'needs-analysis', title: 'Needs analysis', guidance: 'Find out.', targetDays: 10 },
      tasks: [
        task('describe', 'answer', { facts: ['estimatedValueExVat', 'contractMonths'] }),
        task('urgency', 'answer', { facts: ['urgentNotOwnMaking'] }),
        task('consider', 'consider-social-value', { when: notUrgent, statutory: true }),
        task('visit', 'confirm', { required: false }),
      ],
    },
    {
      ...{ key: 'specification', title: 'Specification', guidance: 'Write it.', targetDays: 20 },
      tasks: [
        task('choose', 'choose-indicators'),
        task('plan', 'document'),
        task('need-again', 'answer', { facts: ['contractMonths'], required: false }),
      ],
      gate,
    },
    {
      ...{ key: 'monitoring', title: 'Monitoring', guidance: 'Watch.', targetDays: 5 },
      tasks: [task('close', 'confirm')],
    },
  ],
};

const short: WorkflowContent = {
  title: 'Below threshold',
  description: 'For little ones.',
  stages: [
    {
      ...{ key: 'needs-analysis', title: 'Needs', guidance: 'Ask.', targetDays: 5 },
      tasks: [task('close', 'confirm')],
    },
  ],
};

export function aRule(
  leaves: Conditions[],
  effects: EffectUse[],
  more: Partial<RuleContent> = {},
): RuleContent {
  return {
    title: 'A rule',
    subject: 'procurement',
    conditions: { all: leaves },
    effects,
    basis: { text: 'It is so.', source: 'A spec' },
    owner: 'Policy team',
    reviewBy: '2099-01-01',
    examples: [],
    ...more,
  };
}

const construction: Conditions = { fact: 'category', operator: 'equal', value: 'construction' };
const atLeast = (name: string, value: number): Conditions => ({
  fact: name,
  operator: 'greaterThanInclusive',
  value,
});

/** A rule whose threshold in months a change can move. */
export function apprenticesFrom(months: number): RuleContent {
  return aRule(
    [construction, atLeast('contractMonths', months)],
    [{ effect: 'suggest-indicator', indicator: 'apprentices' }],
    {
      title: 'Apprentices on long construction',
      priority: 10,
    },
  );
}

export function riskNoteFrom(pence: number): RuleContent {
  const note = {
    effect: 'require-task',
    stage: 'needs-analysis',
    key: 'risk-note',
    title: 'Note the risks',
    taskKind: 'confirm',
    guidance: 'Which?',
  };
  return aRule([atLeast('estimatedValueExVat', pence)], [note], { title: 'Risk note for large ones' });
}

const rules: Record<string, RuleContent> = {
  apprentices: apprenticesFrom(12),
  packaging: aRule(
    [atLeast('estimatedValueExVat', 10_000_00)],
    [{ effect: 'suggest-indicator', indicator: 'packaging' }],
  ),
  'health-prompt': aRule(
    [atLeast('contractMonths', 48)],
    [{ effect: 'suggest-indicator', indicator: 'own-health' }],
  ),
  'risk-note': riskNoteFrom(50_000_000_00),
  'record-first': aRule(
    [
      { fact: 'socialValueConsidered', operator: 'equal', value: false },
      { fact: 'urgentNotOwnMaking', operator: 'equal', value: false },
    ],
    [
      {
        effect: 'block-stage',
        stage: 'needs-analysis',
        message: 'Record the consideration of social value first.',
      },
    ],
  ),
  'small-ones': aRule(
    [{ fact: 'regime', operator: 'equal', value: 'below-threshold' }],
    [{ effect: 'use-workflow', workflow: 'below-threshold' }],
  ),
  'commences-soon': aRule(
    [{ fact: 'commencesOn', operator: 'withinDays', value: 10 }],
    [{ effect: 'warn', message: 'It commences soon.' }],
  ),
  'few-indicators': aRule(
    [atLeast('contractMonths', 1)],
    [{ effect: 'limit-indicators', atMost: 2, atLeastOneOf: 'jobs' }],
  ),
};

const indicator = (
  title: string,
  outcome: string,
  order: number,
  more: Partial<IndicatorContent> = {},
): IndicatorContent => ({
  ...{
    title,
    rows: [{ outcome, order }],
    type: 'count',
    direction: 'more-is-better',
    overTime: 'sum',
    overContracts: 'sum',
  },
  ...{ measuredOver: 'contract', evidence: [], tags: [] },
  ...more,
});

const bankHolidays: CalendarContent = {
  ...{
    title: 'England and Wales',
    of: 'bank-holidays',
    coversFrom: '2026-01-01',
    coversUntil: '2027-12-31',
    source: 'gov.uk',
  },
  days: ['2026-04-03', '2026-04-06', '2027-03-26'].map((date) => ({ date, title: 'Bank holiday' })),
};

const documents: Record<string, Record<string, object>> = {
  calendar: { 'england-and-wales': bankHolidays },
  theme: { economic: { title: 'Economic', order: 1 }, social: { title: 'Social', order: 2 } },
  outcome: {
    jobs: { title: 'Create jobs', theme: 'economic', order: 1 },
    health: { title: 'Health', theme: 'social', order: 1 },
  },
  indicator: {
    apprentices: indicator('No. of apprentices', 'jobs', 1),
    packaging: indicator('Reduced packaging', 'health', 1),
    schools: indicator('No. of school visits', 'jobs', 2),
    'own-health': indicator('Indicators based on the service', 'health', 2, { placeholder: true }),
  },
  panel: { 'category-panel': { title: 'Category Panel', remit: 'Rules.', quorum: 1 } },
  fact: facts,
  rule: rules,
  workflow: { 'full-procurement': fullWorkflow, 'below-threshold': short },
  ...staffMail,
};

/** A small policy: three stages, a gate, a few rules. */
export const smallPolicy: Pack = {
  ...{ key: 'small', title: 'Small', description: 'For specs', version: '1', needs: [], optional: false },
  documents: Object.entries(documents).flatMap(([kind, contents]) =>
    Object.entries(contents).map(([key, content]) => ({ kind, key, content }) as PackDocument),
  ),
};
