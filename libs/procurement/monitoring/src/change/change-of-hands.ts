import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Messages } from '@commonweal/messages';
import { DomainError } from '@commonweal/platform';
import { Suppliers } from '@commonweal/suppliers';
import type { Contract } from '../contract/contract.entity.js';
import { Invitations } from '../mail/invitation.js';
import { ContractReturn } from '../return/contract-return.entity.js';
import { ReturnLook } from '../return/return-look.js';

/** What follows when a contract changes hands. */
@Injectable()
export class ChangeOfHands {
  constructor(
    private readonly messages: Messages,
    private readonly invitations: Invitations,
    private readonly look: ReturnLook,
    private readonly suppliers: Suppliers,
  ) {}

  /** The names of who hands over and who takes over. @throws DomainError invalid, conflict */
  async names(tx: EntityManager, contract: Contract, takesOver: string) {
    if (takesOver === contract.supplierId)
      throw new DomainError('conflict', 'same-supplier', 'This supplier has the contract already.', {
        supplierId: ['has the contract already'],
      });
    const before = await this.suppliers.get(tx, contract.supplierId);
    const after = await this.suppliers.named(tx, takesOver);
    return { before: before.name, after: after.name };
  }

  /** The new people are invited and reminded; what was planned for the old ones is not sent. */
  async change(tx: EntityManager, contract: Contract): Promise<void> {
    await this.invitations.invite(tx, contract);
    const waiting = await tx.findBy(ContractReturn, {
      contractId: contract.id,
      state: In(['scheduled', 'open', 'queried']),
    });
    for (const { id } of waiting) {
      await this.messages.cancel(tx, { kind: 'return', id }, 'Another supplier has taken over the contract.');
      await this.look.afterCommand(tx, id);
    }
  }
}
