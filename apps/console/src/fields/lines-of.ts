import { asWords } from '../strings/as-words.js';
import { valueInWords } from './value-in-words.js';

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A value as lines to be read: "From: 1 Jan 2028" for each part of a group, one line for each of a list. `name` is that of its field
 * and says the unit of a number: `amountPence` is money, `deadweightPercent` a percentage.
 */
export function linesOf(value: unknown, name = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => linesOf(one, name));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).map(
      ([part, inner]) => `${asWords(withoutUnit(part))}: ${linesOf(inner, part).join(', ')}`,
    );
  if (name.endsWith('Pence')) return [valueInWords(value, { type: 'money' })];
  if (name.endsWith('Percent')) return [`${valueInWords(value)}%`];
  return [valueInWords(value, isDay.test(String(value)) ? { type: 'date' } : undefined)];
}

const withoutUnit = (name: string) => name.replace(/(?:Pence|Percent)$/, '');
