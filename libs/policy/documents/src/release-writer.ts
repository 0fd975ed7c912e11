import { Injectable } from '@nestjs/common';
import { Clock, Events, lock } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import type { ReleaseDocuments } from './document-set.js';
import type { PolicyChange } from './policy-change.entity.js';
import type { PolicyEdit } from './policy-edit.entity.js';
import { PolicyRelease } from './policy-release.entity.js';
import { PolicyRevision } from './policy-revision.entity.js';
import { releasePublished } from './release-published.js';

export interface Publisher {
  /** Null where a pack made the release. */
  publishedBy: string | null;
  /** Without the second person. */
  unreviewed: boolean;
  /** Because it could not wait. */
  emergency?: boolean;
  /** The council's first, by whoever set it up. */
  founding?: boolean;
}

/** Turns the edits of a change into the next release. Everything in the caller's transaction. */
@Injectable()
export class ReleaseWriter {
  constructor(
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** One release at a time: taken before the release in force is read. */
  async lock(tx: EntityManager): Promise<void> {
    await lock(tx, 'policy-release');
  }

  async write(
    tx: EntityManager,
    change: PolicyChange,
    edits: Pick<PolicyEdit, 'kind' | 'key' | 'content'>[],
    inForce: ReleaseDocuments,
    by: Publisher & { approvalsNeeded: number; editsHash: string | null },
  ): Promise<number> {
    const number = inForce.release + 1;
    await tx.insert(PolicyRelease, {
      number,
      changeId: change.id,
      authorId: change.authorId,
      effectiveAt: this.clock.now(),
      ...by,
    });
    await tx.insert(
      PolicyRevision,
      edits.map(({ kind, key, content }) => ({
        kind,
        key,
        content,
        release: number,
        number: (inForce.revision(kind, key)?.number ?? 0) + 1,
      })),
    );
    await this.events.publish(tx, releasePublished, { release: number });
    return number;
  }
}
