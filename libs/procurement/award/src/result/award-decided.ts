import { Procurement } from '@commonweal/procurements';
import { type EventSubject, type LedgerNews, WebhookEvent } from '@commonweal/webhooks';
import type { EntityManager } from 'typeorm';

/** That there is a decision, not which: bidders hear that first, and from the council. */
export class AwardDecided extends WebhookEvent {
  readonly key = 'award.decided';
  readonly title = 'The award of a lot was decided';
  readonly subjectKind = 'procurement';
  readonly actions = ['award-decided'];

  async subject(tx: EntityManager, { subjectId, data }: LedgerNews): Promise<EventSubject> {
    const { reference } = await tx.findOneByOrFail(Procurement, { id: subjectId });
    return { reference, lot: (data as { lot: string }).lot };
  }
}
