/** Something in a list that has a key of its own, such as a stage or a task. */
export interface Keyed {
  key: string;
  title?: string;
}

/** The two lists, if everything in them has a key and no key is there twice in one of them. */
export function keyedLists(before: unknown[], after: unknown[]): [Keyed[], Keyed[]] | undefined {
  return areKeyed(before) && areKeyed(after) ? [before, after] : undefined;
}

function areKeyed(list: unknown[]): list is Keyed[] {
  return list.every(isKeyed) && new Set(list.map(({ key }) => key)).size === list.length;
}

function isKeyed(value: unknown): value is Keyed {
  if (typeof value !== 'object' || value === null || !('key' in value)) return false;
  return typeof value.key === 'string' && (!('title' in value) || typeof value.title === 'string');
}
