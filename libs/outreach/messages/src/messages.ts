import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { afterCommit, Clock, Jobs, newId } from '@commonweal/platform';
import type { Addressee } from '@commonweal/decisions';
import { DispatchMessage } from './dispatch.entity.js';
import { Message } from './message.entity.js';
import { SendMessages } from './send-messages.job.js';

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

/** Plans messages and takes them back, in the transaction of whoever has the reason. */
@Injectable()
export class Messages {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** Plans the message, once: the same one again only moves its day, or wakes it when it was cancelled unsent. */
  async plan(tx: EntityManager, plan: MessagePlan): Promise<Message> {
    const fresh = this.messageOf(plan);
    await tx
      .createQueryBuilder()
      .insert()
      .into(Message)
      .values(fresh)
      .orIgnore()
      .updateEntity(false)
      .execute();
    const message = await tx.findOneOrFail(Message, {
      where: { key: fresh.key },
      lock: { mode: 'pessimistic_write' },
    });
    if (message.id !== fresh.id) await this.replan(tx, message, fresh);
    if (message.state === 'planned' && message.sendOn <= this.clock.today()) this.lookSoon(tx);
    return message;
  }

  private async replan(tx: EntityManager, message: Message, fresh: Message): Promise<void> {
    const wakes =
      message.state === 'cancelled' && !(await tx.existsBy(DispatchMessage, { messageId: message.id }));
    if (wakes) message.take('plan', null);
    if (message.state !== 'planned') return;
    const { sendOn, template, why, decisionId, name, address } = fresh;
    await tx.save(Object.assign(message, { sendOn, template, why, decisionId, name, address }));
  }

  /** Cancels those of the subject that are planned and not kept; returns how many. */
  async cancel(
    tx: EntityManager,
    subject: { kind: string; id: string; dueOn?: string },
    because: string,
    keep: (message: Message) => boolean = () => false,
  ): Promise<number> {
    const planned = await tx.find(Message, {
      where: { ...whereOf(subject), state: 'planned' },
      lock: { mode: 'pessimistic_write' },
    });
    const gone = planned.filter((message) => !keep(message) && message.take('cancel', because));
    await tx.save(gone);
    return gone.length;
  }

  /** All messages about the subject, whatever became of them. */
  of(tx: EntityManager, subject: { kind: string; id: string; dueOn?: string | null }): Promise<Message[]> {
    return tx.findBy(Message, whereOf(subject));
  }

  /** Asks the worker to send what is due, once this transaction has been committed. */
  lookSoon(tx: EntityManager): void {
    afterCommit(tx, () => this.jobs.lookNow(SendMessages));
  }

  private messageOf({ kind, template, subject, to, sendOn, why, ...rest }: MessagePlan): Message {
    return Object.assign(new Message(), {
      id: newId(),
      key: keyOf({ kind, subject, to, ...rest }),
      kind,
      template,
      subjectKind: subject.kind,
      subjectId: subject.id,
      rung: rest.rung ?? null,
      dueOn: rest.dueOn ?? null,
      personId: to.personId,
      name: to.name.slice(0, 300),
      address: to.address,
      subject: subject.words.slice(0, 500),
      link: subject.link ?? null,
      directorate: subject.directorate ?? null,
      category: subject.category ?? null,
      sendOn,
      why,
      decisionId: rest.decisionId ?? null,
      state: 'planned' as const,
      because: null,
      attempts: 0,
      notBefore: null,
      sentAt: null,
      plannedAt: this.clock.now(),
    });
  }
}

type Keyed = Pick<MessagePlan, 'kind' | 'rung' | 'dueOn' | 'occasion'> & {
  subject: Pick<MessageSubject, 'kind' | 'id'>;
  to: Pick<Addressee, 'personId'>;
};

/** What makes two plans the same message. */
export function keyOf({ kind, subject, to, rung, dueOn, occasion }: Keyed): string {
  const parts = [kind, subject.kind, subject.id, dueOn ?? '', rung ?? '', occasion ?? '', to.personId];
  return parts.join('|');
}

function whereOf({ kind, id, dueOn }: { kind: string; id: string; dueOn?: string | null }) {
  const due = dueOn === undefined ? {} : { dueOn: dueOn ?? IsNull() };
  return { subjectKind: kind, subjectId: id, ...due };
}
