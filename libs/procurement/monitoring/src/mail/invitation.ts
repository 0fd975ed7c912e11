import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type MessageKind, Messages } from '@commonweal/messages';
import { Clock } from '@commonweal/platform';
import { Contract } from '../contract/contract.entity.js';
import { Audiences } from '../subject/audiences.js';
import type { SupplierLinks } from './supplier-links.js';

/** The people of a supplier learn that they report on a contract, once. */
export function invitationKind(links: SupplierLinks): MessageKind {
  return {
    kind: 'invitation',
    title: 'Invitation of a supplier',
    placeholders: [
      {
        name: 'link',
        words: 'the address of their page',
        example: 'https://example.org/supplier#link=…',
        secret: true,
        required: true,
      },
    ],
    stillWanted: async (tx, { subjectId }) =>
      (await tx.existsBy(Contract, { supplierId: subjectId, state: 'running' })) ||
      'The supplier has no running contract.',
    values: async (tx, { personId }) => ({ link: await links.home(tx, personId) }),
  };
}

@Injectable()
export class Invitations {
  constructor(
    private readonly messages: Messages,
    private readonly audiences: Audiences,
    private readonly clock: Clock,
  ) {}

  async invite(tx: EntityManager, contract: Contract): Promise<void> {
    const { supplierId, reference, title, id, directorate, category } = contract;
    const link = `/contracts/${id}/show`;
    for (const to of await this.audiences.of(tx, contract, 'supplier-contact')) {
      await this.messages.plan(tx, {
        ...{ kind: 'invitation', template: 'supplier-invitation', to, sendOn: this.clock.today() },
        subject: {
          kind: 'supplier',
          id: supplierId,
          words: `${reference} ${title}`,
          link,
          directorate,
          category,
        },
        why: `They report on ${reference} for their supplier.`,
      });
    }
  }
}
