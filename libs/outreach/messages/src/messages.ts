import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { afterCommit, Clock, Jobs } from '@commonweal/platform';
import { DispatchMessage } from './dispatch.entity.js';
import { Message } from './message.entity.js';
import { type MessagePlan, newMessage } from './message-plan.js';
import { SendMessages } from './send-messages.job.js';

/** A subject, or a subject at a due date. */
export interface About {
  kind: string;
  id: string;
  dueOn?: string | null;
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
    const fresh = newMessage(plan, this.clock.now());
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
    const wasTried = await tx.existsBy(DispatchMessage, { messageId: message.id });
    if (message.state === 'cancelled' && !wasTried) message.take('plan', null);
    if (message.state !== 'planned') return;
    const { sendOn, template, why, decisionId, name, address } = fresh;
    await tx.save(Object.assign(message, { sendOn, template, why, decisionId, name, address }));
  }

  /** Cancels those of the subject that are planned and not kept; returns how many. */
  async cancel(
    tx: EntityManager,
    about: About,
    because: string,
    keep: (message: Message) => boolean = () => false,
  ): Promise<number> {
    const planned = await tx.find(Message, {
      where: { ...whereOf(about), state: 'planned' },
      lock: { mode: 'pessimistic_write' },
    });
    const gone = planned.filter((message) => !keep(message) && message.take('cancel', because));
    await tx.save(gone);
    return gone.length;
  }

  /** All messages about the subject, whatever became of them. */
  of(tx: EntityManager, about: About): Promise<Message[]> {
    return tx.findBy(Message, whereOf(about));
  }

  /** Asks the worker to send what is due, once this transaction has been committed. */
  lookSoon(tx: EntityManager): void {
    afterCommit(tx, () => this.jobs.lookNow(SendMessages));
  }
}

function whereOf({ kind, id, dueOn }: About) {
  const due = dueOn === undefined ? {} : { dueOn: dueOn ?? IsNull() };
  return { subjectKind: kind, subjectId: id, ...due };
}
