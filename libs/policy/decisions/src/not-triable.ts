import { DomainError } from '@commonweal/platform';

export function notTriable(why = 'its conditions are not complete'): DomainError {
  return new DomainError('invalid', 'rule-not-ready', `The rule cannot be tried yet: ${why}`, {
    content: [why],
  });
}
