import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Clock, DomainError, newId } from '@commonweal/platform';
import type { PlannedStage } from '@commonweal/workflow';
import type { EntityManager } from 'typeorm';
import { assess } from '../dossier/assess.js';
import type { Dossier } from '../dossier/dossier.js';
import { targetOf } from '../dossier/stage-targets.js';
import { StagePassage, type WayOut } from '../rows/stage-passage.entity.js';
import { Commands } from './commands.js';
import { saveState } from './save-state.js';
import { refuseStale } from './stale-row.js';

/** Moves procurements through their stages. */
@Injectable()
export class MoveStages {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  /** On to the next stage; out of the last one it is completed. @throws DomainError stale, conflict with all obstacles */
  advance(id: string, seen: number, caller: Caller): Promise<void> {
    return this.commands.byLead(id, caller, async (tx, dossier) => {
      const { procurement } = dossier;
      refuseStale({ what: 'procurement' }, procurement.version, seen);
      const { obstacles, next, current } = assess(dossier, this.clock.today());
      refuseObstacles(obstacles.map(({ words }) => words));
      await this.leave(tx, dossier, 'advanced');
      if (next) await this.enter(tx, dossier, next.stage);
      else this.complete(dossier);
      await saveState(tx, procurement);
      const to = next?.stage.key ?? null;
      return { action: next ? 'stage-advanced' : 'completed', data: { from: current.stage.key, to } };
    });
  }

  /** Back to the stage before, whose gate is then open again. @throws DomainError stale, conflict */
  sendBack(id: string, seen: number, reason: string, caller: Caller): Promise<void> {
    return this.commands.whileRunning(id, caller, async (tx, dossier) => {
      const { procurement } = dossier;
      refuseStale({ what: 'procurement' }, procurement.version, seen);
      const { previous, current } = assess(dossier, this.clock.today());
      if (!previous)
        throw new DomainError('conflict', 'first-stage', `${procurement.reference} is in its first stage.`);
      await this.leave(tx, dossier, 'sent-back');
      await this.enter(tx, dossier, previous.stage);
      await saveState(tx, procurement);
      return { action: 'sent-back', data: { from: current.stage.key, to: previous.stage.key }, why: reason };
    });
  }

  private async leave(tx: EntityManager, { procurement }: Dossier, wayOut: WayOut): Promise<void> {
    await tx.update(StagePassage, procurement.passageId, { leftAt: this.clock.now(), wayOut });
  }

  private async enter(
    tx: EntityManager,
    { procurement, documents }: Dossier,
    stage: PlannedStage,
  ): Promise<void> {
    const id = newId();
    await tx.insert(StagePassage, {
      id,
      procurementId: procurement.id,
      stage: stage.key,
      enteredAt: this.clock.now(),
    });
    procurement.enter(stage, id, targetOf(stage, documents, this.clock.today()));
  }

  private complete({ procurement }: Dossier): void {
    procurement.change('complete');
    procurement.clockStoppedOn = this.clock.today();
  }
}

function refuseObstacles(words: string[]): void {
  if (!words.length) return;
  const count = words.length === 1 ? 'One thing stands' : `${words.length} things stand`;
  const detail = `${count} in the way of leaving the stage: ${words.join(' ')}`;
  throw new DomainError('conflict', 'stage-not-complete', detail, { stage: words });
}
