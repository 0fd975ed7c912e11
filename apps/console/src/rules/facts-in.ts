/** Names of the facts that conditions speak of, in the order of their appearance, parameters left out. */
export function factsIn(conditions: unknown): string[] {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== 'object' || node === null) return;
    for (const [name, value] of Object.entries(node)) {
      if (name === 'fact' && typeof value === 'string' && value && !value.startsWith('parameter:'))
        found.add(value);
      else walk(value);
    }
  };
  walk(conditions);
  return [...found];
}
