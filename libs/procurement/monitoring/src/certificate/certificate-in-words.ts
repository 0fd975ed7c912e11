import { dayInWords } from '@commonweal/platform';
import type { Certificate } from './certificate.entity.js';

/** "ISO 14001, number EMS 551234, issued by BSI on 1 April 2024, valid until 31 March 2027". */
export function certificateInWords({ name, number, issuer, issuedOn, expiresOn }: Certificate): string {
  return `${name}, number ${number}, issued by ${issuer} on ${dayInWords(issuedOn)}, valid until ${dayInWords(expiresOn)}`;
}
