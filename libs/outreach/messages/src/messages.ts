import { Injectable } from '@nestjs/common';
import { Any, type EntityManager, IsNull } from 'typeorm';
import { afterCommit, Clock, insertAll, Jobs, updateAll } from '@commonweal/platform';
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
    const [message] = await this.planAll(tx, [plan]);
    if (!message) throw new Error('A message that was planned is not there.');
    return message;
  }

  /** Many at once, in few statements. */
  async planAll(tx: EntityManager, plans: MessagePlan[]): Promise<Message[]> {
    if (plans.length === 0) return [];
    const now = this.clock.now();
    const fresh = new Map(
      plans.map((plan) => newMessage(plan, now)).map((message) => [message.key, message]),
    );
    // In the order of their keys, so that two who plan the same do not wait for each other.
    const rows = [...fresh.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    const leftOut = new Set((await insertAll(tx, Message, rows, 'left-out')).map(({ id }) => id));
    const known = rows.filter(({ id }) => leftOut.has(id)).map(({ key }) => key);
    const before = known.length ? await tx.find(Message, { where: { key: Any(known) }, ...forUpdate }) : [];
    await this.replan(tx, before, fresh);
    const messages = [...rows.filter(({ id }) => !leftOut.has(id)), ...before];
    const today = this.clock.today();
    if (messages.some(({ state, sendOn }) => state === 'planned' && sendOn <= today)) this.lookSoon(tx);
    return messages;
  }

  /** What was cancelled unsent is planned again; what was sent stays as it is. */
  private async replan(
    tx: EntityManager,
    known: Message[],
    fresh: ReadonlyMap<string, Message>,
  ): Promise<void> {
    const dispatched = await dispatchedOf(
      tx,
      known.filter((message) => message.may('plan')),
    );
    const changed = known.filter((message) => {
      const again = fresh.get(message.key);
      const isWoken = !dispatched.has(message.id) && message.take('plan', null);
      if (!again || message.state !== 'planned') return false;
      const { sendOn, template, why, decisionId, name, address } = again;
      return message.follows({ sendOn, template, why, decisionId, name, address }) || isWoken;
    });
    await saveAll(tx, changed);
  }

  /** Cancels those of the subject that are planned and not kept; returns how many. */
  async cancel(
    tx: EntityManager,
    about: About,
    because: string,
    keep: (message: Message) => boolean = () => false,
  ): Promise<number> {
    const planned = await tx.find(Message, { where: { ...whereOf(about), state: 'planned' }, ...forUpdate });
    const gone = planned.filter((message) => !keep(message) && message.take('cancel', because));
    await saveAll(tx, gone);
    return gone.length;
  }

  /** Cancels those of these that are planned still. */
  async cancelThese(tx: EntityManager, messages: Message[], because: string): Promise<void> {
    if (messages.length === 0) return;
    const id = Any(messages.map((message) => message.id));
    const planned = await tx.find(Message, { where: { id, state: 'planned' }, ...forUpdate });
    await saveAll(
      tx,
      planned.filter((message) => message.take('cancel', because)),
    );
  }

  /** All messages about the subject, whatever became of them. */
  of(tx: EntityManager, about: About): Promise<Message[]> {
    return tx.findBy(Message, whereOf(about));
  }

  /** All messages about these subjects of one kind. */
  ofAll(tx: EntityManager, kind: string, ids: string[]): Promise<Message[]> {
    return tx.findBy(Message, { subjectKind: kind, subjectId: Any(ids) });
  }

  /** Asks the worker to send what is due, once this transaction has been committed. */
  lookSoon(tx: EntityManager): void {
    afterCommit(tx, () => this.jobs.lookNow(SendMessages));
  }
}

/** In the order of their keys, so that two who lock the same do not wait for each other. */
const forUpdate = { order: { key: 'ASC' as const }, lock: { mode: 'pessimistic_write' as const } };

/** Ids of those of which an attempt to send was made. */
async function dispatchedOf(tx: EntityManager, messages: Message[]): Promise<ReadonlySet<string>> {
  if (messages.length === 0) return new Set();
  const messageId = Any(messages.map(({ id }) => id));
  const attempts = await tx.find(DispatchMessage, { select: { messageId: true }, where: { messageId } });
  return new Set(attempts.map((attempt) => attempt.messageId));
}

/** What planning and cancelling change, as the next version of each; their rows are locked. */
async function saveAll(tx: EntityManager, messages: Message[]): Promise<void> {
  for (const message of messages) message.version += 1;
  const rows = messages.map(({ id, version, state, because, sendOn, template, ...rest }) => {
    const { why, decisionId, name, address } = rest;
    return { id, version, state, because, sendOn, template, why, decisionId, name, address };
  });
  await updateAll(tx, Message, rows);
}

function whereOf({ kind, id, dueOn }: About) {
  const due = dueOn === undefined ? {} : { dueOn: dueOn ?? IsNull() };
  return { subjectKind: kind, subjectId: id, ...due };
}
