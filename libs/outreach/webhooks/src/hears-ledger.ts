import { Injectable } from '@nestjs/common';
import { LedgerFollower, type WrittenEntry } from '@commonweal/ledger';
import { Described } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { PlannedDeliveries } from './planned-deliveries.js';
import { WebhookEvent } from './webhook-event.js';

/** Plans what is sent of an entry, in the transaction that writes it. */
@Injectable()
export class HearsLedger extends LedgerFollower {
  private events?: Map<string, WebhookEvent>;

  constructor(
    private readonly described: Described,
    private readonly planned: PlannedDeliveries,
  ) {
    super();
  }

  async wrote(tx: EntityManager, entry: WrittenEntry): Promise<void> {
    this.events ??= byDeed(this.described.all(WebhookEvent));
    const event = this.events.get(`${entry.subjectKind} ${entry.action}`);
    if (!event) return;
    const webhooks = await this.planned.whoHears(tx, event.key);
    if (!webhooks.length) return;
    const { id, subjectKind, subjectId, sequence, at } = entry;
    const subject = { kind: subjectKind, id: subjectId, ...(await event.subject(tx, entry)) };
    const happening = { id, event: event.key, at, subject, ledger: { entry: id, sequence } };
    await this.planned.plan(tx, webhooks, [happening]);
  }
}

function byDeed(events: WebhookEvent[]): Map<string, WebhookEvent> {
  const deeds = events.flatMap((event) =>
    event.actions.map((action) => [`${event.subjectKind} ${action}`, event] as const),
  );
  return new Map(deeds);
}
