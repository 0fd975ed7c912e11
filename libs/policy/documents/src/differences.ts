import { isDeepStrictEqual } from 'node:util';
import type { FieldDifference } from '@commonweal/wire';

/** What differs between two contents, field by field, in the order of the fields. */
export function differencesOf(before: unknown, after: unknown, at = ''): FieldDifference[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (isRecord(before) && isRecord(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...names].flatMap((name) => differencesOf(before[name], after[name], `${at}/${escaped(name)}`));
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    const length = Math.max(before.length, after.length);
    return Array.from({ length }, (_, i) => differencesOf(before[i], after[i], `${at}/${i}`)).flat();
  }
  return [{ at, field: inWords(at), before, after }];
}

/** "/examples/1/expect" → "Examples, 2, expect". */
function inWords(at: string): string {
  const words = at
    .split('/')
    .slice(1)
    .map((part) =>
      /^\d+$/.test(part) ? String(Number(part) + 1) : part.replace(/([A-Z])/g, (c) => ` ${c.toLowerCase()}`),
    )
    .join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
