import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThan } from 'typeorm';
import { Clock, Events, Transaction } from '@commonweal/platform';
import { DeadAddresses } from './dead/dead-addresses.js';
import { Dispatch, DispatchMessage } from './dispatch.entity.js';
import type { Fate } from './mail-provider.js';
import { Message } from './message.entity.js';
import { publishRungs } from './rungs-went-out.js';

const mostAttempts = 8;
const longestWait = 60;
const minute = 60_000;

const lostInFlight =
  'The engine stopped while this was being sent: it may or may not have arrived. Ask the person, then say so here.';

/** Does something in the transaction that records a fate, for the messages that it changed. */
export type Noted = (tx: EntityManager, changed: Message[]) => Promise<void>;

/** Records what became of dispatches. */
@Injectable()
export class Fates {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly dead: DeadAddresses,
    private readonly events: Events,
  ) {}

  /** From outside: nothing happens where we know no such attempt of that provider. */
  async hear(dispatchId: string, provider: string, fate: Fate): Promise<void> {
    const isKnown = await this.transaction.run((tx) => tx.existsBy(Dispatch, { id: dispatchId, provider }));
    if (isKnown) await this.record(dispatchId, fate);
  }

  /**
   * Whoever waits for what went out is told by an event. A fate that comes in after its lease still counts; one that says less than
   * what is known already does not, so that it may be told twice and in any order.
   */
  record(dispatchId: string, fate: Fate, note?: Noted): Promise<void> {
    return this.transaction.run(async (tx) => {
      const now = this.clock.now();
      const dispatch = await tx.findOneOrFail(Dispatch, {
        where: { id: dispatchId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!dispatch.take(fate.is === 'later' ? 'failed' : fate.is)) return;
      await tx.save(Object.assign(dispatch, { finishedAt: now, answer: fate.answer }));
      const messages = await messagesIn(tx, dispatchId);
      const fresh = new Set(messages.filter(({ sentAt }) => sentAt === null));
      const changed = messages.filter((message) => settle(message, fate, now));
      await tx.save(changed);
      await note?.(tx, changed);
      await this.learn(tx, dispatch, fate, messages);
      if (wentOut(fate))
        await publishRungs(
          tx,
          this.events,
          changed.filter((message) => fresh.has(message)),
        );
    });
  }

  /** Whether somebody gets mail at that address is known from what was said of it last. */
  private async learn(
    tx: EntityManager,
    { address }: Dispatch,
    fate: Fate,
    messages: Message[],
  ): Promise<void> {
    const people = messages.map(({ personId }) => personId);
    if (hasReached(fate)) await this.dead.arrived(tx, address);
    else if (fate.is === 'failed' && fate.dead) await this.dead.cameBack(tx, address, people, fate.answer);
  }

  /** What was in flight when a process died becomes unknown once its lease has ended. */
  giveUpWaiting(): Promise<void> {
    return this.transaction.run(async (tx) => {
      const late = await tx.find(Dispatch, {
        where: { state: 'sending', leaseUntil: LessThan(this.clock.now()) },
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      for (const dispatch of late) {
        await tx.save(Object.assign(dispatch, { state: 'unknown', answer: lostInFlight }));
        const messages = await messagesIn(tx, dispatch.id);
        await tx.save(messages.filter((message) => message.take('unknown', lostInFlight)));
      }
    });
  }
}

/** Those of which this is the latest attempt: what is said of an earlier one changes nothing any more. */
async function messagesIn(tx: EntityManager, dispatchId: string): Promise<Message[]> {
  return tx
    .createQueryBuilder(Message, 'message')
    .innerJoin(DispatchMessage, 'inside', 'inside.messageId = message.id')
    .where('inside.dispatchId = :dispatchId', { dispatchId })
    .andWhere(
      `NOT EXISTS (SELECT 1 FROM dispatch_message later JOIN dispatch d ON d.id = later.dispatch_id
         JOIN dispatch this ON this.id = :dispatchId
        WHERE later.message_id = message.id AND d.started_at > this.started_at)`,
    )
    .setLock('pessimistic_write', undefined, ['message'])
    .getMany();
}

function wentOut({ is }: Fate): boolean {
  return is === 'sent' || is === 'delivered';
}

function hasReached(fate: Fate): boolean {
  return fate.is === 'delivered' || (fate.is === 'sent' && fate.reached === true);
}

/** False where the message has moved on, because a person has decided meanwhile. */
function settle(message: Message, fate: Fate, now: Date): boolean {
  if (fate.is === 'later') return postpone(message, fate.answer, now);
  const moved = message.take(fate.is, fate.answer);
  if (moved && wentOut(fate)) message.sentAt ??= now;
  return moved;
}

function postpone(message: Message, answer: string, now: Date): boolean {
  const attempts = message.attempts + 1;
  const because = `Turned away for now (attempt ${attempts}): ${answer}`;
  const moved = attempts < mostAttempts ? message.take('later', because) : message.take('failed', because);
  if (!moved) return false;
  message.attempts = attempts;
  message.notBefore = new Date(now.getTime() + Math.min(longestWait, 2 ** attempts) * minute);
  return true;
}
