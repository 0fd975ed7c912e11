import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { afterCommit } from '../database/transaction.js';
import { Described } from '../described.js';
import { Jobs } from '../jobs/jobs.js';
import { newId } from '../new-id.js';
import { DeliverEvents } from './deliver-events.js';
import { EventHandler, type EventKind } from './event.js';
import { EventDelivery, OutboxEvent } from './outbox.js';

@Injectable()
export class Events {
  private handlers?: EventHandler[];

  constructor(
    private readonly described: Described,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** Stores the event in the transaction in which it happens; its handlers run soon after the commit, whatever dies. */
  async publish<Payload extends object>(
    tx: EntityManager,
    kind: EventKind<Payload>,
    payload: Payload,
  ): Promise<void> {
    this.handlers ??= this.described.all(EventHandler);
    const interested = this.handlers.filter(({ event }) => event.name === kind.name);
    if (interested.length === 0) return;
    const [id, now] = [newId(), this.clock.now()];
    await tx.insert(OutboxEvent, { id, name: kind.name, payload, happenedAt: now });
    const deliveries = interested.map(({ name }) => ({
      id: newId(),
      eventId: id,
      handler: name,
      tryAt: now,
    }));
    await tx.insert(EventDelivery, deliveries);
    afterCommit(tx, () => this.jobs.lookNow(DeliverEvents));
  }
}
