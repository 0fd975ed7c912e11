import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Evaluation } from '@commonweal/decisions';
import type { Caller } from '@commonweal/identity';
import type { ContractState } from '@commonweal/wire';
import { DomainError, Transaction } from '@commonweal/platform';
import type { Contract } from '../contract/contract.entity.js';
import { Contracts } from '../contract/contracts.js';
import { ChangeRecord, type Changed } from './change-record.js';

/** The frame of every change to a signed contract: found, changed, recorded, and looked at by the rules. */
@Injectable()
export class ChangingContracts {
  constructor(
    private readonly transaction: Transaction,
    private readonly contracts: Contracts,
    private readonly record: ChangeRecord,
    private readonly evaluation: Evaluation,
  ) {}

  today(): string {
    return this.record.today();
  }

  /** `act` changes the contract and tells what it changed. @throws DomainError not-found, conflict unless it is in one of these states */
  change(
    idOf: (tx: EntityManager) => Promise<string> | string,
    caller: Caller,
    act: (tx: EntityManager, contract: Contract) => Promise<Changed>,
    from: readonly ContractState[] = ['running'],
  ): Promise<void> {
    return this.transaction.run(async (tx) => {
      const contract = await this.contracts.find(tx, await idOf(tx), caller);
      refuseUnless(from, contract);
      await this.record.write(tx, contract, await act(tx, contract), caller);
      await this.evaluation.apply(tx, 'contract', [contract.id], 'answer');
    });
  }
}

function refuseUnless(from: readonly ContractState[], { state }: Contract): void {
  if (from.includes(state)) return;
  const detail = `This contract is ${state}: it cannot be changed in that way.`;
  throw new DomainError('conflict', 'contract-over', detail);
}
