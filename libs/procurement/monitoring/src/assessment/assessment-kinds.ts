import { dayInWords } from '@commonweal/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Person } from '@commonweal/identity';
import { type Message, MessageKinds, type Placeholder, type Values } from '@commonweal/messages';
import { Suppliers } from '@commonweal/suppliers';
import { Contract } from '../contract/contract.entity.js';
import { SupplierLinks } from '../mail/supplier-links.js';
import { Assessment } from './assessment.entity.js';

const placeholders: Placeholder[] = [
  {
    name: 'contract',
    words: 'the contract, by reference and title',
    example: 'CT-2026-0007 Grounds maintenance',
  },
  { name: 'supplier', words: 'the supplier', example: 'Greenway Ltd' },
  { name: 'period', words: 'the period that is rated', example: '1 January 2026 to 31 December 2026' },
  { name: 'reply_by', words: 'the last day to reply', example: '14 April 2026' },
  {
    name: 'link',
    words: 'the address of the ratings',
    example: 'https://example.org/supplier#link=…',
    secret: true,
    required: true,
  },
];

const isState =
  (state: Assessment['state']) =>
  async (tx: EntityManager, { subjectId }: Message) =>
    (await tx.existsBy(Assessment, { id: subjectId, state })) || 'The assessment has gone on since.';

/** The reasons to write about an assessment. */
@Injectable()
export class AssessmentKinds {
  constructor(
    kinds: MessageKinds,
    private readonly suppliers: Suppliers,
    private readonly links: SupplierLinks,
  ) {
    const common = {
      placeholders,
      values: (tx: EntityManager, message: Message) => this.values(tx, message),
    };
    kinds.register(
      {
        ...common,
        kind: 'assessment-shown',
        title: 'Ratings that the supplier may reply to',
        stillWanted: isState('with-supplier'),
      },
      {
        ...common,
        kind: 'assessment-replied',
        title: 'A supplier replied to its ratings',
        stillWanted: isState('with-supplier'),
      },
      {
        ...common,
        kind: 'assessment-published',
        title: 'Ratings were published',
        stillWanted: isState('published'),
      },
    );
  }

  private async values(tx: EntityManager, { subjectId, personId, link }: Message): Promise<Values> {
    const assessment = await tx.findOneByOrFail(Assessment, { id: subjectId });
    const contract = await tx.findOneByOrFail(Contract, { id: assessment.contractId });
    const person = await tx.findOneByOrFail(Person, { id: personId });
    return {
      contract: `${contract.reference} ${contract.title}`,
      supplier: (await this.suppliers.get(tx, contract.supplierId)).name,
      period: `${dayInWords(assessment.periodFrom)} to ${dayInWords(assessment.periodUntil)}`,
      reply_by: assessment.repliableUntil ? dayInWords(assessment.repliableUntil) : '',
      link: person.holds('supplier')
        ? await this.links.toPage(tx, personId, 'assessments')
        : this.links.inConsole(link ?? '/contracts'),
    };
  }
}
