import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ledger } from '@commonweal/ledger';
import { Messages } from '@commonweal/messages';
import type { Certificate } from './certificate.entity.js';
import { CertificateLook } from './certificate-look.js';

interface Happened {
  action: string;
  actorId: string;
  data?: object;
  why?: string;
}

/** What becomes of certificates: in the ledger, and in what rules and ladders make of it. */
@Injectable()
export class CertificateRecord {
  constructor(
    private readonly ledger: Ledger,
    private readonly messages: Messages,
    private readonly look: CertificateLook,
  ) {}

  async of(
    tx: EntityManager,
    { id, supplierId, issuedOn, expiresOn, state }: Certificate,
    { action, actorId, data, why }: Happened,
  ): Promise<void> {
    await this.ledger.write(tx, {
      ...{ subjectKind: 'certificate', subjectId: id, action, actorId, why },
      data: { supplierId, issuedOn, expiresOn, state, ...data },
    });
    await this.look.at(tx, [id], 'answer');
  }

  /** Its last day was another one: what was planned for that day is not wanted. */
  async moved(tx: EntityManager, id: string, from: string, to: string): Promise<void> {
    await this.messages.cancel(tx, { kind: 'certificate', id, dueOn: from }, `It expires on ${to}.`);
  }
}
