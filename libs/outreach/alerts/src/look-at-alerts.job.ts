import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { Clock, Job, Transaction } from '@commonweal/platform';
import { Alert } from './alert.entity.js';
import { Climbing } from './climbing.js';

/** Wakes alerts whose snooze has ended, and lets those climb whose subject does not climb by itself. */
@Injectable()
export class LookAtAlerts extends Job {
  readonly name = 'look-at-alerts';
  override readonly every = '10 * * * *';

  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly climbing: Climbing,
  ) {
    super();
  }

  async run(): Promise<void> {
    while (await this.transaction.run((tx) => this.lookAtOne(tx)));
  }

  /** False when none is due. */
  private async lookAtOne(tx: EntityManager): Promise<boolean> {
    const today = this.clock.today();
    const [alert] = await tx.find(Alert, {
      where: { nextLookOn: LessThanOrEqual(today) },
      order: { nextLookOn: 'ASC', id: 'ASC' },
      take: 1,
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
    if (!alert) return false;
    if (alert.may('wake')) alert.take('wake');
    await tx.save(Object.assign(alert, { nextLookOn: null }));
    await this.climbing.climb(tx, { kind: alert.subjectKind, id: alert.subjectId }, today);
    return true;
  }
}
