import type { LadderContent, TemplateContent } from '@commonweal/wire';

const template = (messageKind: string, subject: string): TemplateContent => ({
  ...{ title: messageKind, messageKind, subject },
  body: 'Hello ((name)), see ((link))',
});

const ladder = (title: string, rungs: LadderContent['rungs']): LadderContent => ({ title, rungs });

/** When staff are reminded, and by what. */
export const staffMail = {
  template: {
    'stage-near': template('stage-target', '((stage)) by ((due_on))'),
    'task-soon': template('task-due', '((task)) by ((due_on))'),
    mention: template('mention', '((author)) wrote'),
    'watched-news': { ...template('watched-news', 'News'), body: '((news)) ((link))' },
    'task-assigned': template('task-assigned', 'Yours: ((task))'),
    'procurement-handed-over': template('procurement-handed-over', 'You lead ((procurement))'),
  },
  ladder: {
    'stage-target': ladder('Stage', [
      { day: -2, to: ['lead'], template: 'stage-near' },
      { day: 1, to: ['lead'], template: 'stage-near' },
    ]),
    'task-due': ladder('Task', [
      { day: -1, to: ['assignee'], template: 'task-soon' },
      { day: 1, to: ['assignee', 'lead'], template: 'task-soon' },
    ]),
  },
};
