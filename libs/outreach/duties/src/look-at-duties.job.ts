import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { Clock, Job, lock, Transaction } from '@commonweal/platform';
import { Clocks } from './clocks.js';
import { Duty } from './duty.entity.js';
import { DutyLook } from './duty-look.js';

const batch = 50;

/** Begins rounds whose day has come, has rules look at duties and lets them climb. Reads only what is due. */
@Injectable()
export class LookAtDuties extends Job {
  readonly name = 'look-at-duties';
  override readonly every = '20 * * * *';

  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly clocks: Clocks,
    private readonly look: DutyLook,
  ) {
    super();
  }

  async run(): Promise<void> {
    while (await this.transaction.run((tx) => this.step(tx)));
  }

  /** One batch; false when nothing is left to do. */
  private async step(tx: EntityManager): Promise<boolean> {
    const today = this.clock.today();
    const found = await tx.find(Duty, {
      select: { id: true },
      where: { nextLookOn: LessThanOrEqual(today) },
      order: { nextLookOn: 'ASC', id: 'ASC' },
      take: batch,
    });
    for (const { id } of [...found].sort((a, b) => (a.id < b.id ? -1 : 1))) await lock(tx, `duty:${id}`);
    for (const { id } of found) await this.roll(tx, id, today);
    await this.look.at(
      tx,
      found.map(({ id }) => id),
    );
    return found.length === batch;
  }

  private async roll(tx: EntityManager, id: string, today: string): Promise<void> {
    const duty = await tx.findOneBy(Duty, { id });
    if (!duty?.rollOn || duty.rollOn > today) return;
    await this.clocks.next(tx, duty);
    await tx.query('UPDATE duty SET roll_on = NULL WHERE id = $1', [id]);
  }
}
