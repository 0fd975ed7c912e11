import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ContractState, ExtensionGiven, NovationGiven, TerminationGiven } from '@commonweal/wire';
import { plusDays } from '@commonweal/calendar';
import type { Caller } from '@commonweal/identity';
import { checkVersion, dayInWords, invalidField } from '@commonweal/platform';
import { longest } from '../contract/contract-checks.js';
import type { Contract } from '../contract/contract.entity.js';
import { Obligation } from '../contract/obligation.entity.js';
import { fromParts, toParts } from '../promise/decimal.js';
import { placesOf } from '../promise/measure.js';
import type { Changed } from './change-record.js';
import { ChangeOfHands } from './change-of-hands.js';
import { ChangingContracts } from './changing-contracts.js';
import { Replanning } from './replanning.js';

/** What becomes of a contract after it was signed. */
@Injectable()
export class ContractLife {
  constructor(
    private readonly changing: ChangingContracts,
    private readonly replanning: Replanning,
    private readonly hands: ChangeOfHands,
  ) {}

  /** Also one that has ended, where the extension is recorded late: it runs again. @throws DomainError not-found, stale, conflict, invalid */
  extend(id: string, seen: number, body: ExtensionGiven, caller: Caller): Promise<void> {
    const { endsOn, targets, reason } = body;
    const act = async (tx: EntityManager, contract: Contract): Promise<Changed> => {
      const { startsOn, endsOn: before } = contract;
      refuseEnd(endsOn, contract);
      contract.extendTo(endsOn, this.changing.today());
      await tx.save(contract);
      const pace = targets === 'same-pace' ? [daysIn(startsOn, endsOn), daysIn(startsOn, before)] : [1, 1];
      for (const obligation of await tx.findBy(Obligation, { contractId: id })) {
        const target = grown(obligation, pace);
        await this.replanning.vary(tx, contract, obligation, { ...obligation, target });
      }
      return { kind: 'extension', reason, before: { endsOn: before }, after: { endsOn, targets } };
    };
    return this.on(['running', 'ended'], id, seen, caller, act);
  }

  /** @throws DomainError not-found, stale, conflict, invalid */
  novate(id: string, seen: number, { supplierId, reason }: NovationGiven, caller: Caller): Promise<void> {
    return this.on(['running'], id, seen, caller, async (tx, contract) => {
      const { before, after } = await this.hands.names(tx, contract, supplierId);
      contract.supplierId = supplierId;
      await tx.save(contract);
      await this.hands.change(tx, contract);
      return { kind: 'novation', reason, before: { supplier: before }, after: { supplier: after } };
    });
  }

  /** @throws DomainError not-found, stale, conflict, invalid */
  terminate(id: string, seen: number, { on, reason }: TerminationGiven, caller: Caller): Promise<void> {
    return this.on(['running'], id, seen, caller, async (tx, contract) => {
      const { endsOn } = contract;
      refuseTermination(on, contract, this.changing.today());
      Object.assign(contract, { endsOn: on, state: 'terminated' });
      await tx.save(contract);
      for (const obligation of await tx.findBy(Obligation, { contractId: id }))
        await this.replanning.cut(tx, contract, obligation);
      return { kind: 'termination', reason, before: { endsOn }, after: { endsOn: on } };
    });
  }

  private on(
    states: ContractState[],
    id: string,
    seen: number,
    caller: Caller,
    act: (tx: EntityManager, contract: Contract) => Promise<Changed>,
  ): Promise<void> {
    return this.changing.change(
      () => id,
      caller,
      (tx, contract) => {
        checkVersion(contract, seen, 'contract');
        return act(tx, contract);
      },
      states,
    );
  }
}

function refuseEnd(endsOn: string, { startsOn, endsOn: before }: Contract): void {
  if (endsOn <= before)
    throw invalidField('endsOn', `Give a day after ${dayInWords(before)}, when it ends now.`);
  if (endsOn > plusDays(startsOn, longest))
    throw invalidField('endsOn', 'A contract cannot last longer than fifty years.');
}

function refuseTermination(on: string, { startsOn, endsOn }: Contract, today: string): void {
  if (on < startsOn)
    throw invalidField('on', `The contract began on ${dayInWords(startsOn)}: give that day or a later one.`);
  if (on > endsOn)
    throw invalidField('on', `The contract ends on ${dayInWords(endsOn)} by itself: give an earlier day.`);
  if (on > today)
    throw invalidField('on', 'Record a termination when it has taken effect: give today or a day before.');
}

/** What adds up grows with the days of the contract, rounded to what its type can hold. */
function grown({ target, overTime, type }: Obligation, [now = 1, before = 1]: number[]): string | null {
  if (target === null || overTime !== 'sum') return target;
  const places = placesOf(type);
  const parts = (2n * toParts(target, places) * BigInt(now) + BigInt(before)) / (2n * BigInt(before));
  return String(fromParts(parts, places));
}

function daysIn(from: string, until: string): number {
  return (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;
}
