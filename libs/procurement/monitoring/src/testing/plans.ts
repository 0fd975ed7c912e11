import type { FactContent, RuleContent } from '@commonweal/wire';
import type { SetEntry } from '@commonweal/documents';
import { aTemplate } from '@commonweal/messages/testing';

const days = (key: string): SetEntry => {
  const content: FactContent = { title: key, type: 'number', subjects: ['contract'], from: 'system' };
  return { kind: 'fact', key, content };
};

const near: RuleContent = {
  ...{ title: 'A plan nears its day', subject: 'contract', owner: 'Procurement', reviewBy: '2099-01-01' },
  conditions: {
    all: [
      { fact: 'improvementPlans', operator: 'greaterThan', value: 0 },
      { fact: 'daysToImprovementPlan', operator: 'lessThanInclusive', value: 14 },
    ],
  },
  effects: [{ effect: 'send-reminder', template: 'plan-near', to: 'contract-manager' }],
  basis: { text: 'A plan has a day.', source: 'A spec' },
  examples: [
    { title: 'A fortnight', facts: { improvementPlans: 1, daysToImprovementPlan: 14 }, expect: 'applies' },
  ],
};

/** What policy says of the days of improvement plans. */
export const aboutPlans: SetEntry[] = [
  days('improvementPlans'),
  days('daysToImprovementPlan'),
  { kind: 'rule', key: 'plan-near', content: near },
  aTemplate('plan-near', 'alert', '((subject)): ((link))', 'A plan nears its day'),
];
