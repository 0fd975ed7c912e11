import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import type { EntityManager } from 'typeorm';
import type { ChangeView, EditView, ReviewView } from '@commonweal/wire';
import { Approvals, type Standing } from './approvals.js';
import { differencesOf } from './differences.js';
import { DocumentKinds } from './document-kind.js';
import type { ReleaseDocuments } from './document-set.js';
import { titleOf } from './document-views.js';
import { DraftChecks } from './draft-checks.js';
import { hashOf, isOutdated } from './edits.js';
import type { PolicyChange } from './policy-change.entity.js';
import type { PolicyEdit } from './policy-edit.entity.js';
import { PolicyReview } from './policy-review.entity.js';
import { Releases } from './releases.js';
import { whatMay } from './what-may.js';

/** One change with all that its page shows. */
@Injectable()
export class ChangeViews {
  constructor(
    private readonly checks: DraftChecks,
    private readonly approvals: Approvals,
    private readonly releases: Releases,
    private readonly kinds: DocumentKinds,
  ) {}

  async one(tx: EntityManager, id: string, caller: Caller): Promise<ChangeView> {
    const { change, edits } = await this.checks.edited(tx, id);
    const standing = await this.approvals.standing(tx, change, edits);
    const before = await this.beneath(tx, change);
    const draft = before.with(edits);
    const names = await namesOf(tx, change);
    return {
      ...summaryOf(change, names, edits.length, standing),
      edits: edits.map((edit) => this.edit(edit, before, draft, change)),
      reviews: await reviewsOf(tx, change.id, hashOf(edits), names),
      ...whatMay(change, standing, caller),
    };
  }

  /** What the edits are compared with: the release in force, or for a published change the one before its own. */
  private beneath(tx: EntityManager, change: PolicyChange): Promise<ReleaseDocuments> {
    return change.release ? this.releases.of(change.release - 1, tx) : this.releases.inForce(tx);
  }

  private edit(
    edit: PolicyEdit,
    before: ReleaseDocuments,
    draft: ReleaseDocuments,
    change: PolicyChange,
  ): EditView {
    const { kind, key, content, id, version } = edit;
    const old = before.get<Record<string, unknown>>(kind, key);
    const english = (of: object | null | undefined, set: ReleaseDocuments) =>
      of ? (this.kinds.find(kind)?.english(of, set) ?? '') : undefined;
    return {
      id,
      kind,
      key,
      title: titleOf(content ?? old, key),
      what: content === null ? 'removed' : old ? 'changed' : 'new',
      content: (content ?? {}) as Record<string, unknown>,
      before: old,
      englishBefore: english(old, before),
      english: english(content, draft) ?? 'Taken back: the document goes.',
      differences: differencesOf(old ?? {}, content ?? {}),
      outdated: change.release === null && isOutdated(edit, before),
      version,
    };
  }
}

export function summaryOf(
  change: PolicyChange,
  names: Map<string, string>,
  editCount: number,
  standing: Pick<Standing, 'needed' | 'given'>,
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
    release: change.release ?? undefined,
    rollbackOf: change.rollbackOf ?? undefined,
    version: change.version,
  };
}

/** Names of the author and the reviewers of a change. */
async function namesOf(tx: EntityManager, change: PolicyChange): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; name: string }[]>(
    `select id, name from person
      where id = $2 or id in (select reviewer_id from policy_review where change_id = $1)`,
    [change.id, change.authorId],
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
