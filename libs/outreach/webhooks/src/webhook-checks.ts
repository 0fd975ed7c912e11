import { Injectable } from '@nestjs/common';
import { Described, invalidField } from '@commonweal/platform';
import type { WebhookEventView, WebhookSave } from '@commonweal/wire';
import { Destination } from './destination.js';
import { WebhookEvent } from './webhook-event.js';

/** What a webhook may be told of, and where it may lead. */
@Injectable()
export class WebhookChecks {
  constructor(
    private readonly described: Described,
    private readonly destination: Destination,
  ) {}

  /** What can be chosen. */
  events(): WebhookEventView[] {
    const all = this.described.all(WebhookEvent).map(({ key, title }) => ({ key, title }));
    return all.sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  /** @throws DomainError invalid on `url` or `events` */
  of({ url, events }: WebhookSave): void {
    this.destination.check(url);
    if (!events.length) throw invalidField('events', 'Say what it is told of.');
    const known = this.events().map(({ key }) => key);
    const unknown = events.find((event) => !known.includes(event));
    if (unknown !== undefined) throw invalidField('events', `There is no event “${unknown}”.`);
  }
}
