import type { FactContent, LedgerEntryView } from '@commonweal/wire';
import { valueInWords } from '../fields/value-in-words.js';
import { asWords } from '../strings/as-words.js';

export type Detail = [name: string, value: string];

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an entry holds, as pairs to be read: nested names joined, facts by their titles, nothing that is empty. */
export function detailsOf(
  { data, private: hidden }: LedgerEntryView,
  facts: Map<string, FactContent>,
): Detail[] {
  const all: Record<string, unknown> = { ...data, ...(isGroup(hidden) ? hidden : {}) };
  // What was answered stands in full under "after".
  if (isGroup(all['after'])) delete all['facts'];
  return Object.entries(all).flatMap(([name, value]) => pairs(name, value, facts));
}

/** Names of facts are read by their titles. */
const titleOf = (value: unknown, facts: Map<string, FactContent>): unknown =>
  (typeof value === 'string' && facts.get(value)?.title) || value;

function pairs(name: string, value: unknown, facts: Map<string, FactContent>, before = ''): Detail[] {
  const fact = facts.get(name);
  const label = [before, fact?.title ?? asWords(name)].filter(Boolean).join(', ');
  if (isGroup(value)) return Object.entries(value).flatMap(([key, inner]) => pairs(key, inner, facts, label));
  if (value === null || value === '' || (Array.isArray(value) && !value.length)) return [];
  return [
    [label, valueInWords(Array.isArray(value) ? value.map((one) => titleOf(one, facts)) : value, fact)],
  ];
}
