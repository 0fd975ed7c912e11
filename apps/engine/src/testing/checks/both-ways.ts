import type { DocumentKindName, PolicyProblem } from '@commonweal/wire';
import { ReleaseDocuments, type Checks, type SetEntry } from '@commonweal/documents';
import { sound, surroundings } from './a-policy.js';

/** Fields that are put on the sound document of the kind. `beside` adds documents, `key` is `case` if left out. */
export type Case = Record<string, unknown> & { beside?: SetEntry[]; key?: string };

/** For each check a document in which it is found, and one in which it must not be. */
export type BothWays<Code extends PropertyKey> = Record<Code, readonly [found: Case, spared: Case]>;

/** What the checks say of the document of a case among what stands around it. */
export function problemsOf(checks: Checks, kind: DocumentKindName, made: Case): PolicyProblem[] {
  const { beside = [], key = 'case', ...patch } = made;
  const content = { ...sound[kind], ...patch };
  const documents = ReleaseDocuments.of(1, [...surroundings, ...beside, { kind, key, content }]);
  return checks.ofOne(kind, key, content, documents);
}
