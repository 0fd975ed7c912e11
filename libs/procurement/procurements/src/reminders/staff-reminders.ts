import { Injectable } from '@nestjs/common';
import { Messages } from '@commonweal/messages';
import { Clock } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { subjectKind } from '../dossier/dossiers.js';
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
  async keep(tx: EntityManager, found: Found): Promise<void> {
    const { procurement, documents } = found.dossier;
    const known = await this.messages.of(tx, { kind: subjectKind, id: procurement.id });
    const situation = { procurement, documents, tasks: datedTasks(found), heard: new Map() };
    const { fresh, moved, stale } = await this.plans.steps(tx, situation, known, this.clock.today());
    await this.messages.cancelThese(tx, stale, 'It is done, or its day has moved.');
    await this.messages.planAll(tx, [...fresh, ...moved.map(({ plan }) => plan)]);
  }
}
