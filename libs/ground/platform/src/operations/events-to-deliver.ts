import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, LessThan } from 'typeorm';
import { Clock } from '../clock.js';
import { EventDelivery } from '../events/outbox.js';
import { Gauge } from './gauge.js';

const patience = 5 * 60 * 1000;

/** Deliveries of stored events that failed and wait for another try. */
@Injectable()
export class EventsToDeliver extends Gauge {
  readonly name = 'events_late';
  readonly title = 'Events that should have been handled five minutes ago';
  readonly remedy =
    'Is a worker running? The failed jobs below and the log name the handler; it is tried again by itself, ever more seldom.';

  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {
    super();
  }

  look(): Promise<number> {
    const since = new Date(this.clock.now().getTime() - patience);
    return this.database.manager.countBy(EventDelivery, { deliveredAt: IsNull(), tryAt: LessThan(since) });
  }
}
