import { dayInWords } from './moments.js';
import { moneyInWords } from './pounds.js';

export interface Typed {
  type: string;
  unit?: string;
  values?: { value: string; title: string }[];
}

/** A value of a fact as people read it. */
export function valueInWords(value: unknown, fact?: Typed): string {
  if (Array.isArray(value)) return value.map((one) => valueInWords(one, fact)).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number')
    return fact?.type === 'money'
      ? moneyInWords(value)
      : [value.toLocaleString('en-GB'), fact?.unit].filter(Boolean).join(' ');
  if (typeof value !== 'string') return value === null || value === undefined ? '–' : JSON.stringify(value);
  if (fact?.type === 'date') return dayInWords(value);
  return fact?.values?.find((one) => one.value === value)?.title ?? value;
}
