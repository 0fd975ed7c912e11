import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AttachmentOwner } from '@commonweal/files';
import { type Caller, scopeOf } from '@commonweal/identity';
import { Certificate } from './certificate.entity.js';

export const certificateFiles = 'certificate';

/** What shows a certificate: who may see its supplier may read it. */
@Injectable()
export class CertificateFiles extends AttachmentOwner {
  readonly kind = certificateFiles;

  async mayRead(tx: EntityManager, id: string, caller: Caller): Promise<boolean> {
    const certificate = await tx.findOneBy(Certificate, { id });
    return certificate !== null && scopeOf(caller).includes({ supplierId: certificate.supplierId });
  }
}
