import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Releases } from '@commonweal/documents';
import { Person } from '@commonweal/identity';
import type { Message, Values } from '@commonweal/messages';
import { dayInWords, Clock } from '@commonweal/platform';
import { Suppliers } from '@commonweal/suppliers';
import { Contract } from '../contract/contract.entity.js';
import { ContractReturn } from '../return/contract-return.entity.js';
import { workingDaysLate } from '../subject/return-facts.js';
import { periodInWords } from './return-kinds.js';
import { SupplierLinks } from './supplier-links.js';

/** What the placeholders of a mail about a return stand for, on the day it goes out. */
@Injectable()
export class ReturnValues {
  constructor(
    private readonly clock: Clock,
    private readonly releases: Releases,
    private readonly suppliers: Suppliers,
    private readonly links: SupplierLinks,
  ) {}

  async of(tx: EntityManager, { subjectId, personId, link }: Message): Promise<Values> {
    const theReturn = await tx.findOneByOrFail(ContractReturn, { id: subjectId });
    const contract = await tx.findOneByOrFail(Contract, { id: theReturn.contractId });
    const supplier = await this.suppliers.get(tx, contract.supplierId);
    const person = await tx.findOneByOrFail(Person, { id: personId });
    const late = workingDaysLate(theReturn, await this.releases.inForce(tx), this.clock.today());
    return {
      contract: `${contract.reference} ${contract.title}`,
      supplier: supplier.name,
      period: periodInWords(theReturn),
      due_on: dayInWords(theReturn.dueOn),
      working_days: String(late),
      reply_by: theReturn.replyBy ? dayInWords(theReturn.replyBy) : '–',
      link: person.holds('supplier')
        ? await this.links.toReturn(tx, personId, subjectId)
        : this.links.inConsole(link ?? '/'),
    };
  }
}
