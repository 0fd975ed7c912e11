import type { FieldDifference } from '@commonweal/wire';

const ofNoInterest = new Set(['version', 'updatedAt', 'may']);

/** What differs between two states of one thing, leaf by leaf. */
export function differencesBetween(before: unknown, now: unknown, path: string[] = []): FieldDifference[] {
  if (JSON.stringify(before) === JSON.stringify(now)) return [];
  if (!isGroup(before) && !isGroup(now)) return [difference(path, before, now)];
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(now ?? {})]);
  return [...names]
    .filter((name) => !ofNoInterest.has(name))
    .flatMap((name) => differencesBetween(child(before, name), child(now, name), [...path, name]));
}

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;
const child = (value: unknown, name: string) =>
  isGroup(value) ? (value as Record<string, unknown>)[name] : undefined;

function difference(path: string[], before: unknown, after: unknown): FieldDifference {
  const field = path.map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : part)).join(', ');
  return { at: `/${path.join('/')}`, field: field.charAt(0).toUpperCase() + field.slice(1), before, after };
}
