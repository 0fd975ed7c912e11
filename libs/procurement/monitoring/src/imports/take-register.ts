import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Evaluation } from '@commonweal/decisions';
import type { Caller } from '@commonweal/identity';
import { Contract } from '../contract/contract.entity.js';
import { Contracts } from '../contract/contracts.js';
import { ObligationWriting } from '../contract/obligation-writing.js';
import type { NewObligation, Plan } from './planning/plan.js';
import { TakeSuppliers } from './take-suppliers.js';

/** Writes what a plan without problems adds. */
@Injectable()
export class TakeRegister {
  constructor(
    private readonly suppliers: TakeSuppliers,
    private readonly contracts: Contracts,
    private readonly obligations: ObligationWriting,
    private readonly evaluation: Evaluation,
  ) {}

  async take(tx: EntityManager, plan: Plan, caller: Caller): Promise<void> {
    const supplierIds = await this.suppliers.take(tx, plan, caller);
    const contracts = new Map<string, Contract>();
    for (const { councilReference, supplier, body } of plan.contracts) {
      const supplierId = supplierIds.get(supplier) ?? '';
      const imported = { source: 'imported' as const, councilReference };
      contracts.set(
        councilReference,
        await this.contracts.enter(tx, { ...body, supplierId }, caller, imported),
      );
    }
    for (const promised of plan.obligations) {
      const contract = contracts.get(promised.contract) ?? (await this.contractHere(tx, promised, caller));
      contracts.set(promised.contract, contract);
      await this.promise(tx, contract, promised, caller);
    }
    await this.evaluation.apply(
      tx,
      'contract',
      [...contracts.values()].map(({ id }) => id),
      'answer',
    );
  }

  private contractHere(tx: EntityManager, { contractId }: NewObligation, caller: Caller): Promise<Contract> {
    return this.contracts.find(tx, contractId ?? '', caller);
  }

  private async promise(
    tx: EntityManager,
    contract: Contract,
    { body }: NewObligation,
    caller: Caller,
  ): Promise<void> {
    const { id, indicator, target, frequency } = await this.obligations.add(tx, contract, body);
    await this.contracts.record(tx, contract, 'obligation-added', caller, {
      id,
      indicator,
      target,
      frequency,
    });
  }
}
