import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Responses } from '@commonweal/decisions';
import { Ledger } from '@commonweal/ledger';
import type { Alert, AlertStep } from './alert.entity.js';

const words: Record<AlertStep, string> = {
  acknowledge: 'Acknowledged the alert',
  snooze: 'Snoozed the alert',
  resolve: 'Resolved the alert',
  reopen: 'Opened the alert again',
  wake: 'Ended the snooze',
};

/** Writes what a person did with an alert: into the ledger, and as a response to the decision behind it. */
@Injectable()
export class AlertRecord {
  constructor(
    private readonly ledger: Ledger,
    private readonly responses: Responses,
  ) {}

  async write(
    tx: EntityManager,
    alert: Alert,
    step: AlertStep,
    personId: string,
    reason?: string,
  ): Promise<void> {
    const { id, decisionId, state, snoozedUntil } = alert;
    // Whoever puts an alert off does not take it up.
    const outcome = step === 'snooze' ? 'declined' : 'accepted';
    await this.responses.record(tx, {
      decisionId,
      about: 'alert',
      outcome,
      what: words[step],
      reason,
      personId,
    });
    await this.ledger.write(tx, {
      subjectKind: 'alert',
      subjectId: id,
      action: step,
      actorId: personId,
      data: { state, snoozedUntil },
      why: reason,
    });
  }
}
