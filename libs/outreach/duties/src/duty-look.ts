import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Climbing } from '@commonweal/alerts';
import { Evaluation } from '@commonweal/decisions';
import { Clock } from '@commonweal/platform';
import { Duty } from './duty.entity.js';

/** One look at duties, in the caller's transaction: rules, ladder, and the day of the next look. */
@Injectable()
export class DutyLook {
  constructor(
    private readonly clock: Clock,
    private readonly evaluation: Evaluation,
    private readonly climbing: Climbing,
  ) {}

  today(): string {
    return this.clock.today();
  }

  async at(tx: EntityManager, ids: string[]): Promise<void> {
    await this.evaluation.apply(tx, 'duty', ids, 'time');
    for (const id of ids) await this.climbing.climb(tx, { kind: 'duty', id }, this.today());
    await this.lookAgain(tx, ids);
  }

  /** Its alerts resolve themselves: rules see a duty that is gone as settled. */
  async letGo(tx: EntityManager, duty: Duty): Promise<void> {
    await tx.save(Object.assign(duty, { state: 'not-needed' as const, owed: false, rollOn: null }));
    await this.at(tx, [duty.id]);
  }

  /** Keeps the day on which to look again. Not by the entity: people who see a version of the duty still do. */
  async lookAgain(
    tx: EntityManager,
    ids: string[],
    change: Partial<Pick<Duty, 'climbOn' | 'evaluateOn'>> = {},
  ): Promise<void> {
    for (const duty of await tx.findBy(Duty, { id: In(ids) })) {
      const nextLookOn = Object.assign(duty, change).lookAfter(this.today());
      await tx.query('UPDATE duty SET climb_on = $2, evaluate_on = $3, next_look_on = $4 WHERE id = $1', [
        duty.id,
        duty.climbOn,
        duty.evaluateOn,
        nextLookOn,
      ]);
    }
  }
}
