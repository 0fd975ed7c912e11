import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { WorkingDays } from '@commonweal/calendar';
import { Messages } from '@commonweal/messages';
import { Clock, lock } from '@commonweal/platform';
import { Obligation } from '../contract/obligation.entity.js';
import { dueDate, opensOn } from '../promise/schedule.js';
import { ContractReturn } from './contract-return.entity.js';
import { ReturnLine } from './return-line.entity.js';

/** Moves due dates. */
@Injectable()
export class Redating {
  constructor(
    private readonly clock: Clock,
    private readonly messages: Messages,
  ) {}

  async redate(tx: EntityManager, returns: ContractReturn[], days: WorkingDays): Promise<void> {
    const wanted = await this.moves(tx, returns, days);
    for (const each of returns) {
      const dueOn = wanted.get(each.id);
      if (!dueOn) continue;
      await lock(tx, `return:${each.id}`);
      const isTaken = await tx.existsBy(ContractReturn, { contractId: each.contractId, dueOn });
      if (!isTaken) await this.move(tx, each, dueOn);
    }
  }

  /** The days to which returns move, by id. A return whose lines would part, or which would meet another one, stays. */
  async moves(tx: EntityManager, returns: ContractReturn[], days: WorkingDays): Promise<Map<string, string>> {
    const wanted = await this.dueDates(tx, returns, days);
    const moves = returns.flatMap((each) => {
      const [dueOn, ...others] = wanted.get(each.id) ?? [];
      return dueOn && others.length === 0 && dueOn !== each.dueOn ? [{ ...each, dueOn }] : [];
    });
    const there = moves.map(({ contractId, dueOn }) => ({ contractId, dueOn }));
    const taken = there.length ? await tx.findBy(ContractReturn, there) : [];
    const isFree = ({ contractId, dueOn }: { contractId: string; dueOn: string }) =>
      !taken.some((one) => one.contractId === contractId && one.dueOn === dueOn);
    return new Map(moves.filter(isFree).map(({ id, dueOn }) => [id, dueOn]));
  }

  private async move(tx: EntityManager, theReturn: ContractReturn, dueOn: string): Promise<void> {
    const about = { kind: 'return', id: theReturn.id, dueOn: theReturn.dueOn };
    await this.messages.cancel(tx, about, `The calendar has changed: it is due on ${dueOn}.`);
    const moved = { dueOn, opensOn: opensOn(theReturn.periodUntil, dueOn), nextLookOn: this.clock.today() };
    await tx.save(Object.assign(theReturn, moved));
  }

  /** The days on which the lines of each return would be due, by its id. */
  private async dueDates(
    tx: EntityManager,
    returns: ContractReturn[],
    days: WorkingDays,
  ): Promise<Map<string, Set<string>>> {
    const lines = await tx
      .createQueryBuilder(ReturnLine, 'line')
      .innerJoin(Obligation, 'obligation', 'obligation.id = line.obligationId')
      .select('line.returnId', 'returnId')
      .addSelect("to_char(line.periodUntil, 'YYYY-MM-DD')", 'periodUntil')
      .addSelect('obligation.dueOffsetDays', 'offset')
      .distinct(true)
      .where({ returnId: In(returns.map(({ id }) => id)) })
      .getRawMany<{ returnId: string; periodUntil: string; offset: number }>();
    const wanted = new Map<string, Set<string>>();
    for (const { returnId, periodUntil, offset } of lines)
      wanted.set(returnId, (wanted.get(returnId) ?? new Set()).add(dueDate(periodUntil, offset, days)));
    return wanted;
  }
}
