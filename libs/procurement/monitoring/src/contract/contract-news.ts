import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Evaluation } from '@commonweal/decisions';
import { Releases } from '@commonweal/documents';
import { Person } from '@commonweal/identity';
import { type MessageKind, Messages } from '@commonweal/messages';
import { Clock } from '@commonweal/platform';
import { Contract } from './contract.entity.js';

const handedOver = 'contract-handed-over';

/** Somebody manages a contract from now on. */
export function handedOverKind(inConsole: (path: string) => string): MessageKind {
  return {
    kind: handedOver,
    title: 'A contract has a new manager',
    placeholders: [
      {
        name: 'contract',
        words: 'the contract, by reference and title',
        example: 'CT-2026-0007 Grounds maintenance',
      },
      {
        name: 'link',
        words: 'the address of the contract',
        example: 'https://example.org/contracts/1/show',
        required: true,
      },
    ],
    stillWanted: async (tx, { subjectId, personId }) =>
      (await tx.existsBy(Contract, { id: subjectId, managerId: personId })) ||
      'Somebody else manages it now.',
    values: (_tx, { subject, link }) =>
      Promise.resolve({ contract: subject, link: inConsole(link ?? '/contracts') }),
  };
}

/** What follows when a contract was entered, changed, or given to somebody. */
@Injectable()
export class ContractNews {
  constructor(
    private readonly evaluation: Evaluation,
    private readonly messages: Messages,
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  /**
   * Its rules are evaluated, and whoever manages it from now on is told.
   * @param before who managed it until now
   */
  async of(
    tx: EntityManager,
    contract: Contract,
    by: { personId: string; name: string },
    before: string | null,
  ): Promise<void> {
    await this.evaluation.apply(tx, 'contract', [contract.id], 'answer');
    const { id, reference, title, directorate, category, managerId, version } = contract;
    if (!managerId || managerId === before || managerId === by.personId) return;
    if (!(await this.releases.inForce(tx)).get('template', handedOver)) return;
    const to = await tx.findOneByOrFail(Person, { id: managerId });
    await this.messages.plan(tx, {
      ...{ kind: handedOver, template: handedOver, sendOn: this.clock.today(), occasion: String(version) },
      to: { personId: to.id, name: to.name, address: to.email },
      subject: {
        ...{ kind: 'contract', id, words: `${reference} ${title}`, directorate, category },
        link: `/contracts/${id}/show`,
      },
      why: `${by.name} gave the contract to them.`,
    });
  }
}
