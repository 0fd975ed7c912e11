import { Injectable } from '@nestjs/common';
import { Discussed } from '@commonweal/discussions';
import type { Caller } from '@commonweal/identity';
import { In, type EntityManager } from 'typeorm';
import { Contract } from './contract.entity.js';
import { reaches } from './reach.js';

/** Contracts as something that people of the council talk about and watch. */
@Injectable()
export class ContractDiscussed extends Discussed {
  readonly kind = 'contract';

  async readable(tx: EntityManager, ids: string[], caller: Caller): Promise<string[]> {
    const contracts = await tx.findBy(Contract, { id: In(ids) });
    return contracts.filter((contract) => reaches(caller, contract)).map(({ id }) => id);
  }
}
