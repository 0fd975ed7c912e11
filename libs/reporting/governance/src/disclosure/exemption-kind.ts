import { Injectable } from '@nestjs/common';
import { type DocumentKind, DocumentKinds } from '@commonweal/documents';
import { ExemptionContent } from '@commonweal/wire';

/** The document kind `exemption`: a ground on which something is withheld. */
const exemptionKind: DocumentKind<ExemptionContent> = {
  kind: 'exemption',
  title: 'Exemption',
  plural: 'Exemptions',
  content: ExemptionContent,
  english: ({ title = '…', basis = '', guidance = '', weighed }: Partial<ExemptionContent>) =>
    `${title} (${basis}). ${guidance}${weighed ? ' The public interest is weighed first.' : ''}`,
  references: () => [],
};

@Injectable()
export class RegistersExemptions {
  constructor(kinds: DocumentKinds) {
    kinds.register(exemptionKind);
  }
}
