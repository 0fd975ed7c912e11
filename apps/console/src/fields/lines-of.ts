import { asWords } from '../strings/as-words.js';
import { type Typed, valueInWords } from './value-in-words.js';

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** What is known of a field by its name: a fact of the vocabulary with its title, or the value of a parameter. */
export type TypedField = (name: string) => (Typed & { title?: string }) | undefined;

const untyped: TypedField = () => undefined;

/**
 * A value as lines to be read: "From: 1 Jan 2028" for each part of a group, one line for each of a list. `name` is that of its field
 * and says the unit of a number: `amountPence` is money, `deadweightPercent` a percentage, a fact what its vocabulary says.
 */
export function linesOf(value: unknown, name = '', typed: TypedField = untyped): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => linesOf(one, name, typed));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).map(([part, inner]) => {
      const title = typed(part)?.title ?? asWords(withoutUnit(part));
      return `${title}: ${linesOf(inner, part, typed).join(', ')}`;
    });
  if (name.endsWith('Pence')) return [valueInWords(value, { type: 'money' })];
  if (name.endsWith('Percent')) return [`${valueInWords(value)}%`];
  return [valueInWords(value, typed(name) ?? (isDay.test(String(value)) ? { type: 'date' } : undefined))];
}

const withoutUnit = (name: string) => name.replace(/(?:Pence|Percent)$/, '');
