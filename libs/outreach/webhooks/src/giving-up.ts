import { Injectable } from '@nestjs/common';
import { Ledger } from '@commonweal/ledger';
import { Clock, Config } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { GivenUpMail } from './given-up-mail.js';
import { testEvent } from './test-event.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { Webhook } from './webhook.entity.js';

const day = 86_400_000;

/** Ends what was tried for days, and switches off a webhook that took nothing meanwhile; administrators hear of that. */
@Injectable()
export class GivingUp {
  constructor(
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly mail: GivenUpMail,
  ) {}

  async look(
    tx: EntityManager,
    due: WebhookDelivery,
    { answer, isGone = false }: { answer: string; isGone?: boolean },
  ): Promise<void> {
    const now = this.clock.now();
    const since = due.firstTriedAt ?? now;
    const isTest = due.event === testEvent;
    const isOver = now.getTime() - since.getTime() >= this.config.webhookRetryDays * day;
    if (!isOver && !isGone && !isTest) return;
    await tx.update(WebhookDelivery, due.id, { state: 'given-up', tryAt: null, doneAt: now });
    if (!isTest) await this.switchOff(tx, due.webhookId, isGone ? now : since, answer);
  }

  private async switchOff(tx: EntityManager, id: string, since: Date, answer: string): Promise<void> {
    const webhook = await tx.findOne(Webhook, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!webhook?.isOn || (webhook.deliveredAt && webhook.deliveredAt >= since)) return;
    await tx.save(Object.assign(webhook, { isOn: false, givenUpBecause: answer }));
    await this.ledger.write(tx, { subjectKind: 'webhook', subjectId: id, action: 'webhook-given-up' });
    await this.mail.tell(tx, webhook);
  }
}
