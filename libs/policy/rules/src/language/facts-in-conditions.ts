import type { Conditions, DocumentReference } from '@commonweal/wire';
import { parameterPrefix } from './tree.js';

/** Names of facts, and `parameter:<key>`, that the conditions read. Never throws: they may be half filled in. */
export function factsInConditions(conditions: Conditions): string[] {
  const names = new Set<string>();
  collect(conditions, names);
  return [...names];
}

/** The same as references to documents. */
export function documentsInConditions(conditions: Conditions): DocumentReference[] {
  return factsInConditions(conditions).map((name) =>
    name.startsWith(parameterPrefix)
      ? { kind: 'parameter', key: name.slice(parameterPrefix.length) }
      : { kind: 'fact', key: name },
  );
}

function collect(node: unknown, names: Set<string>): void {
  if (Array.isArray(node)) for (const child of node) collect(child, names);
  if (typeof node !== 'object' || node === null) return;
  if ('fact' in node && typeof node.fact === 'string') names.add(node.fact);
  for (const child of Object.values(node)) collect(child, names);
}
