import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Clock, newId } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { Approvals } from './approvals.js';
import { Edits, hashOf } from './edits.js';
import type { PolicyChange } from './policy-change.entity.js';
import { PolicyReview } from './policy-review.entity.js';
import { Touching } from './touching.js';

/** The rows that reviewing leaves. */
@Injectable()
export class ReviewRecords {
  constructor(
    private readonly clock: Clock,
    private readonly edits: Edits,
    private readonly approvals: Approvals,
    private readonly touching: Touching,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** How much the change touches: that decides how many approvals it takes. */
  measured(tx: EntityManager, changeId: string): Promise<number> {
    return this.touching.measure(tx, changeId);
  }

  /** True when the change now has the approvals that it needs. */
  async approve(
    tx: EntityManager,
    change: PolicyChange,
    comment: string | undefined,
    caller: Caller,
  ): Promise<boolean> {
    await this.add(tx, change, 'approved', comment, caller);
    change.touches = await this.measured(tx, change.id);
    const { needed, given } = await this.approvals.standing(tx, change, await this.edits.of(tx, change.id));
    return given.length >= needed;
  }

  async add(
    tx: EntityManager,
    change: PolicyChange,
    said: 'approved' | 'returned',
    comment: string | undefined,
    caller: Caller,
  ): Promise<void> {
    await tx.insert(PolicyReview, {
      id: newId(),
      changeId: change.id,
      authorId: change.authorId,
      reviewerId: caller.personId,
      said,
      comment: comment ?? null,
      at: this.clock.now(),
      editsHash: hashOf(await this.edits.of(tx, change.id)),
    });
  }
}
