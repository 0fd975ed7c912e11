import type { DocumentSet } from '@commonweal/documents';
import { DomainError } from '@commonweal/platform';
import { answerFaults } from '../commands/answers.js';

/** What is known of facts that a form gives; null is not known. @throws DomainError invalid */
export function knownFacts(facts: Record<string, unknown>, documents: DocumentSet): Record<string, unknown> {
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
  const errors = answerFaults(given, documents, 'facts');
  if (Object.keys(errors).length)
    throw new DomainError('invalid', 'invalid', 'Some of what was answered is wrong.', errors);
  return given;
}
