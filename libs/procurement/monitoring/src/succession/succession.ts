import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Evaluation } from '@commonweal/decisions';
import type { Caller } from '@commonweal/identity';
import { DomainError, invalidField, notFound } from '@commonweal/platform';
import { Contract } from '../contract/contract.entity.js';
import { Contracts } from '../contract/contracts.js';

/** A procurement as contracts know it. */
export interface Successor {
  id: string;
  reference: string;
}

/** Which procurement follows which ending contract. A contract is followed by one; a procurement may follow several. */
@Injectable()
export class Succession {
  constructor(
    private readonly contracts: Contracts,
    private readonly evaluation: Evaluation,
  ) {}

  /**
   * @param field of the request, for its error
   * @throws DomainError invalid where one is not there or not the caller's, conflict where another follows it
   */
  async begin(
    tx: EntityManager,
    { contractIds, by }: { contractIds: string[]; by: Successor },
    caller: Caller,
    field: string,
  ): Promise<void> {
    for (const id of [...new Set(contractIds)].sort()) {
      const contract = await this.contracts.find(tx, id, caller).catch((error: unknown) => {
        if (error instanceof DomainError) throw invalidField(field, 'One of these contracts is not there.');
        throw error;
      });
      if (contract.successorId) throw followedAlready(contract);
      await tx.save(Object.assign(contract, { successorId: by.id }));
      await this.contracts.record(tx, contract, 'succession-begun', caller, { successor: by });
      await this.evaluation.apply(tx, 'contract', [id], 'answer');
    }
  }

  /** That procurement no longer follows it. @throws DomainError not-found */
  async end(tx: EntityManager, contractId: string, by: Successor, caller: Caller): Promise<void> {
    const contract = await tx.findOneBy(Contract, { id: contractId, successorId: by.id });
    if (!contract) throw notFound('contract among those that the procurement follows');
    await tx.save(Object.assign(contract, { successorId: null }));
    await this.contracts.record(tx, contract, 'succession-ended', caller, { successor: by });
    await this.evaluation.apply(tx, 'contract', [contractId], 'answer');
  }

  /** That procurement follows nothing any more. */
  async endAll(tx: EntityManager, by: Successor, caller: Caller): Promise<void> {
    const followed = await tx.find(Contract, { where: { successorId: by.id }, order: { id: 'ASC' } });
    for (const { id } of followed) await this.end(tx, id, by, caller);
  }
}

function followedAlready({ reference }: Contract): DomainError {
  const remedy = 'Work on that procurement, or take the contract off it first.';
  return new DomainError(
    'conflict',
    'followed-already',
    `Another procurement follows ${reference} already. ${remedy}`,
  );
}
