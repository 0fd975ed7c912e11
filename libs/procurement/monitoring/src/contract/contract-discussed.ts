import { Injectable } from '@nestjs/common';
import { Discussed } from '@commonweal/discussions';
import type { Caller } from '@commonweal/identity';
import type { EntityManager } from 'typeorm';
import { Contract } from './contract.entity.js';
import { reaches } from './reach.js';

/** Contracts as something that people of the council talk about and watch. */
@Injectable()
export class ContractDiscussed extends Discussed {
  readonly kind = 'contract';

  async mayRead(tx: EntityManager, id: string, caller: Caller): Promise<boolean> {
    const contract = await tx.findOneBy(Contract, { id });
    return contract !== null && caller.supplierId === null && reaches(caller, contract);
  }
}
