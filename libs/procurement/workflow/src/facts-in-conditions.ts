import type { Conditions } from '@commonweal/wire';

/** Names of facts, and `parameter:<key>`, that the conditions read. Never throws: they may be half filled in. */
export function factsInConditions(conditions: Conditions): string[] {
  const names = new Set<string>();
  collect(conditions, names);
  return [...names];
}

function collect(node: unknown, names: Set<string>): void {
  if (Array.isArray(node)) for (const child of node) collect(child, names);
  if (typeof node !== 'object' || node === null) return;
  if ('fact' in node && typeof node.fact === 'string') names.add(node.fact);
  for (const child of Object.values(node)) collect(child, names);
}
