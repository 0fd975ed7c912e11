import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Evaluation } from '@commonweal/decisions';
import type { WholeReturn } from './return-access.js';
import { ReturnLook } from './return-look.js';

/** What any change to a return leads to: rules look at it and at its contract, and it climbs, or stops climbing. */
@Injectable()
export class Consequences {
  constructor(
    private readonly evaluation: Evaluation,
    private readonly look: ReturnLook,
  ) {}

  async follow(tx: EntityManager, { theReturn, contract }: WholeReturn): Promise<void> {
    await this.look.afterCommand(tx, theReturn.id);
    await this.evaluation.apply(tx, 'contract', [contract.id], 'answer');
  }
}
