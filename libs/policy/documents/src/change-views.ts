import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import type { EntityManager } from 'typeorm';
import type { ChangeView, ReviewView } from '@commonweal/wire';
import { Approvals, type Standing } from './approvals.js';
import { DraftChecks } from './draft-checks.js';
import { EditViews } from './edit-views.js';
import { hashOf } from './edits.js';
import type { PolicyChange } from './policy-change.entity.js';
import { PolicyReview } from './policy-review.entity.js';
import { whatMay } from './what-may.js';

/** One change with all that its page shows. */
@Injectable()
export class ChangeViews {
  constructor(
    private readonly checks: DraftChecks,
    private readonly approvals: Approvals,
    private readonly edits: EditViews,
  ) {}

  async one(tx: EntityManager, id: string, caller: Caller): Promise<ChangeView> {
    const { change, edits } = await this.checks.edited(tx, id);
    const standing = await this.approvals.standing(tx, change, edits);
    const names = await namesOf(tx, change);
    return {
      ...summaryOf(change, names, edits.length, standing),
      edits: await this.edits.of(tx, change, edits),
      reviews: await reviewsOf(tx, change.id, hashOf(edits), names),
      ...whatMay(change, standing, caller),
    };
  }
}

export function summaryOf(
  change: PolicyChange,
  names: Map<string, string>,
  editCount: number,
  standing: Standing,
): ChangeView {
  return {
    id: change.id,
    reference: change.reference,
    title: change.title,
    reason: change.reason ?? undefined,
    state: change.state,
    authorId: change.authorId ?? undefined,
    author: change.authorId ? (names.get(change.authorId) ?? '') : 'the packs',
    createdAt: change.createdAt.toISOString(),
    updatedAt: change.updatedAt.toISOString(),
    editCount,
    approvalsNeeded: standing.needed,
    approvalsGiven: standing.given.length,
    touches: change.touches ?? undefined,
    touchLimit: standing.limit,
    publishAt: change.publishAt?.toISOString(),
    scheduledBy: change.scheduledBy ? names.get(change.scheduledBy) : undefined,
    refusal: change.refusal ?? undefined,
    release: change.release ?? undefined,
    rollbackOf: change.rollbackOf ?? undefined,
    version: change.version,
  };
}

/** Names of all who had to do with a change. */
async function namesOf(tx: EntityManager, change: PolicyChange): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; name: string }[]>(
    `select id, name from person
      where id = any($2) or id in (select reviewer_id from policy_review where change_id = $1)`,
    [change.id, [change.authorId, change.scheduledBy]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function reviewsOf(
  tx: EntityManager,
  changeId: string,
  hash: string,
  names: Map<string, string>,
): Promise<ReviewView[]> {
  const reviews = await tx.find(PolicyReview, { where: { changeId }, order: { at: 'ASC' } });
  return reviews.map((review) => ({
    reviewer: names.get(review.reviewerId) ?? '',
    said: review.said,
    comment: review.comment ?? undefined,
    at: review.at.toISOString(),
    outdated: review.editsHash !== hash,
  }));
}
