import type { EntityManager } from 'typeorm';

/** Of transactions in which things stand still: what was read of them, by what it is and by id. */
const still = new WeakMap<EntityManager, Map<string, Map<string, unknown>>>();

/** While it acts, nothing that `readOnce` reads may change in this transaction: it is read once. */
export async function whileStill<T>(tx: EntityManager, act: () => Promise<T>): Promise<T> {
  if (still.has(tx)) return act();
  still.set(tx, new Map());
  try {
    return await act();
  } finally {
    still.delete(tx);
  }
}

/**
 * Reads those that were not read yet since things stand still; all of them where they do not.
 * @param what tells one reading from another
 * @returns by id, those that exist; others that were read before may be among them
 */
export async function readOnce<T>(
  tx: EntityManager,
  what: string,
  ids: readonly string[],
  read: (left: string[]) => Promise<ReadonlyMap<string, T>>,
): Promise<ReadonlyMap<string, T>> {
  const kept = still.get(tx);
  if (!kept) return read([...ids]);
  const known = (kept.get(what) ?? new Map()) as Map<string, T>;
  kept.set(what, known);
  const left = ids.filter((id) => !known.has(id));
  if (left.length > 0) for (const [id, found] of await read(left)) known.set(id, found);
  return known;
}
