type Parts = Record<string, unknown>;

const isParts = (value: unknown): value is Parts => typeof value === 'object' && value !== null;
const isTyped = (value: unknown) =>
  value === undefined || value === null || typeof value === 'string' || typeof value === 'number';

/**
 * Where two states of a form differ in nothing but what is typed, so that typing on there is one step; of several places, for
 * what follows from what is typed, the first. Undefined where something came, went or was put in another order.
 */
export function placeBetween(before: unknown, after: unknown): string | undefined {
  const found: string[] = [];
  return gather(before, after, '', found) ? found[0] : undefined;
}

function gather(before: unknown, after: unknown, at: string, found: string[]): boolean {
  if (JSON.stringify(before) === JSON.stringify(after)) return true;
  if (isTyped(before) && isTyped(after)) return found.push(at) > 0;
  const [old, now] = [before ?? {}, after ?? {}];
  if (!isParts(old) || !isParts(now)) return false;
  if ((Array.isArray(old) || Array.isArray(now)) && !isAsLong(old, now)) return false;
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names].every((name) => gather(old[name], now[name], `${at}/${name}`, found));
}

const isAsLong = (old: unknown, now: unknown) =>
  Array.isArray(old) && Array.isArray(now) && old.length === now.length;
