import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { DomainError, Events, Transaction } from '@commonweal/platform';
import { changeSubmitted } from './change-submitted.js';
import { Changes } from './changes.js';
import type { PolicyChange } from './policy-change.entity.js';
import { ReviewRecords } from './review-records.js';

/** What a second person says of a change: approve it, or return it to its author. */
@Injectable()
export class Reviewing {
  constructor(
    private readonly transaction: Transaction,
    private readonly changes: Changes,
    private readonly reviews: ReviewRecords,
    private readonly events: Events,
  ) {}

  /** The author asks for a second person; whoever may review is told of it. */
  ask(id: string, version: number, caller: Caller): Promise<void> {
    return this.changes.submit(id, version, caller, async (tx, change) => {
      change.touches = await this.reviews.measured(tx, id);
      await this.events.publish(tx, changeSubmitted, { changeId: id });
    });
  }

  approve(id: string, version: number, comment: string | undefined, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      const change = await this.changes.take(tx, id, version, 'approve');
      mustBeAnother(change, caller);
      const carried = await this.reviews.approve(tx, change, comment, caller);
      change.take(carried ? 'carry' : 'approve', this.reviews.now());
      await tx.save(change);
      await this.changes.record(tx, change, { action: 'change.approved', caller, why: comment });
    });
  }

  /** Sends it back to its author; the author may take it back the same way. */
  return(id: string, version: number, reason: string, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      const change = await this.changes.take(tx, id, version, 'return');
      if (change.authorId !== caller.personId) {
        mustApprove(change, caller);
        await this.reviews.add(tx, change, 'returned', reason, caller);
      }
      change.take('return', this.reviews.now());
      await tx.save(change);
      await this.changes.record(tx, change, { action: 'change.returned', caller, why: reason });
    });
  }
}

/** Nobody reviews or publishes their own change; the database refuses it too. */
export function mustBeAnother(change: PolicyChange, caller: Caller): void {
  mustApprove(change, caller);
  if (change.authorId !== caller.personId) return;
  throw new DomainError(
    'forbidden',
    'own-change',
    `${change.reference} is your own. Another policy approver has to review and publish it.`,
  );
}

function mustApprove(change: PolicyChange, caller: Caller): void {
  if (caller.roles.includes('policy-approver')) return;
  throw new DomainError(
    'forbidden',
    'not-an-approver',
    `Only a policy approver may do this to ${change.reference}.`,
  );
}
