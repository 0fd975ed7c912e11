import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { DomainError, invalidField, Transaction } from '@commonweal/platform';
import type { ScheduleGiven } from '@commonweal/wire';
import { Changes } from './changes.js';
import { PublishStep } from './publish-step.js';
import { mustBeAnother } from './reviewing.js';

/** An approved change takes force at an instant; until then whoever may publish it takes that back. */
@Injectable()
export class Scheduling {
  constructor(
    private readonly transaction: Transaction,
    private readonly changes: Changes,
    private readonly step: PublishStep,
  ) {}

  schedule(id: string, version: number, { at }: ScheduleGiven, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      const change = await this.changes.take(tx, id, version, 'schedule');
      mustBeAnother(change, caller);
      const { needed, given } = await this.step.standing(tx, id);
      if (given.length < needed)
        throw new DomainError(
          'conflict',
          'approvals-missing',
          `${change.reference} has ${given.length} of ${needed} approvals.`,
        );
      const [now, moment] = [this.step.now(), new Date(at)];
      if (moment <= now) throw invalidField('at', 'must lie in the future; to publish now, publish it');
      change.schedule(moment, caller.personId, now);
      await tx.save(change);
      await this.changes.record(tx, change, {
        action: 'change.scheduled',
        caller,
        data: { at: moment.toISOString() },
      });
    });
  }

  cancel(id: string, version: number, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      const change = await this.changes.take(tx, id, version, 'cancel');
      if (change.authorId !== caller.personId) mustBeAnother(change, caller);
      change.take('cancel', this.step.now());
      await tx.save(change);
      await this.changes.record(tx, change, { action: 'change.schedule-cancelled', caller });
    });
  }
}
