import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ContractChangeKind } from '@commonweal/wire';
import type { Caller } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { Clock, newId } from '@commonweal/platform';
import type { Contract } from '../contract/contract.entity.js';
import { ContractChange, type Values } from './contract-change.entity.js';

export interface Changed {
  kind: ContractChangeKind;
  obligationId?: string;
  reason: string;
  before: Values;
  after: Values;
}

/** Keeps what was changed in contracts: for people in a row, for proof in the ledger. */
@Injectable()
export class ChangeRecord {
  constructor(
    private readonly clock: Clock,
    private readonly ledger: Ledger,
  ) {}

  today(): string {
    return this.clock.today();
  }

  async write(
    tx: EntityManager,
    { id, reference }: Contract,
    changed: Changed,
    caller: Caller,
  ): Promise<void> {
    const { kind, obligationId = null, reason, before, after } = changed;
    const row = { id: newId(), contractId: id, obligationId, kind, reason, before, after };
    await tx.save(tx.create(ContractChange, { ...row, at: this.clock.now(), byId: caller.personId }));
    await this.ledger.write(tx, {
      ...{ subjectKind: 'contract', subjectId: id, action: kind, actorId: caller.personId, why: reason },
      data: { reference, obligationId, before, after },
    });
  }
}
