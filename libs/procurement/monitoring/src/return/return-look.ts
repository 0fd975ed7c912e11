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

  /** Keeps the day that a ladder or a rule waits for. A look that is due stays due: only a look itself puts it off. */
  async expect(
    tx: EntityManager,
    id: string,
    change: Partial<Pick<ContractReturn, 'climbOn' | 'evaluateOn'>>,
  ): Promise<void> {
    const today = this.clock.today();
    const found = await tx.findOneBy(ContractReturn, { id });
    if (!found) return;
    Object.assign(found, change);
    await this.write(tx, found, found.isDueForALook(today) ? found.nextLookOn : found.lookAfter(today));
  }

  private async lookAgain(tx: EntityManager, ids: string[]): Promise<void> {
    const today = this.clock.today();
    for (const each of await tx.findBy(ContractReturn, { id: In(ids) }))
      await this.write(tx, each, each.lookAfter(today));
  }

  /** Not by the entity: people who see a version of the return still do. */
  private async write(
    tx: EntityManager,
    { id, climbOn, evaluateOn }: ContractReturn,
    nextLookOn: string | null,
  ): Promise<void> {
    await tx.query(
      'UPDATE contract_return SET climb_on = $2, evaluate_on = $3, next_look_on = $4 WHERE id = $1',
      [id, climbOn, evaluateOn, nextLookOn],
    );
  }
}
