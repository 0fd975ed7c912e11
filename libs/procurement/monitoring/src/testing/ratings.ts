import type { DutyContent, ParameterContent, RatingContent, RatingCode, RuleContent } from '@commonweal/wire';
import type { SetEntry } from '@commonweal/documents';
import { aTemplate } from '@commonweal/messages/testing';

const rating = (key: string, title: string, code: RatingCode): SetEntry => {
  const content: RatingContent = { title, code, descriptor: title, basis: 'A spec' };
  return { kind: 'rating', key, content };
};

const number = (key: string, value: number): SetEntry => {
  const series = [{ from: '2026-01-01', value, source: 'A spec' }];
  const content: ParameterContent = { title: key, type: 'number', selector: 'today', series };
  return { kind: 'parameter', key, content };
};

const duty: DutyContent = {
  ...{ title: 'Assess performance', code: 'UK9', basis: 'A spec', guidance: 'Yearly.', evidence: 'Number.' },
  ...{ anchor: 'contractStartsOn', repeats: 'never' },
  period: { offset: 12, unit: 'months', anchorCounts: true },
};

const owed: RuleContent = {
  ...{ title: 'Owes an assessment', subject: 'contract', owner: 'Legal', reviewBy: '2099-01-01' },
  conditions: { all: [{ fact: 'contractState', operator: 'equal', value: 'running' }] },
  effects: [{ effect: 'owe-duty', duty: 'kpi-assessment' }],
  basis: { text: 'Yearly.', source: 'A spec' },
  examples: [{ title: 'Running', facts: { contractState: 'running' }, expect: 'applies' }],
};

/** What policy says of ratings, and of the duty that they feed. */
export const aboutRatings: SetEntry[] = [
  rating('good', 'Good', 'met'),
  rating('approaching-target', 'Approaching target', 'slightlyBelow'),
  rating('requires-improvement', 'Requires improvement', 'below'),
  rating('inadequate', 'Inadequate', 'significantlyBelow'),
  rating('other', 'Other', 'other'),
  number('rating-reply-days', 5),
  number('improvement-plan-days', 20),
  {
    kind: 'fact',
    key: 'contractStartsOn',
    content: { title: 'starts', type: 'date', subjects: ['contract'], from: 'system' },
  },
  { kind: 'duty', key: 'kpi-assessment', content: duty },
  { kind: 'rule', key: 'owe-kpi-assessment', content: owed },
  aTemplate('assessment-shown', 'assessment-shown', '((contract)): ((link))', 'Reply by ((reply_by))'),
  aTemplate('assessment-replied', 'assessment-replied', '((contract)): ((link))', '((supplier)) replied'),
  aTemplate('assessment-published', 'assessment-published', '((contract)): ((link))', 'Published'),
];
