import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ExtensionGiven, NovationGiven, TerminationGiven } from '@commonweal/wire';
import { plusDays } from '@commonweal/calendar';
import type { Caller } from '@commonweal/identity';
import { checkVersion, DomainError, invalidField, Transaction } from '@commonweal/platform';
import { longest } from '../contract/contract-checks.js';
import type { Contract } from '../contract/contract.entity.js';
import { Contracts } from '../contract/contracts.js';
import { Obligation } from '../contract/obligation.entity.js';
import { fromParts, toParts } from '../promise/decimal.js';
import { placesOf } from '../promise/measure.js';
import { ChangeRecord } from './change-record.js';
import { ContractConsequences } from './contract-consequences.js';
import { Replanning } from './replanning.js';

/** What becomes of a contract after it was signed. */
@Injectable()
export class ContractLife {
  constructor(
    private readonly transaction: Transaction,
    private readonly contracts: Contracts,
    private readonly replanning: Replanning,
    private readonly record: ChangeRecord,
    private readonly consequences: ContractConsequences,
  ) {}

  /** @throws DomainError not-found, stale, conflict, invalid */
  extend(
    id: string,
    seen: number,
    { endsOn, targets, reason }: ExtensionGiven,
    caller: Caller,
  ): Promise<void> {
    return this.onRunning(id, seen, caller, async (tx, contract) => {
      const { startsOn, endsOn: before } = contract;
      if (endsOn <= before) throw invalidField('endsOn', `Give a day after ${before}, when it ends now.`);
      if (endsOn > plusDays(startsOn, longest))
        throw invalidField('endsOn', 'A contract cannot last longer than fifty years.');
      contract.endsOn = endsOn;
      await tx.save(contract);
      const pace = targets === 'same-pace' ? [daysIn(startsOn, endsOn), daysIn(startsOn, before)] : [1, 1];
      for (const obligation of await tx.findBy(Obligation, { contractId: id })) {
        const target = grown(obligation, pace);
        await this.replanning.vary(tx, contract, obligation, { ...obligation, target });
      }
      const changed = {
        kind: 'extension' as const,
        reason,
        before: { endsOn: before },
        after: { endsOn, targets },
      };
      await this.record.write(tx, contract, changed, caller);
    });
  }

  /** @throws DomainError not-found, stale, conflict, invalid */
  novate(id: string, seen: number, { supplierId, reason }: NovationGiven, caller: Caller): Promise<void> {
    return this.onRunning(id, seen, caller, async (tx, contract) => {
      const names = await this.consequences.suppliers(tx, contract, supplierId);
      contract.supplierId = supplierId;
      await tx.save(contract);
      const [before, after] = names.map((supplier) => ({ supplier }));
      await this.record.write(
        tx,
        contract,
        { kind: 'novation', reason, before: before ?? {}, after: after ?? {} },
        caller,
      );
      await this.consequences.changeHands(tx, contract);
    });
  }

  /** @throws DomainError not-found, stale, conflict, invalid */
  terminate(id: string, seen: number, { on, reason }: TerminationGiven, caller: Caller): Promise<void> {
    return this.onRunning(id, seen, caller, async (tx, contract) => {
      const { startsOn, endsOn } = contract;
      if (on < startsOn)
        throw invalidField('on', `The contract began on ${startsOn}: give that day or a later one.`);
      if (on > endsOn)
        throw invalidField('on', `The contract ends on ${endsOn} by itself: give an earlier day.`);
      if (on > this.record.today())
        throw invalidField(
          'on',
          'Record a termination when it has taken effect: give today or a day before.',
        );
      Object.assign(contract, { endsOn: on, state: 'terminated' });
      await tx.save(contract);
      for (const obligation of await tx.findBy(Obligation, { contractId: id }))
        await this.replanning.cut(tx, contract, obligation);
      const changed = { kind: 'termination' as const, reason, before: { endsOn }, after: { endsOn: on } };
      await this.record.write(tx, contract, changed, caller);
    });
  }

  private onRunning(
    id: string,
    seen: number,
    caller: Caller,
    act: (tx: EntityManager, contract: Contract) => Promise<void>,
  ): Promise<void> {
    return this.transaction.run(async (tx) => {
      const contract = await this.contracts.find(tx, id, caller);
      checkVersion(contract, seen, 'contract');
      refuseUnlessRunning(contract);
      await act(tx, contract);
      await this.consequences.evaluate(tx, id);
    });
  }
}

/** @throws DomainError conflict */
export function refuseUnlessRunning({ state }: Contract): void {
  if (state === 'running') return;
  throw new DomainError(
    'conflict',
    'contract-over',
    `This contract is ${state}: it cannot be changed in that way.`,
  );
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
