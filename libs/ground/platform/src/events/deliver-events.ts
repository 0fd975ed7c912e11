import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, LessThanOrEqual } from 'typeorm';
import { Clock } from '../clock.js';
import { Transaction } from '../database/transaction.js';
import { Described } from '../described.js';
import { Job } from '../jobs/job.js';
import { EventHandler } from './event.js';
import { EventDelivery } from './outbox.js';

const batch = 200;
const longestWait = 60 * 60 * 1000;

/** Hands stored events to their handlers: each in a transaction of its own, which also notes the delivery. */
@Injectable()
export class DeliverEvents extends Job {
  readonly name = 'deliver-events';
  override readonly every = '* * * * *';

  constructor(
    private readonly database: DataSource,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly described: Described,
  ) {
    super();
  }

  /** @throws Error naming the handlers that failed; their deliveries are tried again, ever more seldom */
  async run(): Promise<void> {
    const handlers = this.handlersByName();
    const faults: string[] = [];
    for (let due = await this.due(); due.length > 0; due = await this.due()) {
      for (const { id } of due) faults.push(...(await this.attempt(id, handlers)));
    }
    if (faults.length > 0) throw new Error(faults.join('\n'));
  }

  private handlersByName(): Map<string, EventHandler> {
    return new Map(this.described.all(EventHandler).map((handler) => [handler.name, handler]));
  }

  private due(): Promise<EventDelivery[]> {
    return this.database.manager.find(EventDelivery, {
      select: { id: true },
      where: { deliveredAt: IsNull(), tryAt: LessThanOrEqual(this.clock.now()) },
      order: { eventId: 'ASC' },
      take: batch,
    });
  }

  private async attempt(id: string, handlers: Map<string, EventHandler>): Promise<string[]> {
    try {
      await this.transaction.run((tx) => this.deliver(tx, id, handlers));
      return [];
    } catch (error) {
      return [await this.postpone(id, error instanceof Error ? error.message : String(error))];
    }
  }

  private async deliver(tx: EntityManager, id: string, handlers: Map<string, EventHandler>): Promise<void> {
    const delivery = await tx
      .createQueryBuilder(EventDelivery, 'delivery')
      .innerJoinAndSelect('delivery.event', 'event')
      .where('delivery.id = :id AND delivery.deliveredAt IS NULL', { id })
      .setLock('pessimistic_write', undefined, ['delivery'])
      .getOne();
    if (!delivery) return;
    const handler = handlers.get(delivery.handler);
    if (!handler) throw new Error(`no event handler is called "${delivery.handler}"`);
    await handler.handle(tx, delivery.event.payload);
    await tx.update(EventDelivery, id, {
      deliveredAt: this.clock.now(),
      attempts: delivery.attempts + 1,
      lastError: null,
    });
  }

  private async postpone(id: string, reason: string): Promise<string> {
    const delivery = await this.database.manager.findOneByOrFail(EventDelivery, { id });
    const attempts = delivery.attempts + 1;
    const wait = Math.min(longestWait, 5_000 * 2 ** attempts);
    const tryAt = new Date(this.clock.now().getTime() + wait);
    await this.database.manager.update(EventDelivery, id, { attempts, lastError: reason, tryAt });
    return `${delivery.handler}: ${reason}`;
  }
}
