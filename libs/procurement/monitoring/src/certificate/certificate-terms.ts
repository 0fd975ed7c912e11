import type { DocumentSet } from '@commonweal/documents';
import { parameterOn } from '@commonweal/documents';
import type { CertificateRenewal, CertificateSave } from '@commonweal/wire';
import { invalidField, isFarAway } from '@commonweal/platform';

/** In days; it holds where the release has no parameter `certificate-expires-soon`. */
const usualSoon = 60;

/** For how many days before it expires a certificate is said to expire soon. */
export function expiresSoon(documents: DocumentSet, today: string): number {
  const value = parameterOn(documents, 'certificate-expires-soon', today);
  return typeof value === 'number' ? value : usualSoon;
}

/** @throws DomainError invalid */
export function refuseImpossibleDates(
  { issuedOn, expiresOn }: Pick<CertificateRenewal, 'issuedOn' | 'expiresOn'>,
  today: string,
): void {
  for (const [field, date] of Object.entries({ issuedOn, expiresOn }))
    if (isFarAway(date)) throw invalidField(field, 'This is too far away: is the year right?');
  if (issuedOn > today) throw invalidField('issuedOn', 'It cannot have been issued on a day to come.');
  if (expiresOn < issuedOn) throw invalidField('expiresOn', 'It cannot expire before it was issued.');
}

/** As it is kept. */
export function saved({ name, issuer, number, issuedOn, expiresOn, answers }: CertificateSave) {
  return { name, issuer, number, issuedOn, expiresOn, answers: answers?.toLowerCase() || null };
}
