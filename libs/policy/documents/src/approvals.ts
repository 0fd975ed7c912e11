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
}

/** How many approvals a change needs, by the parameters `approvals-<kind>` in force, and which it has. */
@Injectable()
export class Approvals {
  constructor(
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  async standing(tx: EntityManager, change: PolicyChange, edits: PolicyEdit[]): Promise<Standing> {
    const inForce = await this.releases.inForce(tx);
    const needed = edits.map(({ kind }) =>
      Number(parameterOn(inForce, `approvals-${kind}`, this.clock.today()) ?? 1),
    );
    const hash = hashOf(edits);
    const reviews = await tx.findBy(PolicyReview, { changeId: change.id, said: 'approved', editsHash: hash });
    const reviewers = new Map(reviews.map((review) => [review.reviewerId, review]));
    return { needed: Math.max(0, ...needed), given: [...reviewers.values()] };
  }
}
