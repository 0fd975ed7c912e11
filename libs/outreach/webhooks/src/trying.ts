import { Injectable } from '@nestjs/common';
import { Clock, newId, notFound, Transaction } from '@commonweal/platform';
import type { WebhookRetry } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { PlannedDeliveries } from './planned-deliveries.js';
import { testEvent } from './test-event.js';
import { Webhook } from './webhook.entity.js';

/** Sending by hand: a test, or again what did not arrive. */
@Injectable()
export class Trying {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly planned: PlannedDeliveries,
  ) {}

  /** @throws DomainError not-found */
  test(id: string): Promise<void> {
    return this.transaction.run(async (tx) => {
      const webhook = await found(tx, id);
      const subject = { kind: 'webhook', id, reference: '' };
      const happening = { id: newId(), event: testEvent, at: this.clock.now(), subject };
      await this.planned.plan(tx, [webhook], [happening]);
    });
  }

  /** @throws DomainError not-found */
  again(id: string, { deliveries }: WebhookRetry): Promise<void> {
    return this.transaction.run(async (tx) => {
      await found(tx, id);
      await this.planned.again(tx, id, deliveries);
    });
  }
}

async function found(tx: EntityManager, id: string): Promise<Webhook> {
  const webhook = await tx.findOneBy(Webhook, { id });
  if (!webhook) throw notFound('webhook');
  return webhook;
}
