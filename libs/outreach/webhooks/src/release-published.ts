import type { EntityManager } from 'typeorm';
import { type EventSubject, type LedgerNews, WebhookEvent } from './webhook-event.js';

/** Of what stands below: documents do not know that somebody listens. */
export class ReleasePublished extends WebhookEvent {
  readonly key = 'release.published';
  readonly title = 'A release of policy took force';
  readonly subjectKind = 'change';
  readonly actions = ['change.published'];

  subject(_tx: EntityManager, { data }: LedgerNews): Promise<EventSubject> {
    const { reference, release } = data as { reference: string; release: number };
    return Promise.resolve({ reference, release });
  }
}
