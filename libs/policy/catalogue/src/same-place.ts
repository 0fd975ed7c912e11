import type { Finding } from '@commonweal/documents';

export function samePlace(other: string, at: string): Finding {
  const message = `It has the same place as "${other}"; give one of them another number.`;
  return { severity: 'warning', code: 'same-place', message, at };
}
