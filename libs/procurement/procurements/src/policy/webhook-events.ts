import { type EventSubject, type LedgerNews, WebhookEvent } from '@commonweal/webhooks';
import type { EntityManager } from 'typeorm';
import { Procurement } from '../rows/procurement.entity.js';

export class ProcurementOpened extends WebhookEvent {
  readonly key = 'procurement.opened';
  readonly title = 'A procurement was opened';
  readonly subjectKind = 'procurement';
  readonly actions = ['opened'];

  async subject(tx: EntityManager, { subjectId }: LedgerNews): Promise<EventSubject> {
    return { reference: await referenceOf(tx, subjectId) };
  }
}

/** Forwards, backwards, or out of the last one: then `to` is null. */
export class StageLeft extends WebhookEvent {
  readonly key = 'procurement.stage-left';
  readonly title = 'A procurement left a stage';
  readonly subjectKind = 'procurement';
  readonly actions = ['stage-advanced', 'sent-back', 'completed'];

  async subject(tx: EntityManager, { subjectId, data }: LedgerNews): Promise<EventSubject> {
    const { from, to } = data as { from: string; to: string | null };
    return { reference: await referenceOf(tx, subjectId), from, to };
  }
}

async function referenceOf(tx: EntityManager, id: string): Promise<string> {
  return (await tx.findOneByOrFail(Procurement, { id })).reference;
}
