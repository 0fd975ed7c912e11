import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Responses } from '@commonweal/decisions';
import { Ledger } from '@commonweal/ledger';
import { Messages } from '@commonweal/messages';
import type { Duty, DutyStep } from './duty.entity.js';

const words: Partial<Record<DutyStep, string>> = {
  complete: 'Put on record that the duty was done',
  waive: 'Put on record that the duty is not needed',
  reopen: 'Opened the duty again',
};

/** What becomes of duties: in the ledger, and as a response to the decision behind them. */
@Injectable()
export class DutyRecord {
  constructor(
    private readonly ledger: Ledger,
    private readonly messages: Messages,
    private readonly responses: Responses,
  ) {}

  /** By a person. */
  async taken(tx: EntityManager, duty: Duty, step: DutyStep, personId: string): Promise<void> {
    const { decisionId, doneOn, dueOn, evidence, reason } = duty;
    await this.responses.record(tx, {
      ...{ decisionId, about: 'duty', what: words[step] ?? step, personId },
      outcome: step === 'waive' ? 'declined' : 'accepted',
      ...(reason ? { reason } : {}),
    });
    await this.write(
      tx,
      duty,
      `duty-${step}`,
      { doneOn, dueOn },
      { actorId: personId, private: { evidence }, why: reason },
    );
  }

  async moved(tx: EntityManager, duty: Duty, from: string, to: string): Promise<void> {
    const why = `It is due on ${to} now: a date, a calendar or the duty itself has changed.`;
    await this.messages.cancel(tx, { kind: 'duty', id: duty.id, dueOn: from }, why);
    await this.write(tx, duty, 'duty-moved', { from, to });
  }

  async gone(tx: EntityManager, duty: Duty, why: string): Promise<void> {
    await this.messages.cancel(tx, { kind: 'duty', id: duty.id }, why);
    await this.write(tx, duty, 'duty-gone', {});
  }

  private async write(
    tx: EntityManager,
    { id, duty, subjectId, round }: Duty,
    action: string,
    data: object,
    more: object = {},
  ): Promise<void> {
    await this.ledger.write(tx, {
      ...{ subjectKind: 'duty', subjectId: id, action },
      data: { duty, of: subjectId, round, ...data },
      ...more,
    });
  }
}
