import { Choice, DateOnly, Id, ListOf, LongText, One, Text, Whole } from '../fields.js';
import { ListQuery } from '../list.js';
import { AttachmentView } from '../procurement/task.js';

export const certificateStandings = ['valid', 'expires-soon', 'expired', 'renewed', 'withdrawn'] as const;

export type CertificateStanding = (typeof certificateStandings)[number];

/** Body of `POST /certificates/:id/renewal`: the certificate that takes its place. */
export class CertificateRenewal {
  @Text('Who issued it.', { max: 200 })
  issuer: string;

  @Text('Number.', { max: 80 })
  number: string;

  @DateOnly('The day on which it was issued.')
  issuedOn: string;

  @DateOnly('The last day on which it is valid.')
  expiresOn: string;
}

/** Body of `PATCH /certificates/:id`. */
export class CertificateSave extends CertificateRenewal {
  @Text('Name, for example ISO 14001.', { max: 200 })
  name: string;

  @Text('What asks for it, as `GET /certificates/wanted` names it; left out where no contract does.', {
    optional: true,
    max: 1000,
  })
  answers?: string;
}

/** Body of `POST /certificates`. */
export class CertificateCreate extends CertificateSave {
  @Id('The supplier who holds it.')
  supplierId: string;
}

/** Body of `POST /certificates/:id/withdrawal`. */
export class CertificateWithdrawal {
  @LongText('Why it no longer counts.')
  reason: string;
}

/** Body of `POST /returns/:id/lines/:lineId/certificate`. */
export class CertificateUsed {
  @Id('Certificate of the same supplier.')
  certificateId: string;
}

/** A contract that asks for a certificate. */
export class CertificateContract {
  @Id('Contract.')
  id: string;

  @Text('Contract, by reference.')
  reference: string;

  @Text('Contract, by title.')
  title: string;
}

/** What stood there before it was renewed. */
export class CertificateBefore {
  @Id('Identity.')
  id: string;

  @Text('Number.')
  number: string;

  @DateOnly('The day on which it was issued.')
  issuedOn: string;

  @DateOnly('The last day on which it was valid.')
  expiresOn: string;
}

export class CertificateView extends CertificateSave {
  @Id('Identity.')
  id: string;

  @Id('The supplier who holds it.')
  supplierId: string;

  @Text('The supplier who holds it, by name.')
  supplier: string;

  @Choice(certificateStandings, 'Whether it counts today.')
  standing: CertificateStanding;

  @Whole('Calendar days until it expires, while it counts; negative once it has.', {
    optional: true,
    min: -100_000,
  })
  daysLeft?: number;

  @ListOf(() => CertificateContract, 'Running contracts that ask for it.')
  contracts: CertificateContract[];

  @ListOf(() => AttachmentView, 'Files that show it.')
  attachments: AttachmentView[];

  @ListOf(() => CertificateBefore, 'Those before it, the latest first; only on the single certificate.', {
    optional: true,
  })
  before?: CertificateBefore[];

  @Id('The certificate that took its place.', { optional: true })
  renewedById?: string;

  @LongText('Why it was withdrawn.', { optional: true })
  reason?: string;

  @Whole('Version, for If-Match.')
  version: number;
}

export class CertificateListQuery extends ListQuery {
  @Id('Supplier.', { optional: true })
  supplierId?: string;

  @Choice(certificateStandings, 'Whether it counts today.', { optional: true })
  standing?: CertificateStanding;
}

/** A certificate that running contracts of one supplier ask for. */
export class WantedCertificate {
  @Text('What asks for it: the indicator, or the own title of an obligation.', { max: 1000 })
  answers: string;

  @Text('The obligation, by title.', { max: 1000 })
  title: string;

  @ListOf(() => CertificateContract, 'The contracts.')
  contracts: CertificateContract[];

  @One(() => CertificateView, 'The certificate that answers it, the one that is valid longest.', {
    optional: true,
  })
  certificate?: CertificateView;
}

export class WantedCertificatesQuery {
  @Id('Supplier.', { optional: true })
  supplierId?: string;

  @Id('Contract.', { optional: true })
  contractId?: string;
}
