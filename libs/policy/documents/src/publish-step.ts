import { Injectable } from '@nestjs/common';
import { Clock } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { Approvals } from './approvals.js';
import { DraftChecks, type CheckedDraft } from './draft-checks.js';
import type { PolicyChange } from './policy-change.entity.js';
import { ReleaseWriter } from './release-writer.js';

/** The rows of a publish. */
@Injectable()
export class PublishStep {
  constructor(
    private readonly clock: Clock,
    private readonly writer: ReleaseWriter,
    private readonly approvals: Approvals,
    private readonly checks: DraftChecks,
  ) {}

  begin(tx: EntityManager): Promise<void> {
    return this.writer.lock(tx);
  }

  async needsNobody(tx: EntityManager, changeId: string): Promise<boolean> {
    const { edits, change } = await this.checks.edited(tx, changeId);
    return (await this.approvals.standing(tx, change, edits)).needed === 0;
  }

  async finish(
    tx: EntityManager,
    change: PolicyChange,
    draft: CheckedDraft,
    by: { publishedBy: string; unreviewed: boolean },
  ): Promise<void> {
    change.take(by.unreviewed ? 'publish-alone' : 'publish', this.clock.now());
    change.release = await this.writer.write(tx, change, draft.edits, draft.inForce, by);
    await tx.save(change);
  }
}
