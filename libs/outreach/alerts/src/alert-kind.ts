import { dayInWords } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import type { Message, MessageKind } from '@commonweal/messages';
import { Alert } from './alert.entity.js';

/** An alert in words: for ladders of any subject, to people of the council. */
export function alertKind(address: string): MessageKind {
  return {
    kind: 'alert',
    title: 'An alert',
    reminds: true,
    placeholders: [
      { name: 'subject', words: 'what it is about', example: 'CT-2026-0007 Grounds maintenance' },
      { name: 'message', words: 'what the alert says', example: 'The return is overdue.' },
      { name: 'severity', words: 'low, medium or high', example: 'high' },
      { name: 'due_on', words: 'the due date', example: '31 March 2026' },
      { name: 'link', words: 'the address of what it is about', example: 'https://example.org/contracts/1' },
    ],
    stillWanted: whileAnAlertClimbs,
    values: async (tx, message) => {
      const alert = await tx.findOneBy(Alert, { ...whose(message), state: 'open' });
      return {
        subject: message.subject,
        message: alert?.message ?? '',
        severity: alert?.severity ?? '',
        due_on: message.dueOn ? dayInWords(message.dueOn) : '',
        link: `${address}${message.link ?? '/'}`,
      };
    },
  };
}

/** True unless it is a rung after the due date and no alert climbs. */
export async function whileAnAlertClimbs(tx: EntityManager, message: Message): Promise<true | string> {
  if (message.rung === null || message.rung <= 0) return true;
  const alerts = await tx.findBy(Alert, whose(message));
  return alerts.some(({ climbs }) => climbs) || 'No alert climbs any more.';
}

function whose({ subjectKind, subjectId, dueOn }: Message) {
  return { subjectKind: subjectKind as Alert['subjectKind'], subjectId, ...(dueOn ? { dueOn } : {}) };
}
