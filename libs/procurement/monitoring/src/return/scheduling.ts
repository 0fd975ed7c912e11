import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { PeriodAmount } from '@commonweal/wire';
import { workingDays } from '@commonweal/calendar';
import type { DocumentSet } from '@commonweal/documents';
import { afterCommit, Clock, Jobs, newId } from '@commonweal/platform';
import type { Contract } from '../contract/contract.entity.js';
import type { Obligation } from '../contract/obligation.entity.js';
import { type ScheduledLine, scheduleOf } from '../promise/schedule.js';
import { ContractReturn } from './contract-return.entity.js';
import { LookAtReturns } from './look-at-returns.job.js';
import { ReturnLine } from './return-line.entity.js';

/** Writes the returns and lines of an obligation. */
@Injectable()
export class Scheduling {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  today(): string {
    return this.clock.today();
  }

  /**
   * What is due on one day shares one return. What is due before `returnsFrom` is not asked for, nor what would have
   * to join a return that was handed in already. @throws DomainError invalid where amounts do not come to the target
   */
  async schedule(
    tx: EntityManager,
    contract: Contract,
    obligation: Obligation,
    documents: DocumentSet,
    amounts?: PeriodAmount[],
  ): Promise<void> {
    const wanted = scheduleOf(contract, { ...obligation, amounts }, workingDays(documents, 'office'));
    await this.place(tx, contract, obligation, wanted);
  }

  /** Writes these lines into the returns of their due dates. */
  async place(
    tx: EntityManager,
    contract: Contract,
    obligation: Obligation,
    scheduled: ScheduledLine[],
  ): Promise<void> {
    const wanted = scheduled.filter(({ dueOn }) => dueOn >= obligation.returnsFrom);
    const returns = await this.returnsFor(tx, contract.id, wanted);
    const lines = wanted.flatMap((line) => {
      const home = returns.get(line.dueOn);
      return home ? [lineOf(obligation, home, line)] : [];
    });
    await tx.save(lines);
    afterCommit(tx, () => this.jobs.lookNow(LookAtReturns));
  }

  /** By due date; each is widened to the periods it tells about, and looked at soon. */
  private async returnsFor(
    tx: EntityManager,
    contractId: string,
    wanted: ScheduledLine[],
  ): Promise<Map<string, ContractReturn>> {
    const days = wanted.map(({ dueOn }) => dueOn);
    const known = await tx.findBy(ContractReturn, { contractId, dueOn: In(days) });
    const byDay = new Map(known.filter(({ isAwaited }) => isAwaited).map((each) => [each.dueOn, each]));
    const closed = new Set(known.filter(({ isAwaited }) => !isAwaited).map(({ dueOn }) => dueOn));
    for (const { period, opensOn, dueOn } of wanted) {
      if (closed.has(dueOn)) continue;
      const home = byDay.get(dueOn) ?? newReturn(contractId, dueOn);
      byDay.set(dueOn, home);
      home.periodFrom = earlier(home.periodFrom, period.from);
      home.periodUntil = later(home.periodUntil, period.until);
      home.opensOn = later(home.opensOn, opensOn);
      home.nextLookOn = this.today();
    }
    await tx.save([...byDay.values()]);
    return byDay;
  }
}

function newReturn(contractId: string, dueOn: string): ContractReturn {
  return Object.assign(new ContractReturn(), {
    replyBy: null,
    ...{ id: newId(), contractId, dueOn, state: 'scheduled' as const },
    ...{ firstSubmittedAt: null, submittedAt: null, submittedBy: null, waivedBecause: null },
    ...{ climbOn: null, evaluateOn: null, nextLookOn: null },
  });
}

function lineOf(
  obligation: Obligation,
  home: ContractReturn,
  { period, expected }: ScheduledLine,
): ReturnLine {
  return Object.assign(new ReturnLine(), {
    ...{ id: newId(), returnId: home.id, obligationId: obligation.id, contractId: obligation.contractId },
    ...{ periodFrom: period.from, periodUntil: period.until },
    expected: expected === undefined ? null : String(expected),
    ...{ delivered: null, note: null, state: 'empty' as const, query: null },
  });
}

const earlier = (a: string | undefined, b: string) => (a !== undefined && a < b ? a : b);
const later = (a: string | undefined, b: string) => (a !== undefined && a > b ? a : b);
