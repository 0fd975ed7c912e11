import { newId } from '@commonweal/platform';
import type { Addressee } from '@commonweal/decisions';
import type { Person } from '@commonweal/identity';
import { Message } from './message.entity.js';

/** What a message is about. */
export interface MessageSubject {
  kind: string;
  id: string;
  /** In words. */
  words: string;
  /** Path in the console. */
  link?: string;
  directorate?: string;
  category?: string;
}

export interface MessagePlan {
  kind: string;
  template: string;
  subject: MessageSubject;
  to: Addressee;
  /** The day on which it is to go out, `YYYY-MM-DD`. */
  sendOn: string;
  why: string;
  decisionId?: string;
  /** For one of a ladder: working days from the due date. */
  rung?: number;
  dueOn?: string;
  /** Tells apart what is otherwise the same message and yet is wanted anew. */
  occasion?: string;
}

/** What makes two plans the same message. */
export function messageKey({ kind, subject, to, rung, dueOn, occasion }: MessagePlan): string {
  return [kind, subject.kind, subject.id, dueOn ?? '', rung ?? '', occasion ?? '', to.personId].join('|');
}

/** The row of a plan, not yet written. */
export function newMessage(plan: MessagePlan, now: Date): Message {
  const { subject, to } = plan;
  return Object.assign(new Message(), {
    id: newId(),
    key: messageKey(plan),
    kind: plan.kind,
    template: plan.template,
    subjectKind: subject.kind,
    subjectId: subject.id,
    rung: plan.rung ?? null,
    dueOn: plan.dueOn ?? null,
    personId: to.personId,
    name: to.name.slice(0, 300),
    address: to.address,
    subject: subject.words.slice(0, 500),
    link: subject.link ?? null,
    directorate: subject.directorate ?? null,
    category: subject.category ?? null,
    sendOn: plan.sendOn,
    why: plan.why,
    decisionId: plan.decisionId ?? null,
    state: 'planned' as const,
    because: null,
    attempts: 0,
    notBefore: null,
    sentAt: null,
    plannedAt: now,
    version: 1,
  });
}

/** The plan of the same message to somebody else. */
export function planAgain(message: Message, { id, name, email }: Person, sendOn: string): MessagePlan {
  return {
    ...{ kind: message.kind, template: message.template, sendOn, why: message.why },
    subject: {
      ...{ kind: message.subjectKind, id: message.subjectId, words: message.subject },
      link: message.link ?? undefined,
      directorate: message.directorate ?? undefined,
      category: message.category ?? undefined,
    },
    to: { personId: id, name, address: email },
    decisionId: message.decisionId ?? undefined,
    rung: message.rung ?? undefined,
    dueOn: message.dueOn ?? undefined,
    occasion: message.occasion || undefined,
  };
}
