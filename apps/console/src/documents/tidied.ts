/** Conditions keep what they have: an empty value in them is a fault to be shown, not a field left out. */
const asTyped = new Set(['conditions', 'when']);

/** Lists that stand by their days: officers add to their end. */
const byDay: Record<string, string> = { days: 'date', series: 'from' };

/** Content without the fields that were left empty, and with what has a day in the order of days. */
export function tidied(value: unknown, name = ''): unknown {
  if (asTyped.has(name)) return value;
  if (Array.isArray(value))
    return inOrder(
      value.map((one) => tidied(one)),
      byDay[name],
    );
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== undefined && inner !== '')
      .map(([key, inner]) => [key, tidied(inner, key)]),
  );
}

function inOrder(rows: unknown[], field: string | undefined): unknown[] {
  if (field === undefined) return rows;
  const dayOf = (row: unknown) => (row as Record<string, string | undefined> | null)?.[field] ?? '9999';
  return rows.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}
