import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { OneCommand } from '../../commands/one-command.js';
import type { Dossier } from '../../dossier/dossier.js';
import { Dossiers } from '../../dossier/dossiers.js';
import { placesLacking } from '../move-plan-view.js';
import { idle, PlanMoves } from '../plan-moves.js';
import type { MoveProposal } from '../propose-move.js';
import { MovePolicy } from './move-policy.js';
import { WorkflowMoveRow } from './workflow-move-row.entity.js';
import type { WorkflowMove } from './workflow-move.entity.js';

type Found = Pick<
  WorkflowMoveRow,
  'verdict' | 'words' | 'stands' | 'goesOnIn' | 'keptTasks' | 'stagesToPlace' | 'tasksToPlace'
>;

/** Looks at one procurement of a move, and moves it when it is its turn. Each is planned afresh from what it now is. */
@Injectable()
export class MoveStep {
  private readonly logger = new Logger('MoveStep');

  constructor(
    private readonly dossiers: Dossiers,
    private readonly command: OneCommand,
    private readonly plans: PlanMoves,
    private readonly policy: MovePolicy,
  ) {}

  /** The dry run. */
  async look(tx: EntityManager, move: WorkflowMove, row: WorkflowMoveRow): Promise<void> {
    const dossier = await this.dossiers.read(tx, row.procurementId);
    const { found } = await this.plan(tx, move, dossier);
    await tx.update(WorkflowMoveRow, row.id, { ...found, isDue: false });
  }

  /** Moves it if it is safe, and else leaves it with the reasons. */
  async move(tx: EntityManager, move: WorkflowMove, row: WorkflowMoveRow): Promise<void> {
    const actor = move.startedById ?? move.preparedById;
    await this.command.do(tx, row.procurementId, actor, async (_, dossier) => {
      const { found, proposal } = await this.plan(tx, move, dossier);
      const outcome = proposal?.plan.verdict === 'safe' ? 'moved' : 'left';
      await tx.update(WorkflowMoveRow, row.id, { ...found, outcome, isDue: false });
      if (!proposal || outcome === 'left') return null;
      const { data, ...deed } = await this.plans.write(tx, dossier, proposal);
      return { ...deed, data: { ...data, move: move.id }, why: move.reason };
    });
  }

  /** One that cannot be looked at or moved keeps no other waiting. */
  async failed(tx: EntityManager, row: WorkflowMoveRow, fault: unknown): Promise<void> {
    this.logger.error(fault);
    const words = [
      fault instanceof DomainError
        ? fault.detail
        : `It could not be looked at: ${String(fault).slice(0, 500)}`,
    ];
    await tx.update(WorkflowMoveRow, row.id, { isDue: false, verdict: 'blocked', words, outcome: 'failed' });
  }

  private async plan(
    tx: EntityManager,
    move: WorkflowMove,
    dossier: Dossier,
  ): Promise<{ found: Found; proposal?: MoveProposal }> {
    const target = await this.policy.target(move, tx);
    const why = idle(dossier, target);
    if (why) return { found: foundIdle(dossier, why) };
    const proposal = await this.plans.propose(tx, dossier, target, move.mapping);
    return { found: foundOf(dossier, proposal), proposal };
  }
}

const standing = ({ procurement: { stage, stageTitle } }: Dossier) => ({ key: stage, title: stageTitle });

function foundIdle(dossier: Dossier, why: string): Found {
  const nothing = { goesOnIn: null, keptTasks: [], stagesToPlace: [], tasksToPlace: [] };
  return { verdict: 'blocked', words: [why], stands: standing(dossier), ...nothing };
}

function foundOf(dossier: Dossier, { plan, lacking, after, notes }: MoveProposal): Found {
  return {
    verdict: plan.verdict,
    words: [...plan.reasons, ...notes],
    stands: standing(dossier),
    goesOnIn: after?.dossier.procurement.stageTitle ?? null,
    keptTasks: plan.kept.map((key) => dossier.tasks.get(key)?.title ?? key),
    ...placesLacking(dossier, lacking),
  };
}
