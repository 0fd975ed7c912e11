import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Climbing } from '@commonweal/alerts';
import { Evaluation } from '@commonweal/decisions';
import { Clock } from '@commonweal/platform';
import { ContractReturn } from './contract-return.entity.js';

/** One look at returns, in the caller's transaction: whatever it finds done already it leaves as it is. */
@Injectable()
export class ReturnLook {
  constructor(
    private readonly clock: Clock,
    private readonly evaluation: Evaluation,
    private readonly climbing: Climbing,
  ) {}

  async at(tx: EntityManager, ids: string[]): Promise<void> {
    const today = this.clock.today();
    const due = await tx.findBy(ContractReturn, { id: In(ids) });
    await tx.save(due.filter((each) => each.openWhenDue(today)));
    await this.evaluation.apply(
      tx,
      'return',
      due.map(({ id }) => id),
      'time',
    );
    for (const { id } of due) await this.climbing.climb(tx, { kind: 'return', id }, today);
    await this.lookAgain(tx, ids);
  }

  /** After a command: evaluates the return, lets it climb, and sets the day of the next look. */
  async afterCommand(tx: EntityManager, id: string): Promise<void> {
    await this.evaluation.apply(tx, 'return', [id], 'answer');
    await this.climbing.climb(tx, { kind: 'return', id }, this.clock.today());
    await this.lookAgain(tx, [id]);
  }

  /** Keeps the day on which to look again. Not by the entity: people who see a version of the return still do. */
  async lookAgain(
    tx: EntityManager,
    ids: string[],
    change: Partial<Pick<ContractReturn, 'climbOn' | 'evaluateOn'>> = {},
  ): Promise<void> {
    const today = this.clock.today();
    for (const each of await tx.findBy(ContractReturn, { id: In(ids) })) {
      const nextLookOn = Object.assign(each, change).lookAfter(today);
      await tx.query(
        'UPDATE contract_return SET climb_on = $2, evaluate_on = $3, next_look_on = $4 WHERE id = $1',
        [each.id, each.climbOn, each.evaluateOn, nextLookOn],
      );
    }
  }
}
