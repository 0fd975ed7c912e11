import { Injectable } from '@nestjs/common';
import { Messages } from '@commonweal/messages';
import { Clock } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import type { Found } from '../dossier/projection.js';
import { datedTasks } from './reminders-of.js';
import { StaffPlans } from './staff-plans.js';

/** Kept with every evaluation: what is done, moved, paused or handed over is no longer announced. */
@Injectable()
export class StaffReminders {
  constructor(
    private readonly messages: Messages,
    private readonly plans: StaffPlans,
    private readonly clock: Clock,
  ) {}

  /** Only what differs from what is planned is written. */
  async keep(tx: EntityManager, found: readonly Found[]): Promise<void> {
    const [first] = found;
    if (!first) return;
    const dated = found.map((one) => ({ procurement: one.dossier.procurement, tasks: datedTasks(one) }));
    const { documents } = first.dossier;
    const ahead = { documents, today: this.clock.today(), heard: new Map() };
    const { fresh, moved, stale } = await this.plans.steps(tx, dated, ahead);
    await this.messages.cancelThese(tx, stale, 'It is done, or its day has moved.');
    await this.messages.planAll(tx, [...fresh, ...moved.map(({ plan }) => plan)]);
  }
}
