import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { workingDays } from '@commonweal/calendar';
import { Releases } from '@commonweal/documents';
import { dayInWords, invalidField } from '@commonweal/platform';
import { figureInWords } from '../assessment/figure-in-words.js';
import type { Contract } from '../contract/contract.entity.js';
import type { Obligation } from '../contract/obligation.entity.js';
import { placesOf } from '../promise/measure.js';
import {
  BelowCommitted,
  cutOff,
  NoPeriodLeft,
  type PlannedLine,
  type Replan,
  replan,
} from '../promise/replan.js';
import { type Promised, type ScheduledLine, scheduledAnew } from '../promise/schedule.js';
import { ContractReturn } from '../return/contract-return.entity.js';
import { ReturnLine } from '../return/return-line.entity.js';
import { Scheduling } from '../return/scheduling.js';

/** Writes anew what of an obligation is still to come. What has opened stays as it is. */
@Injectable()
export class Replanning {
  constructor(
    private readonly releases: Releases,
    private readonly scheduling: Scheduling,
  ) {}

  /** The obligation as `after` says, to the last day of the contract. @throws DomainError invalid */
  async vary(tx: EntityManager, contract: Contract, obligation: Obligation, after: Promised): Promise<void> {
    const lines = await plannedLines(tx, obligation);
    const countedFrom = obligation.countedFrom ?? contract.startsOn;
    const before = { target: obligation.target, frequency: obligation.frequency, countedFrom };
    const plan = planned(() => replan({ contract, before, after, lines }), after);
    const { target, profile, frequency, dueOffsetDays } = after;
    Object.assign(obligation, { target, profile, frequency, dueOffsetDays, countedFrom: plan.countedFrom });
    await tx.save(obligation);
    await this.write(tx, contract, obligation, plan);
  }

  /** The obligation ends with its contract; its target is what is promised until then. */
  async cut(tx: EntityManager, contract: Contract, obligation: Obligation): Promise<void> {
    const { type, overTime, target } = obligation;
    const addsUp = overTime === 'sum';
    const plan = cutOff(await plannedLines(tx, obligation), contract.endsOn, placesOf(type), addsUp);
    if (target !== null && addsUp) {
      const sum = (figures: (string | number | null | undefined)[]) =>
        figures.reduce<number>((total, figure) => total + Number(figure ?? 0), 0);
      const left = Number(target) - sum(plan.free.map(({ expected }) => expected));
      const now = left + sum(plan.shares.map(({ expected }) => expected));
      obligation.target = now.toFixed(placesOf(type));
      await tx.save(obligation);
    }
    await this.write(tx, contract, obligation, plan);
  }

  /** What a custom profile plans for the periods to come; null for any other. */
  async amountsInWords(tx: EntityManager, obligation: Obligation): Promise<string | null> {
    if (obligation.profile !== 'custom') return null;
    const free = (await plannedLines(tx, obligation)).filter(({ isFree }) => isFree);
    const words = free.map(
      ({ periodFrom, expected }) =>
        `${figureInWords(obligation, Number(expected ?? 0))} from ${dayInWords(periodFrom)}`,
    );
    return words.join('; ') || null;
  }

  private async write(
    tx: EntityManager,
    contract: Contract,
    obligation: Obligation,
    { free, shares }: Replan,
  ): Promise<void> {
    await tx.delete(ReturnLine, { id: In(free.map(({ id }) => id)) });
    await this.scheduling.place(tx, contract, obligation, await this.dated(tx, contract, obligation, shares));
    await this.tidy(tx, contract.id);
  }

  private async dated(
    tx: EntityManager,
    contract: Contract,
    obligation: Obligation,
    shares: Replan['shares'],
  ): Promise<ScheduledLine[]> {
    const returns = await tx.findBy(ContractReturn, { contractId: contract.id });
    return scheduledAnew(shares, obligation, {
      days: workingDays(await this.releases.inForce(tx), 'office'),
      today: this.scheduling.today(),
      handedIn: returns.filter(({ isAwaited }) => !isAwaited).map(({ dueOn }) => dueOn),
    });
  }

  /** Returns that have not opened tell about the periods of their lines; those without a line are gone. */
  private async tidy(tx: EntityManager, contractId: string): Promise<void> {
    await tx.query(
      `DELETE FROM contract_return r WHERE r.contract_id = $1 AND r.state = 'scheduled'
        AND NOT EXISTS (SELECT FROM return_line l WHERE l.return_id = r.id)`,
      [contractId],
    );
    await tx.query(
      `UPDATE contract_return r SET period_from = l.first, period_until = l.last, opens_on = least(r.due_on, l.last + 1),
              next_look_on = $2
         FROM (SELECT return_id, min(period_from) AS first, max(period_until) AS last FROM return_line
                WHERE contract_id = $1 GROUP BY return_id) l
        WHERE r.id = l.return_id AND r.state = 'scheduled'`,
      [contractId, this.scheduling.today()],
    );
  }
}

export async function plannedLines(tx: EntityManager, { id }: Obligation): Promise<PlannedLine[]> {
  const lines = await tx.find(ReturnLine, { where: { obligationId: id }, order: { periodFrom: 'ASC' } });
  const scheduled = await tx.findBy(ContractReturn, {
    id: In(lines.map(({ returnId }) => returnId)),
    state: 'scheduled',
  });
  const free = new Set(scheduled.map((each) => each.id));
  return lines.map(({ id: line, returnId, periodFrom, periodUntil, expected, state }) => ({
    ...{ id: line, periodFrom, periodUntil, expected },
    isFree: state === 'empty' && free.has(returnId),
  }));
}

function planned(plan: () => Replan, { type }: Promised): Replan {
  try {
    return plan();
  } catch (error) {
    if (error instanceof BelowCommitted) {
      const figure = type === 'money' ? `£${(error.committed / 100).toFixed(2)}` : String(error.committed);
      throw invalidField(
        'target',
        `${figure} is promised already for periods that have opened: give that or more.`,
      );
    }
    if (error instanceof NoPeriodLeft)
      throw invalidField('target', 'There is no period left to promise more for: extend the contract first.');
    throw error;
  }
}
