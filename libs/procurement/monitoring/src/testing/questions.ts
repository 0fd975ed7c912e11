import type { SetEntry } from '@commonweal/documents';
import { aTemplate } from '@commonweal/messages/testing';

/** What a release says of questions that are not answered in time. */
export const questions: SetEntry[] = [
  {
    kind: 'ladder',
    key: 'unanswered-question',
    content: {
      title: 'Question about a return',
      rungs: [
        { day: -2, to: ['supplier-contact'], template: 'question-due' },
        { day: 1, to: ['supplier-contact', 'contract-manager'], template: 'question-unanswered' },
      ],
    },
  },
  {
    kind: 'rule',
    key: 'question-unanswered',
    content: {
      ...{ title: 'A question is not answered', subject: 'return', owner: 'Procurement' },
      conditions: { all: [{ fact: 'returnReplyOverdue', operator: 'equal', value: true }] },
      effects: [
        {
          ...{ effect: 'raise-alert', severity: 'medium', ladder: 'unanswered-question' },
          message: 'The question is not answered.',
        },
      ],
      ...{ basis: { text: 'What is in question tracks nothing.', source: 'A spec' }, reviewBy: '2099-01-01' },
      examples: [{ title: 'Past', facts: { returnReplyOverdue: true }, expect: 'applies' }],
    },
  },
  aTemplate('question-due', 'question-reminder', '((reply_by)): ((link))', 'Answer by ((reply_by))'),
  aTemplate('question-unanswered', 'question-reminder', '((link))', 'Not answered by ((reply_by))'),
];
