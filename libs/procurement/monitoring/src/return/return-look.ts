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
    await openThoseDue(tx, ids, today);
    await this.evaluation.apply(tx, 'return', ids, 'time');
    await this.climbing.climbAll(tx, 'return', ids, today);
    await this.lookAgain(tx, ids);
  }

  /** After a command: evaluates the return, lets it climb, and sets the day of the next look. */
  async afterCommand(tx: EntityManager, id: string): Promise<void> {
    await this.evaluation.apply(tx, 'return', [id], 'answer');
    await this.climbing.climb(tx, { kind: 'return', id }, this.clock.today());
    await this.lookAgain(tx, [id]);
  }

  /** Keeps the days that a ladder or a rule waits for. A look that is due stays due: only a look itself puts it off. */
  async expect(
    tx: EntityManager,
    waits: 'climbOn' | 'evaluateOn',
    days: ReadonlyMap<string, string | null>,
  ): Promise<void> {
    const today = this.clock.today();
    const found = await tx.findBy(ContractReturn, { id: In([...days.keys()]) });
    for (const each of found) {
      each[waits] = days.get(each.id) ?? null;
      if (!each.isDueForALook(today)) each.nextLookOn = each.lookAfter(today);
    }
    await write(tx, found);
  }

  private async lookAgain(tx: EntityManager, ids: string[]): Promise<void> {
    const today = this.clock.today();
    const found = await tx.findBy(ContractReturn, { id: In(ids) });
    for (const each of found) each.nextLookOn = each.lookAfter(today);
    await write(tx, found);
  }
}

async function openThoseDue(tx: EntityManager, ids: string[], today: string): Promise<void> {
  const found = await tx.findBy(ContractReturn, { id: In(ids) });
  const opened = found.filter((each) => each.openWhenDue(today)).map(({ id }) => id);
  if (opened.length === 0) return;
  await tx.query(`UPDATE contract_return SET state = 'open', version = version + 1 WHERE id = ANY($1)`, [
    opened,
  ]);
}

/** Not by the entity: people who see a version of the return still do. */
async function write(tx: EntityManager, returns: ContractReturn[]): Promise<void> {
  if (returns.length === 0) return;
  await tx.query(
    `UPDATE contract_return SET climb_on = one.climb_on, evaluate_on = one.evaluate_on, next_look_on = one.next_look_on
       FROM unnest($1::uuid[], $2::date[], $3::date[], $4::date[]) AS one (id, climb_on, evaluate_on, next_look_on)
      WHERE contract_return.id = one.id`,
    [
      returns.map(({ id }) => id),
      returns.map(({ climbOn }) => climbOn),
      returns.map(({ evaluateOn }) => evaluateOn),
      returns.map(({ nextLookOn }) => nextLookOn),
    ],
  );
}
