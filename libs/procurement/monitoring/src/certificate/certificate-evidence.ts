import { Injectable } from '@nestjs/common';
import { Attachments, saidOfPersonalData, type Upload } from '@commonweal/files';
import type { Caller } from '@commonweal/identity';
import { Transaction } from '@commonweal/platform';
import { ReturnAccess } from '../return/return-access.js';
import { certificateFor } from './certificate-access.js';
import { certificateFiles } from './certificate-files.js';
import { CertificateRecord } from './certificate-record.js';

/** Files that show a certificate. */
@Injectable()
export class CertificateEvidence {
  constructor(
    private readonly transaction: Transaction,
    private readonly returns: ReturnAccess,
    private readonly attachments: Attachments,
    private readonly record: CertificateRecord,
  ) {}

  /** @throws DomainError not-found, invalid on `file` and `personalData` */
  attach(id: string, file: Upload, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      const certificate = await certificateFor(tx, { id, caller });
      const personalData = saidOfPersonalData(file);
      const retainUntil = await this.returns.keptUntil(tx, { personalData });
      const place = { ownerKind: certificateFiles, ownerId: id, place: 'certificate', personalData };
      const made = await this.attachments.add(tx, file, { ...place, retainUntil }, caller.personId);
      const data = { attachment: made.id, hash: made.hash, retainUntil };
      const actorId = caller.personId;
      await this.record.of(tx, certificate, { action: 'certificate-file-attached', actorId, data });
    });
  }
}
