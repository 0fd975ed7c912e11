import type { FieldDifference } from '@commonweal/wire';
import { differencesOf } from './differences.js';
import type { DocumentSet } from './document-kind.js';
import type { PackDocument } from './policy-files.js';

export interface PackDifference {
  document: PackDocument;
  what: 'new' | 'changed';
  differences: FieldDifference[];
}

/** The documents in files that a release does not hold, or holds otherwise. */
export function packDifferences(files: PackDocument[], inForce: DocumentSet): PackDifference[] {
  return files.flatMap((document): PackDifference[] => {
    const before = inForce.get(document.kind, document.key);
    if (!before) return [{ document, what: 'new', differences: [] }];
    const differences = differencesOf(before, document.content);
    return differences.length > 0 ? [{ document, what: 'changed', differences }] : [];
  });
}
