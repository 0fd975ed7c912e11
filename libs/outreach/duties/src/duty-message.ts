import { dayInWords } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { whileAnAlertClimbs } from '@commonweal/alerts';
import { type DocumentSet } from '@commonweal/documents';
import type { Message, MessageKind } from '@commonweal/messages';
import type { DutyContent } from '@commonweal/wire';
import { whySettled } from './duty-climber.js';
import { Duty } from './duty.entity.js';

interface Around {
  /** Of the console. */
  address: string;
  inForce: (tx: EntityManager) => Promise<DocumentSet>;
}

/** A duty is due, or late: to people of the council. */
export function dutyReminder({ address, inForce }: Around): MessageKind {
  return {
    kind: 'duty-reminder',
    title: 'A duty is due or late',
    reminds: true,
    placeholders: [
      { name: 'duty', words: 'the duty', example: 'Publish the contract details notice (UK7)' },
      { name: 'subject', words: 'whose duty it is', example: 'CT-2026-0007 Grounds maintenance' },
      { name: 'basis', words: 'the paragraph of the law', example: 'Procurement Act 2023, section 53' },
      { name: 'due_on', words: 'the last day', example: '31 March 2026' },
      {
        name: 'link',
        words: 'the address of the duty',
        example: 'https://example.org/duties/1',
        required: true,
      },
    ],
    stillWanted: async (tx, message) => {
      const duty = await tx.findOneBy(Duty, { id: message.subjectId });
      if (!duty) return 'The duty is gone.';
      return whySettled(duty) ?? whileAnAlertClimbs(tx, message);
    },
    values: async (tx, { subjectId, subject, dueOn, link }: Message) => {
      const duty = await tx.findOneByOrFail(Duty, { id: subjectId });
      const content = (await inForce(tx)).get<DutyContent>('duty', duty.duty);
      const { title = duty.duty, code, basis = '' } = content ?? {};
      return {
        duty: code ? `${title} (${code})` : title,
        subject: duty.subject || subject,
        basis,
        due_on: dueOn ? dayInWords(dueOn) : '',
        link: `${address}${link ?? `/duties/${subjectId}/show`}`,
      };
    },
  };
}
