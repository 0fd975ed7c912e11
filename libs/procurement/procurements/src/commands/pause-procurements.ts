import { Injectable } from '@nestjs/common';
import { workingDays } from '@commonweal/calendar';
import type { Caller } from '@commonweal/identity';
import { Succession } from '@commonweal/monitoring';
import { Clock } from '@commonweal/platform';
import { resumedTarget, type Transition } from '@commonweal/workflow';
import type { EntityManager } from 'typeorm';
import type { Dossier } from '../dossier/dossier.js';
import { Commands } from './commands.js';
import { saveState } from './save-state.js';
import { refuseStale } from './stale-row.js';

export interface Wish {
  id: string;
  /** Version seen. */
  seen: number;
  reason: string;
  caller: Caller;
}

const done = { pause: 'paused', resume: 'resumed', withdraw: 'withdrawn' } as const;

/** Pauses, resumes and withdraws, each with a reason. */
@Injectable()
export class PauseProcurements {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
    private readonly succession: Succession,
  ) {}

  pause(wish: Wish): Promise<void> {
    return this.change(
      wish,
      'pause',
      ({ procurement }) => void (procurement.clockStoppedOn = this.clock.today()),
    );
  }

  /** The target of the stage moves by the working days of the pause. */
  resume(wish: Wish): Promise<void> {
    return this.change(wish, 'resume', ({ procurement, documents }) => {
      const { clockStoppedOn, target } = procurement;
      const days = workingDays(documents, 'office');
      if (clockStoppedOn)
        procurement.target = resumedTarget(target, clockStoppedOn, this.clock.today(), days);
      procurement.clockStoppedOn = null;
    });
  }

  /** What it was to follow may be followed by another. */
  withdraw(wish: Wish): Promise<void> {
    return this.change(wish, 'withdraw', async ({ procurement }, tx) => {
      procurement.clockStoppedOn ??= this.clock.today();
      await this.succession.endAll(tx, procurement, wish.caller);
    });
  }

  private change(
    { id, seen, reason, caller }: Wish,
    transition: Exclude<Transition, 'complete'>,
    adjust: (dossier: Dossier, tx: EntityManager) => void | Promise<void>,
  ): Promise<void> {
    return this.commands.byLead(id, caller, async (tx, dossier) => {
      const { procurement } = dossier;
      refuseStale({ what: 'procurement' }, procurement.version, seen);
      procurement.change(transition);
      await adjust(dossier, tx);
      await saveState(tx, procurement);
      return { action: done[transition], data: { stage: procurement.stage }, why: reason };
    });
  }
}
