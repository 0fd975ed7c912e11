import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type {
  CertificateCreate,
  CertificateRenewal,
  CertificateSave,
  CertificateWithdrawal,
} from '@commonweal/wire';
import { type Caller, scopeOf } from '@commonweal/identity';
import { Clock, DomainError, invalidField, newId, Transaction } from '@commonweal/platform';
import { Suppliers } from '@commonweal/suppliers';
import { certificateFor } from './certificate-access.js';
import { CertificateRecord } from './certificate-record.js';
import { refuseImpossibleDates, saved } from './certificate-terms.js';
import { Certificate } from './certificate.entity.js';

interface Command {
  id: string;
  /** Version that the caller saw. */
  seen: number;
  caller: Caller;
}

/** What people put on record about certificates. Each returns the id of the one that counts now. */
@Injectable()
export class Certificates {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly record: CertificateRecord,
    private readonly suppliers: Suppliers,
  ) {}

  /** @throws DomainError invalid */
  add({ supplierId, ...body }: CertificateCreate, caller: Caller): Promise<string> {
    refuseImpossibleDates(body, this.clock.today());
    return this.transaction.run(async (tx) => {
      if (!scopeOf(caller).includes({ supplierId }))
        throw invalidField('supplierId', 'There is no such supplier.');
      await this.suppliers.named(tx, supplierId);
      return this.begin(tx, { supplierId, ...saved(body) }, 'certificate-added', caller);
    });
  }

  /** What was typed wrongly. @throws DomainError not-found, stale, invalid, conflict */
  correct(command: Command, body: CertificateSave): Promise<string> {
    refuseImpossibleDates(body, this.clock.today());
    return this.changing(command, async (tx, certificate) => {
      const { expiresOn: before } = certificate;
      await tx.save(Object.assign(certificate, saved(body)));
      if (before !== body.expiresOn) await this.record.moved(tx, certificate.id, before, body.expiresOn);
      await this.record.of(tx, certificate, {
        ...{ action: 'certificate-corrected', actorId: command.caller.personId },
        data: { expiredBefore: before },
      });
      return certificate.id;
    });
  }

  /** The one before stays on record; nobody is reminded of it any more. @throws DomainError not-found, stale, invalid, conflict */
  renew(command: Command, body: CertificateRenewal): Promise<string> {
    refuseImpossibleDates(body, this.clock.today());
    return this.changing(command, async (tx, certificate) => {
      if (body.expiresOn <= certificate.expiresOn)
        throw invalidField(
          'expiresOn',
          `The one before is valid until ${certificate.expiresOn}: give a later day.`,
        );
      const { supplierId, name, answers } = certificate;
      const { issuer, number, issuedOn, expiresOn } = body;
      const next = { supplierId, name, answers, issuer, number, issuedOn, expiresOn };
      const id = await this.begin(tx, next, 'certificate-added', command.caller, certificate.id);
      await tx.save(Object.assign(certificate, { state: 'renewed' as const, renewedById: id }));
      const happened = { action: 'certificate-renewed', actorId: command.caller.personId, data: { by: id } };
      await this.record.of(tx, certificate, happened);
      return id;
    });
  }

  /** @throws DomainError not-found, stale, conflict */
  withdraw(command: Command, { reason }: CertificateWithdrawal): Promise<string> {
    return this.changing(command, async (tx, certificate) => {
      await tx.save(Object.assign(certificate, { state: 'withdrawn' as const, reason }));
      const actorId = command.caller.personId;
      await this.record.of(tx, certificate, { action: 'certificate-withdrawn', actorId, why: reason });
      return certificate.id;
    });
  }

  private async begin(
    tx: EntityManager,
    of: ReturnType<typeof saved> & { supplierId: string },
    action: string,
    { personId: actorId }: Caller,
    renews?: string,
  ): Promise<string> {
    const certificate = tx.create(Certificate, {
      ...{ id: newId(), ...of, state: 'current' as const },
      ...{ renewedById: null, reason: null, nextLookOn: this.clock.today() },
    });
    await tx.insert(Certificate, certificate);
    await this.record.of(tx, certificate, { action, actorId, data: renews ? { renews } : {} });
    return certificate.id;
  }

  private changing(
    { id, seen, caller }: Command,
    change: (tx: EntityManager, certificate: Certificate) => Promise<string>,
  ): Promise<string> {
    return this.transaction.run(async (tx) => {
      const certificate = await certificateFor(tx, { id, seen, caller });
      if (certificate.settled) throw alreadySettled(certificate.settled);
      return change(tx, certificate);
    });
  }
}

function alreadySettled(words: string): DomainError {
  return new DomainError('conflict', 'certificate-settled', `This certificate no longer counts. ${words}`);
}
