import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import type { Audience } from '@commonweal/wire';
import type { Addressee, Subject, SubjectDescription, SubjectFacts } from '@commonweal/decisions';
import type { DocumentSet } from '@commonweal/documents';
import { Suppliers } from '@commonweal/suppliers';
import { Contract } from '../contract/contract.entity.js';
import { Audiences } from '../subject/audiences.js';
import { askingContracts, contractsTold } from './asking-contracts.js';
import { Certificate } from './certificate.entity.js';

/** Certificates as something that rules can be about. */
@Injectable()
export class CertificateSubject implements Subject {
  readonly kind = 'certificate';

  constructor(
    private readonly audiences: Audiences,
    private readonly suppliers: Suppliers,
  ) {}

  async running(tx: EntityManager, after: string | null, limit: number): Promise<string[]> {
    const rows = await tx.find(Certificate, {
      select: { id: true },
      where: { state: 'current', ...(after ? { id: MoreThan(after) } : {}) },
      order: { id: 'ASC' },
      take: limit,
    });
    return rows.map(({ id }) => id);
  }

  async facts(
    tx: EntityManager,
    ids: string[],
    _documents: DocumentSet,
    today: string,
  ): Promise<Map<string, SubjectFacts>> {
    const certificates = await tx.findBy(Certificate, { id: In(ids) });
    const asking = await askingContracts(tx, certificates);
    return new Map(
      certificates.map((certificate): [string, SubjectFacts] => {
        const facts = {
          certificateState: certificate.state,
          certificateExpiresOn: certificate.expiresOn,
          certificateDaysLeft: certificate.daysLeft(today),
          certificateExpired: certificate.isExpired(today),
          certificateContracts: asking.get(certificate.id)?.length ?? 0,
        };
        return [certificate.id, { facts }];
      }),
    );
  }

  /** In the scope of the first contract that is told of it: what hangs on it is shown to whoever watches that one. */
  async describe(tx: EntityManager, ids: string[]): Promise<Map<string, SubjectDescription>> {
    const described = new Map<string, SubjectDescription>();
    const certificates = await tx.findBy(Certificate, { id: In(ids) });
    const suppliers = await this.suppliers.byIds(
      tx,
      certificates.map(({ supplierId }) => supplierId),
    );
    for (const certificate of certificates) {
      const [first] = await this.told(tx, certificate);
      const { directorate, category } = first ?? {};
      described.set(certificate.id, {
        reference: certificate.name,
        title: `of ${suppliers.get(certificate.supplierId)?.name ?? ''}`,
        link: `/certificates/${certificate.id}/show`,
        ...(directorate && category ? { directorate, category } : {}),
      });
    }
    return described;
  }

  /** Of all contracts that are told of it; somebody who has several is named once. */
  async people(tx: EntityManager, id: string, audience: Audience): Promise<Addressee[]> {
    const certificate = await tx.findOneBy(Certificate, { id });
    if (!certificate) return [];
    const people = new Map<string, Addressee>();
    for (const contract of await this.told(tx, certificate))
      for (const to of await this.audiences.of(tx, contract, audience)) people.set(to.personId, to);
    return [...people.values()];
  }

  /** Nothing to keep: a certificate that counts is looked at every day. */
  async lookAgainOn(): Promise<void> {}

  private async told(tx: EntityManager, certificate: Certificate): Promise<Contract[]> {
    const ids = await contractsTold(tx, certificate);
    return tx.find(Contract, { where: { id: In(ids) }, order: { reference: 'ASC' } });
  }
}
