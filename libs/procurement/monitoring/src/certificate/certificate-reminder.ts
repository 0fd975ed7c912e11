import { dayInWords } from '@commonweal/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { whileAnAlertClimbs } from '@commonweal/alerts';
import { Person } from '@commonweal/identity';
import { type Message, MessageKinds, type Placeholder, type Values } from '@commonweal/messages';
import { Suppliers } from '@commonweal/suppliers';
import { SupplierLinks } from '../mail/supplier-links.js';
import { askingContracts, contractsTold } from './asking-contracts.js';
import { Certificate } from './certificate.entity.js';

const placeholders: Placeholder[] = [
  { name: 'certificate', words: 'the certificate, by name and number', example: 'ISO 14001 (EMS 551234)' },
  { name: 'supplier', words: 'the supplier', example: 'Greenway Ltd' },
  { name: 'expires_on', words: 'the last day on which it is valid', example: '31 March 2027' },
  {
    name: 'contracts',
    words: 'the contracts that ask for it',
    example: 'CT-2026-0007 Grounds maintenance',
  },
  {
    name: 'link',
    words: 'the address of the certificate',
    example: 'https://example.org/supplier#link=…',
    secret: true,
    required: true,
  },
];

/** A certificate expires, or has: to the people of its supplier, and to who watches the contracts that ask for it. */
@Injectable()
export class CertificateReminder {
  constructor(
    kinds: MessageKinds,
    private readonly suppliers: Suppliers,
    private readonly links: SupplierLinks,
  ) {
    kinds.register({
      kind: 'certificate-reminder',
      title: 'A certificate expires or has expired',
      reminds: true,
      placeholders,
      stillWanted: whileItCounts,
      values: (tx, message) => this.values(tx, message),
    });
  }

  private async values(tx: EntityManager, { subjectId, personId, link }: Message): Promise<Values> {
    const certificate = await tx.findOneByOrFail(Certificate, { id: subjectId });
    const person = await tx.findOneByOrFail(Person, { id: personId });
    const asking = (await askingContracts(tx, [certificate])).get(subjectId) ?? [];
    return {
      certificate: `${certificate.name} (${certificate.number})`,
      supplier: (await this.suppliers.get(tx, certificate.supplierId)).name,
      expires_on: dayInWords(certificate.expiresOn),
      contracts: asking.map(({ reference, title }) => `${reference} ${title}`).join(', ') || 'none by name',
      link: person.holds('supplier')
        ? await this.links.toPage(tx, personId, 'certificates')
        : this.links.inConsole(link ?? '/certificates'),
    };
  }
}

async function whileItCounts(tx: EntityManager, message: Message): Promise<true | string> {
  const certificate = await tx.findOneBy(Certificate, { id: message.subjectId });
  if (!certificate) return 'The certificate is gone.';
  if (certificate.settled) return certificate.settled;
  if (!(await contractsTold(tx, certificate)).length) return 'The supplier has no running contract.';
  return whileAnAlertClimbs(tx, message);
}
