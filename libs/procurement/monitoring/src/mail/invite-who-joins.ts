import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EventHandler } from '@commonweal/platform';
import { supplierPersonJoined } from '@commonweal/suppliers';
import { Contract } from '../contract/contract.entity.js';
import { Invitations } from './invitation.js';

/** Who joins a supplier that reports already is invited; the others were. */
@Injectable()
export class InviteWhoJoins extends EventHandler<{ supplierId: string; personId: string }> {
  readonly event = supplierPersonJoined;
  readonly name = 'invite-who-joins-a-supplier';

  constructor(private readonly invitations: Invitations) {
    super();
  }

  async handle(tx: EntityManager, { supplierId }: { supplierId: string }): Promise<void> {
    const reporting = await tx
      .createQueryBuilder(Contract, 'contract')
      .where("contract.supplierId = :supplierId AND contract.state = 'running'", { supplierId })
      .andWhere('EXISTS (SELECT FROM obligation o WHERE o.contract_id = contract.id)')
      .orderBy({ 'contract.startsOn': 'ASC', 'contract.id': 'ASC' })
      .getOne();
    if (reporting) await this.invitations.invite(tx, reporting);
  }
}
