import { Injectable } from '@nestjs/common';
import { Clock, Transaction } from '@commonweal/platform';
import { LessThan } from 'typeorm';
import { GivingUp } from './giving-up.js';
import { type Answer, Posting } from './posting.js';
import { testEvent } from './test-event.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { Webhook } from './webhook.entity.js';

const minute = 60_000;
const day = 24 * 60 * minute;
const longestWait = 12 * 60 * minute;
const daysKept = 30;

/** Takes what is due, one at a time: the next attempt is planned and committed before this one begins, and called off once it arrived. */
@Injectable()
export class Sending {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly posting: Posting,
    private readonly givingUp: GivingUp,
  ) {}

  /** Of a webhook that did not take one, the others wait for the next time: it holds up nobody else. */
  async sendAll(): Promise<void> {
    const turnedAway = new Set<string>();
    for (let due = await this.claim([]); due; due = await this.claim([...turnedAway])) {
      const answer = await this.posting.post(due);
      if (!answer.arrived) turnedAway.add(due.webhookId);
      await this.record(due, answer);
    }
  }

  async forgetOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - daysKept * day);
    await this.transaction.run((tx) => tx.delete(WebhookDelivery, { doneAt: LessThan(before) }));
  }

  private claim(turnedAway: string[]): Promise<WebhookDelivery | null> {
    return this.transaction.run(async (tx) => {
      const now = this.clock.now();
      const due = await tx
        .createQueryBuilder(WebhookDelivery, 'delivery')
        .innerJoinAndSelect('delivery.webhook', 'webhook')
        .where('delivery.tryAt <= :now', { now })
        .andWhere('(webhook.isOn OR delivery.event = :testEvent)', { testEvent })
        .andWhere('NOT webhook.id = ANY(:turnedAway)', { turnedAway })
        .orderBy('delivery.id')
        .limit(1)
        .setLock('pessimistic_write', undefined, ['delivery'])
        .setOnLocked('skip_locked')
        .getOne();
      if (!due) return null;
      due.attempts += 1;
      due.firstTriedAt ??= now;
      due.tryAt = new Date(now.getTime() + Math.min(longestWait, 2 ** (due.attempts - 1) * minute));
      const { attempts, firstTriedAt, tryAt } = due;
      await tx.update(WebhookDelivery, due.id, { attempts, firstTriedAt, tryAt });
      return due;
    });
  }

  private record(due: WebhookDelivery, { arrived, says: answer, isGone }: Answer): Promise<void> {
    return this.transaction.run(async (tx) => {
      const now = this.clock.now();
      if (arrived) {
        const done = { state: 'delivered' as const, answer, tryAt: null, doneAt: now };
        await tx.update(WebhookDelivery, due.id, done);
        await tx.update(Webhook, due.webhookId, { deliveredAt: now });
        return;
      }
      await tx.update(WebhookDelivery, due.id, { answer });
      await this.givingUp.look(tx, due, { answer, isGone });
    });
  }
}
