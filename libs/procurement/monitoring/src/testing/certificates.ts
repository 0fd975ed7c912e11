import type { CertificateCreate, CertificateView, LadderContent, RuleContent } from '@commonweal/wire';
import type { SetEntry } from '@commonweal/documents';
import { aTemplate } from '@commonweal/messages/testing';
import type { SignedInAs } from '@commonweal/identity/testing';
import type { Council } from './council.js';

const expiredRule: RuleContent = {
  title: 'A certificate has expired',
  subject: 'certificate',
  conditions: { all: [{ fact: 'certificateExpired', operator: 'equal', value: true }] },
  effects: [
    {
      ...{ effect: 'raise-alert', severity: 'medium', ladder: 'certificate-expiry' },
      message: 'The certificate has expired.',
    },
  ],
  basis: { text: 'What has expired proves nothing.', source: 'A spec' },
  owner: 'Procurement',
  reviewBy: '2099-01-01',
  examples: [{ title: 'Expired', facts: { certificateExpired: true }, expect: 'applies' }],
};

const ladder: LadderContent = {
  title: 'Expiry of a certificate',
  rungs: [
    { day: -10, to: ['supplier-contact'], template: 'certificate-expires' },
    { day: 0, to: ['supplier-contact'], template: 'certificate-expires' },
    { day: 1, to: ['supplier-contact', 'contract-manager'], template: 'certificate-expired' },
  ],
};

const about = '((certificate)) of ((supplier)), until ((expires_on)), for ((contracts)): ((link))';

/** What policy says of certificates. */
export const aboutCertificates: SetEntry[] = [
  {
    kind: 'fact',
    key: 'certificateExpired',
    content: { title: 'expired', type: 'yes-no', subjects: ['certificate'], from: 'system' },
  },
  { kind: 'rule', key: 'certificate-expired', content: expiredRule },
  { kind: 'ladder', key: 'certificate-expiry', content: ladder },
  aTemplate('certificate-expires', 'certificate-reminder', about, 'Expires: ((certificate))'),
  aTemplate('certificate-expired', 'certificate-reminder', about, 'Expired: ((certificate))'),
];

/** ISO 14001 until the end of May 2026, as the council of the spec holds it. */
export async function aCertificate(
  council: Council,
  of: Partial<CertificateCreate> = {},
  as: SignedInAs = council.supplier,
): Promise<CertificateView> {
  const body = {
    ...{ supplierId: council.supplierId, name: 'ISO 14001', issuer: 'BSI', number: 'EMS 71234' },
    ...{ issuedOn: '2025-06-01', expiresOn: '2026-05-29', answers: 'iso 14001 certificate', ...of },
  };
  return (await council.app.request<CertificateView>('POST', '/api/certificates', { as, body })).body;
}
