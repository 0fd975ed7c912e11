import { Injectable } from '@nestjs/common';
import { Releases } from '@commonweal/documents';
import { Clock, newId } from '@commonweal/platform';
import type { MoveTargetView } from '@commonweal/wire';
import type { MoveMapping, MovePlan } from '@commonweal/workflow';
import type { EntityManager } from 'typeorm';
import type { Dossier } from '../dossier/dossier.js';
import { TaskWorks } from '../dossier/task-works.js';
import { isOther, moveTarget, targetViews } from './move-targets.js';
import type { MoveTarget } from './moved-dossier.js';
import { proposeMove, type MoveProposal } from './propose-move.js';
import { WriteMove } from './write-move.js';

/** Plans moves and makes them. */
@Injectable()
export class PlanMoves {
  constructor(
    private readonly works: TaskWorks,
    private readonly releases: Releases,
    private readonly writer: WriteMove,
    private readonly clock: Clock,
  ) {}

  async propose(
    tx: EntityManager,
    dossier: Dossier,
    target: MoveTarget,
    mapping: MoveMapping,
  ): Promise<MoveProposal> {
    const [works = new Map()] = await this.works.of(tx, [{ ...dossier, workflow: target.content }]);
    const now = { today: this.clock.today(), at: this.clock.now() };
    return proposeMove({ dossier, target, works, now, passageId: newId() }, mapping);
  }

  /** Where it can be moved. */
  async targets(tx: EntityManager, dossier: Dossier): Promise<MoveTargetView[]> {
    return targetViews(dossier, await this.releases.inForce(tx));
  }

  /** The workflow as it is in force; undefined when there is none of that key. */
  async target(tx: EntityManager, workflow: string): Promise<MoveTarget | undefined> {
    return moveTarget(workflow, await this.releases.inForce(tx));
  }

  /** Writes what was proposed, which must be safe. @returns what the ledger says of it */
  async write(tx: EntityManager, dossier: Dossier, { plan, after }: MoveProposal) {
    if (plan.verdict !== 'safe' || !after) throw new Error('Only a safe move is made.');
    await this.writer.write(tx, dossier, after.dossier, plan.tasks);
    return {
      action: 'workflow-moved',
      data: { from: placeOf(dossier), to: placeOf(after.dossier), ...mapped(plan), kept: plan.kept },
    };
  }
}

/** Why there is nothing to move, as a sentence; null when there is. */
export function idle(dossier: Dossier, target: MoveTarget): string | null {
  const { reference, state } = dossier.procurement;
  if (state !== 'running' && state !== 'paused') return `${reference} is ${state}.`;
  return isOther(dossier, target) ? null : `${reference} follows this workflow already.`;
}

function placeOf({ procurement: { workflow, workflowRelease, stage } }: Dossier) {
  return { workflow, release: workflowRelease, stage };
}

/** What went to another key. */
function mapped({ stages, tasks }: MovePlan) {
  const changed = (places: ReadonlyMap<string, string>) =>
    Object.fromEntries([...places].filter(([from, to]) => from !== to));
  return { stages: changed(stages), tasks: changed(tasks) };
}
