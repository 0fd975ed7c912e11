import { Injectable } from '@nestjs/common';
import { Clock } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { hashOf } from './edits.js';
import { parameterOn } from './parameter-on.js';
import type { PolicyChange } from './policy-change.entity.js';
import type { PolicyEdit } from './policy-edit.entity.js';
import { PolicyReview } from './policy-review.entity.js';
import { Releases } from './releases.js';

export interface Standing {
  needed: number;
  given: PolicyReview[];
  /** What a change may touch with one approval; absent where policy sets no limit. */
  limit?: number;
}

/** More of what runs than this, and a change needs a second approval. */
const limitKey = 'second-approval-over';

/**
 * How many approvals a change needs and which it has: by the parameters `approvals-<kind>` in force, and two where it touches more of
 * what runs than `second-approval-over` allows. Where a council asks for none, it asks for none.
 */
@Injectable()
export class Approvals {
  constructor(
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  async standing(tx: EntityManager, change: PolicyChange, edits: PolicyEdit[]): Promise<Standing> {
    const inForce = await this.releases.inForce(tx);
    const today = this.clock.today();
    const ofKinds = edits.map(({ kind }) => Number(parameterOn(inForce, `approvals-${kind}`, today) ?? 1));
    const needed = Math.max(0, ...ofKinds);
    const limit = Number(parameterOn(inForce, limitKey, today) ?? Infinity);
    const isWide = needed > 0 && (change.touches ?? 0) > limit;
    const hash = hashOf(edits);
    const reviews = await tx.findBy(PolicyReview, { changeId: change.id, said: 'approved', editsHash: hash });
    const reviewers = new Map(reviews.map((review) => [review.reviewerId, review]));
    return {
      needed: isWide ? Math.max(2, needed) : needed,
      given: [...reviewers.values()],
      limit: Number.isFinite(limit) ? limit : undefined,
    };
  }
}
