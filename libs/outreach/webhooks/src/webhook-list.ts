import { Injectable } from '@nestjs/common';
import { notFound, type Page, page } from '@commonweal/platform';
import type { ListQuery, WebhookDeliveryView, WebhookView } from '@commonweal/wire';
import { DataSource, type EntityManager } from 'typeorm';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { Webhook } from './webhook.entity.js';

/** Reads webhooks, and what became of what was sent to them. */
@Injectable()
export class WebhookList {
  constructor(private readonly database: DataSource) {}

  async all(): Promise<WebhookView[]> {
    const { manager } = this.database;
    const webhooks = await manager.find(Webhook, { order: { name: 'ASC', id: 'ASC' } });
    return Promise.all(webhooks.map((webhook) => viewOf(manager, webhook)));
  }

  /** Latest first. @throws DomainError not-found */
  async deliveries(webhookId: string, query: ListQuery): Promise<Page<WebhookDeliveryView>> {
    const { manager } = this.database;
    if (!(await manager.existsBy(Webhook, { id: webhookId }))) throw notFound('webhook');
    const rows = manager
      .createQueryBuilder(WebhookDelivery, 'delivery')
      .where('delivery.webhookId = :webhookId', { webhookId });
    const latestFirst = { ...query, order: query.order ?? ('desc' as const) };
    const found = await page(rows, latestFirst, { plannedAt: 'delivery.plannedAt', state: 'delivery.state' });
    return found.map(deliveryView);
  }
}

export async function viewOf(tx: EntityManager, webhook: Webhook): Promise<WebhookView> {
  const { id, name, url, events, isOn, version, deliveredAt, givenUpBecause } = webhook;
  const waiting = await tx.countBy(WebhookDelivery, { webhookId: id, state: 'waiting' });
  return {
    ...{ id, name, url, events, isOn, version, waiting },
    deliveredAt: deliveredAt?.toISOString(),
    givenUpBecause: givenUpBecause ?? undefined,
  };
}

function deliveryView(delivery: WebhookDelivery): WebhookDeliveryView {
  const { id, event, state, plannedAt, attempts, answer, tryAt, body } = delivery;
  return {
    ...{ id, event, state, attempts, body, plannedAt: plannedAt.toISOString() },
    answer: answer ?? undefined,
    tryAt: tryAt?.toISOString(),
  };
}
