import type { FieldDifference } from '@commonweal/wire';
import { asWords } from '../strings/as-words.js';

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

/** What holds a space is words already, a question for example. */
const named = (part: string) => (part.includes(' ') ? part : asWords(part));

function difference(path: string[], before: unknown, after: unknown): FieldDifference {
  const words = path.map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : named(part)));
  return { at: `/${path.join('/')}`, field: words.join(', '), before, after };
}
