import { audiences, severities, type TemplateContent } from '@commonweal/wire';
import type { Effect } from '@commonweal/decisions';
import type { MessageKinds } from '@commonweal/messages';
import type { AlertCounts } from './alert-counts.js';
import type { Raising } from './raising.js';
import type { Reminding } from './reminding.js';

const subjects = ['procurement', 'contract', 'return', 'duty', 'certificate'];

/** The effect `raise-alert`. */
export function raiseAlert(raising: Raising, counts: AlertCounts): Effect {
  return {
    effect: 'raise-alert',
    title: 'raise an alert',
    sentence: 'raises an alert of severity ((severity)) that climbs ((ladder)): “((message))”',
    arguments: [
      { name: 'severity', title: 'Severity', type: 'choice', values: [...severities] },
      { name: 'ladder', title: 'Ladder', type: 'document:ladder' },
      { name: 'message', title: 'What people read', type: 'long-text' },
    ],
    subjects,
    whenUnknown: 'ignored',
    plan: (tx, appears, goes, under) => counts.plan(tx, appears, goes, under),
    appears: (tx, instances) => raising.raise(tx, instances),
    goes: (tx, instance) => raising.letGo(tx, instance),
  };
}

/** The effect `send-reminder`: one mail for each time that the rule begins to apply. */
export function sendReminder(reminding: Reminding, kinds: MessageKinds): Effect {
  return {
    effect: 'send-reminder',
    title: 'send a reminder',
    sentence: 'sends ((template)) to the ((to))',
    arguments: [
      { name: 'template', title: 'Template', type: 'document:template' },
      { name: 'to', title: 'Who is told', type: 'choice', values: [...audiences] },
    ],
    subjects,
    whenUnknown: 'ignored',
    check: ({ template }, documents) => {
      const kind = documents.get<TemplateContent>('template', String(template))?.messageKind;
      const isFit = !kind || kinds.find(kind)?.reminds;
      return isFit ? [] : [`The template "${String(template)}" serves no reminders.`];
    },
    plan: (tx, appears, goes, under) => reminding.foresee(tx, appears, goes, under),
    appears: async (tx, instances) => {
      for (const instance of instances) await reminding.remind(tx, instance);
    },
    goes: (tx, instance) => reminding.takeBack(tx, instance),
  };
}
