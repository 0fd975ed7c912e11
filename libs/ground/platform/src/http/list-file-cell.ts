import type { CellForm, ListFileColumn } from '@commonweal/wire';
import { Temporal } from 'temporal-polyfill';
import { timeZone } from '../clock.js';
import type { SheetCell } from '../sheets/cells.js';

/** What stands in the cell of one row under one column. Several values stand beside each other, separated by semicolons. */
export function cellOf(row: unknown, { source, as, words }: ListFileColumn): SheetCell {
  const value = source.split('.').reduce<unknown>(inside, row);
  if (Array.isArray(value)) return value.map((one) => String(written(one, as, words) ?? '')).join('; ');
  return written(value, as, words);
}

function inside(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((one) => inside(one, name));
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function written(value: unknown, as?: CellForm, words: Record<string, string> = {}): SheetCell {
  if (value === null || value === undefined) return undefined;
  if (as === 'moment') return momentOf(value);
  if (typeof value === 'number') return as === 'money' ? value / 100 : value;
  if (typeof value !== 'string' && typeof value !== 'boolean') return undefined;
  const word = String(value);
  return Object.hasOwn(words, word) ? String(words[word]) : value;
}

/** `2026-03-02 09:00`, in London. */
function momentOf(value: unknown): SheetCell {
  const at = value instanceof Date ? value : new Date(String(value));
  if (Number.isNaN(at.getTime())) return undefined;
  const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  return there.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
