import { Injectable } from '@nestjs/common';
import { Any, type EntityManager } from 'typeorm';
import { Climbing } from '@commonweal/alerts';
import { type Cause, Evaluation } from '@commonweal/decisions';
import { Clock, whileStill } from '@commonweal/platform';
import { ContractReturn } from './contract-return.entity.js';
import { returnsOf } from './returns-of.js';

/** What a return waits for: the next rung of its ladder, and the day on which time alone may change a verdict. */
type Waits = 'climbOn' | 'evaluateOn';
type Looked = ReadonlyMap<string, ContractReturn>;

/** One look at returns, in the caller's transaction: whatever it finds done already it leaves as it is. */
@Injectable()
export class ReturnLook {
  /** Of transactions in which returns are looked at: these, as they are written at its end. */
  private readonly looks = new WeakMap<EntityManager, Looked>();

  constructor(
    private readonly clock: Clock,
    private readonly evaluation: Evaluation,
    private readonly climbing: Climbing,
  ) {}

  /** Opens those whose day has come, then does what `afterCommand` does. */
  at(tx: EntityManager, ids: string[]): Promise<void> {
    return this.look(tx, ids, 'time');
  }

  /** After a command: evaluates the return, lets it climb, and sets the day of the next look. */
  afterCommand(tx: EntityManager, id: string): Promise<void> {
    return this.look(tx, [id], 'answer');
  }

  /** Keeps the days that a ladder or a rule waits for. A look that is due stays due: only a look itself puts it off. */
  async expect(tx: EntityManager, waits: Waits, days: ReadonlyMap<string, string | null>): Promise<void> {
    const looked = this.looks.get(tx);
    const others = new Map<string, string | null>();
    for (const [id, day] of days) {
      const own = looked?.get(id);
      if (own) own[waits] = day;
      else others.set(id, day);
    }
    if (others.size === 0) return;
    const today = this.clock.today();
    const found = await tx.findBy(ContractReturn, { id: Any([...others.keys()]) });
    for (const each of found) {
      each[waits] = others.get(each.id) ?? null;
      if (!each.isDueForALook(today)) each.nextLookOn = each.lookAfter(today);
    }
    await write(tx, found);
  }

  /** What it changes of the returns is written once, at its end. */
  private look(tx: EntityManager, ids: string[], cause: Cause): Promise<void> {
    return whileStill(tx, async () => {
      const today = this.clock.today();
      const found = await returnsOf(tx, ids);
      const returns = ids.flatMap((id) => found.get(id)?.return ?? []);
      const opened = new Set(cause === 'time' ? returns.filter((each) => each.openWhenDue(today)) : []);
      this.looks.set(tx, new Map(returns.map((each) => [each.id, each])));
      try {
        await this.climbing.after(tx, 'return', ids, () => this.evaluation.apply(tx, 'return', ids, cause));
      } finally {
        this.looks.delete(tx);
      }
      for (const each of returns) each.nextLookOn = each.lookAfter(today);
      await write(tx, returns, opened);
    });
  }
}

/** Not by the entity: people who see a version of the return still do, unless it has opened since. */
async function write(
  tx: EntityManager,
  returns: ContractReturn[],
  opened: ReadonlySet<ContractReturn> = new Set(),
): Promise<void> {
  if (returns.length === 0) return;
  await tx.query(
    `UPDATE contract_return SET climb_on = one.climb_on, evaluate_on = one.evaluate_on, next_look_on = one.next_look_on,
            state = CASE WHEN one.opens AND state = 'scheduled' THEN 'open' ELSE state END,
            version = version + (one.opens AND state = 'scheduled')::int
       FROM unnest($1::uuid[], $2::date[], $3::date[], $4::date[], $5::boolean[]) AS one (id, climb_on, evaluate_on, next_look_on, opens)
      WHERE contract_return.id = one.id`,
    [
      returns.map(({ id }) => id),
      returns.map(({ climbOn }) => climbOn),
      returns.map(({ evaluateOn }) => evaluateOn),
      returns.map(({ nextLookOn }) => nextLookOn),
      returns.map((each) => opened.has(each)),
    ],
  );
}
