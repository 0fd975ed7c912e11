import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type {
  AttachmentView,
  CertificateBefore,
  CertificateContract,
  CertificateView,
} from '@commonweal/wire';
import { Releases } from '@commonweal/documents';
import { Clock } from '@commonweal/platform';
import { Suppliers } from '@commonweal/suppliers';
import { filesOf } from '../return/line-files.js';
import { askingContracts } from './asking-contracts.js';
import { certificateFiles } from './certificate-files.js';
import { expiresSoon } from './certificate-terms.js';
import type { Certificate } from './certificate.entity.js';

interface Around {
  today: string;
  soon: number;
  supplier: string;
  contracts: CertificateContract[];
  attachments: AttachmentView[];
}

/** Certificates as the API shows them. */
@Injectable()
export class CertificateViews {
  constructor(
    private readonly releases: Releases,
    private readonly suppliers: Suppliers,
    private readonly clock: Clock,
  ) {}

  async of(tx: EntityManager, certificates: Certificate[]): Promise<CertificateView[]> {
    const today = this.clock.today();
    const soon = expiresSoon(await this.releases.inForce(tx), today);
    const ids = certificates.map(({ id }) => id);
    const suppliers = await this.suppliers.byIds(
      tx,
      certificates.map(({ supplierId }) => supplierId),
    );
    const files = await filesOf(tx, certificateFiles, ids);
    const contracts = await askingContracts(tx, certificates);
    return certificates.map((certificate) =>
      view(certificate, {
        ...{ today, soon, supplier: suppliers.get(certificate.supplierId)?.name ?? '' },
        contracts: contracts.get(certificate.id) ?? [],
        attachments: files.get(certificate.id) ?? [],
      }),
    );
  }

  /** Those that it has taken the place of, the latest first. */
  async before(tx: EntityManager, id: string): Promise<CertificateBefore[]> {
    return tx.query<CertificateBefore[]>(
      `WITH RECURSIVE earlier AS (
         SELECT * FROM certificate WHERE renewed_by_id = $1
         UNION SELECT c.* FROM certificate c JOIN earlier e ON c.renewed_by_id = e.id)
       SELECT id, number, issued_on AS "issuedOn", expires_on AS "expiresOn" FROM earlier ORDER BY expires_on DESC`,
      [id],
    );
  }
}

function view(certificate: Certificate, { today, soon, ...around }: Around): CertificateView {
  const { id, supplierId, name, issuer, number, issuedOn, expiresOn, version } = certificate;
  return {
    ...{ id, supplierId, name, issuer, number, issuedOn, expiresOn, version, ...around },
    standing: certificate.standing(today, soon),
    daysLeft: certificate.settled ? undefined : certificate.daysLeft(today),
    answers: certificate.answers ?? undefined,
    renewedById: certificate.renewedById ?? undefined,
    reason: certificate.reason ?? undefined,
  };
}
