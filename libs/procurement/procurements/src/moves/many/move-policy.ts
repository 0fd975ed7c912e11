import { Injectable } from '@nestjs/common';
import { parameterOn, Releases, type ReleaseDocuments } from '@commonweal/documents';
import { Clock } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { moveTarget } from '../move-targets.js';
import type { MoveTarget } from '../moved-dossier.js';
import type { WorkflowMove } from './workflow-move.entity.js';

/** What policy says about moves: of the workflow to follow, and of who starts them. */
@Injectable()
export class MovePolicy {
  constructor(
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  /** The documents of its release. */
  of({ release }: WorkflowMove, tx?: EntityManager): Promise<ReleaseDocuments> {
    return this.releases.of(release, tx);
  }

  async target(move: WorkflowMove, tx?: EntityManager): Promise<MoveTarget> {
    const target = moveTarget(move.toWorkflow, await this.of(move, tx));
    if (!target) throw new Error(`Release ${move.release} has no workflow "${move.toWorkflow}".`);
    return target;
  }

  /** How many people must approve a workflow besides who edited it. */
  async approvals(tx: EntityManager): Promise<number> {
    const documents = await this.releases.inForce(tx);
    return Number(parameterOn(documents, 'approvals-workflow', this.clock.today()) ?? 1);
  }

  /** Whether a later release has the workflow otherwise, or no longer. */
  async isOvertaken({ toWorkflow, release }: WorkflowMove, tx: EntityManager): Promise<boolean> {
    const target = moveTarget(toWorkflow, await this.releases.inForce(tx));
    return target === undefined || target.since > release;
  }
}
