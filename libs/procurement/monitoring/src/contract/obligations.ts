import { Injectable } from '@nestjs/common';
import type { ObligationSave } from '@commonweal/wire';
import { Evaluation } from '@commonweal/decisions';
import type { Caller } from '@commonweal/identity';
import { DomainError, Transaction } from '@commonweal/platform';
import { Contracts } from './contracts.js';
import { ObligationWriting } from './obligation-writing.js';

/** Commands on obligations. */
@Injectable()
export class Obligations {
  constructor(
    private readonly transaction: Transaction,
    private readonly contracts: Contracts,
    private readonly evaluation: Evaluation,
    private readonly writing: ObligationWriting,
  ) {}

  /** @returns the id @throws DomainError not-found, invalid, conflict */
  add(contractId: string, body: ObligationSave, caller: Caller): Promise<string> {
    return this.transaction.run(async (tx) => {
      const contract = await this.contracts.find(tx, contractId, caller);
      if (contract.state !== 'running')
        throw new DomainError(
          'conflict',
          'contract-over',
          `This contract is ${contract.state}: nothing is promised in it any more.`,
        );
      const obligation = await this.writing.add(tx, contract, body);
      const { id, indicator, target, frequency } = obligation;
      await this.contracts.record(tx, contract, 'obligation-added', caller, {
        id,
        indicator,
        target,
        frequency,
      });
      await this.evaluation.apply(tx, 'contract', [contractId], 'answer');
      return id;
    });
  }
}
