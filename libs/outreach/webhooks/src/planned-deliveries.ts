import { Injectable } from '@nestjs/common';
import { afterCommit, Clock, insertAll, Jobs, newId } from '@commonweal/platform';
import { Any, type EntityManager } from 'typeorm';
import { SendWebhooks } from './send-webhooks.job.js';
import type { EventSubject } from './webhook-event.js';
import { Webhook } from './webhook.entity.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';

/** Something that happened, as receivers are told of it. */
export interface Happening {
  /** Tells it from every other: the database refuses it twice. */
  id: string;
  event: string;
  at: Date;
  subject: { kind: string; id: string } & EventSubject;
  /** Its place in the ledger, where the ledger tells of it. */
  ledger?: { entry: string; sequence: number };
}

/** Plans what is sent, in the transaction of what happened: one row for each event and webhook. */
@Injectable()
export class PlannedDeliveries {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** Those who are told of this event now. */
  whoHears(tx: EntityManager, event: string): Promise<Webhook[]> {
    return tx
      .createQueryBuilder(Webhook, 'webhook')
      .where('webhook.isOn AND :event = ANY(webhook.events)', { event })
      .getMany();
  }

  async plan(tx: EntityManager, webhooks: Webhook[], happenings: Happening[]): Promise<void> {
    const rows = webhooks.flatMap((webhook) => happenings.map((happening) => this.row(webhook, happening)));
    if (!rows.length) return;
    await insertAll(tx, WebhookDelivery, rows);
    afterCommit(tx, () => this.jobs.lookNow(SendWebhooks));
  }

  /** Of these, or of all that did not arrive: sent again from now on, with their ids. @returns how many */
  async again(tx: EntityManager, webhookId: string, ids?: string[]): Promise<number> {
    const afresh = { state: 'waiting' as const, attempts: 0, firstTriedAt: null, doneAt: null };
    const { affected } = await tx.update(
      WebhookDelivery,
      { webhookId, state: Any(['waiting', 'given-up']), ...(ids && { id: Any(ids) }) },
      { ...afresh, tryAt: this.clock.now() },
    );
    if (affected) afterCommit(tx, () => this.jobs.lookNow(SendWebhooks));
    return affected ?? 0;
  }

  private row({ id: webhookId }: Webhook, { id: eventId, event, at, subject, ledger }: Happening) {
    const now = this.clock.now();
    const body = JSON.stringify({
      type: event,
      timestamp: at.toISOString(),
      data: { ...subject, ...(ledger && { ledger }) },
    });
    const planned = { state: 'waiting' as const, plannedAt: now, tryAt: now };
    return { id: newId(), webhookId, eventId, event, body, ...planned };
  }
}
