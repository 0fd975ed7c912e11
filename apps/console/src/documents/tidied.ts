/** Conditions keep what they have: an empty value in them is a fault to be shown, not a field left out. */
const asTyped = new Set(['conditions', 'when']);

/** Content without the fields that were left empty. */
export function tidied(value: unknown, name = ''): unknown {
  if (asTyped.has(name)) return value;
  if (Array.isArray(value)) return value.map((one) => tidied(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== undefined && inner !== '')
      .map(([key, inner]) => [key, tidied(inner, key)]),
  );
}
