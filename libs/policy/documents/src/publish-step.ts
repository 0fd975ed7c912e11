import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { Approvals, type Standing } from './approvals.js';
import { DraftChecks, type CheckedDraft } from './draft-checks.js';
import { hashOf } from './edits.js';
import type { PolicyChange } from './policy-change.entity.js';
import { ReleaseWriter, type Publisher } from './release-writer.js';

/** The rows of a publish. */
@Injectable()
export class PublishStep {
  constructor(
    private readonly clock: Clock,
    private readonly writer: ReleaseWriter,
    private readonly approvals: Approvals,
    private readonly checks: DraftChecks,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  begin(tx: EntityManager): Promise<void> {
    return this.writer.lock(tx);
  }

  async standing(tx: EntityManager, changeId: string): Promise<Standing> {
    const { edits, change } = await this.checks.edited(tx, changeId);
    return this.approvals.standing(tx, change, edits);
  }

  /** @throws DomainError conflict, where the checks fail now or approvals are missing */
  async finish(tx: EntityManager, change: PolicyChange, by: Publisher): Promise<void> {
    const draft = await this.checks.current(tx, change.id);
    mustBePublishable(change, draft);
    const standing = await this.approvals.standing(tx, change, draft.edits);
    if (!by.unreviewed) mustBeApproved(change, standing);
    change.take(by.unreviewed ? 'publish-alone' : 'publish', this.clock.now());
    change.release = await this.writer.write(tx, change, draft.edits, draft.inForce, {
      ...by,
      approvalsNeeded: standing.needed,
      editsHash: hashOf(draft.edits),
    });
    await tx.save(change);
  }
}

function mustBePublishable(change: PolicyChange, { view }: CheckedDraft): void {
  if (view.publishable) return;
  const errors = view.problems.filter((p) => p.severity === 'error');
  throw new DomainError(
    'conflict',
    'checks-failed',
    `${change.reference} cannot be published: ${errors.length} ${errors.length === 1 ? 'error' : 'errors'}. ${errors[0]?.message ?? ''}`,
    Object.fromEntries(errors.map((p) => [`${p.kind}/${p.key}${p.at ?? ''}`, [p.message]])),
  );
}

function mustBeApproved({ reference, touches }: PolicyChange, { needed, given, limit }: Standing): void {
  if (given.length >= needed) return;
  const wide = limit !== undefined && (touches ?? 0) > limit;
  const why = wide ? ` It touches ${touches} of what runs; more than ${limit} takes two approvers.` : '';
  throw new DomainError(
    'conflict',
    'approvals-missing',
    `${reference} has ${given.length} of ${needed} approvals.${why}`,
  );
}
