import { dayInWords } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { whileAnAlertClimbs } from '@commonweal/alerts';
import type { Message, MessageKind, Placeholder } from '@commonweal/messages';
import { ContractReturn } from '../return/contract-return.entity.js';
import { whyOver } from '../subject/return-climber.js';

export type ValuesOf = MessageKind['values'];

const aboutAReturn: Placeholder[] = [
  {
    name: 'contract',
    words: 'the contract, by reference and title',
    example: 'CT-2026-0007 Grounds maintenance',
  },
  { name: 'supplier', words: 'the supplier', example: 'Greenway Ltd' },
  { name: 'period', words: 'the period it tells about', example: '1 January 2026 to 31 March 2026' },
  { name: 'due_on', words: 'the due date', example: '15 April 2026' },
  { name: 'working_days', words: 'how many working days late it is', example: '5' },
  {
    name: 'link',
    words: 'the address of the return',
    example: 'https://example.org/supplier#link=…',
    secret: true,
    required: true,
  },
];

const aboutAQuestion: Placeholder[] = [
  ...aboutAReturn,
  { name: 'reply_by', words: 'by when the question is to be answered', example: '29 April 2026' },
];

/** The reasons to write about a return. */
export function returnKinds(values: ValuesOf): MessageKind[] {
  const common = { placeholders: aboutAReturn, values };
  return [
    {
      ...common,
      kind: 'return-reminder',
      title: 'A return is due or overdue',
      reminds: true,
      stillWanted: whileAwaited,
    },
    {
      ...common,
      kind: 'return-escalation',
      title: 'A return is overdue: to who must act',
      reminds: true,
      stillWanted: whileAwaited,
    },
    {
      ...{ placeholders: aboutAQuestion, values },
      ...{ kind: 'return-queried', title: 'A question about a return', stillWanted: whileQueried },
    },
    {
      ...{ placeholders: aboutAQuestion, values, reminds: true },
      kind: 'question-reminder',
      title: 'A question about a return waits for its answer',
      stillWanted: whileQueried,
    },
    {
      ...common,
      kind: 'return-receipt',
      title: 'A return was handed in',
      stillWanted: () => Promise.resolve(true),
    },
  ];
}

async function whileAwaited(tx: EntityManager, message: Message): Promise<true | string> {
  const found = await tx.findOneBy(ContractReturn, { id: message.subjectId });
  if (!found) return 'The return is gone.';
  return whyOver(found) ?? whileAnAlertClimbs(tx, message);
}

async function whileQueried(tx: EntityManager, message: Message): Promise<true | string> {
  const found = await tx.findOneBy(ContractReturn, { id: message.subjectId });
  if (found?.state !== 'queried') return 'The question has been answered.';
  return whileAnAlertClimbs(tx, message);
}

/** "1 January 2026 to 31 March 2026". */
export function periodInWords({
  periodFrom,
  periodUntil,
}: Pick<ContractReturn, 'periodFrom' | 'periodUntil'>): string {
  return `${dayInWords(periodFrom)} to ${dayInWords(periodUntil)}`;
}
