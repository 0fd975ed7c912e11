import { moneyInWords, penceOf, poundsOf, ungrouped } from '../fields/pounds.js';

/** What an indicator measures, as far as a field has to know it. */
export interface Measured {
  type: string;
  unit?: string;
}

export type Figure = number | boolean | string;

const yesAndNo = { yes: 'Yes', no: 'No' };
const numbers = new Set(['count', 'percentage', 'money', 'quantity']);

/** Whether answers are figures that can be compared with a target. */
export const isNumber = (type: string) => numbers.has(type);

/** Whether a target is a sum over the periods, and not promised in full for each. */
export const addsUp = (type: string) => numbers.has(type) && type !== 'percentage';

/** "12 tonnes", "£1,250", "98.5%", "Yes": as people read it. */
export function figureInWords(value: Figure, { type, unit }: Measured, words = yesAndNo): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string') return value;
  if (type === 'money') return moneyInWords(Math.round(value));
  const figure = value.toLocaleString('en-GB', { maximumFractionDigits: 3 });
  if (type === 'percentage') return `${figure}%`;
  return unit ? `${figure} ${unit}` : figure;
}

/** A figure as one would type it, without its unit. */
export function asTyped(value: Figure | null | undefined, type: string): string {
  if (value === null || value === undefined) return '';
  return type === 'money' && typeof value === 'number' ? poundsOf(value) : String(value);
}

export type Fault = 'count' | 'percentage' | 'money' | 'quantity' | 'tooLarge' | 'tooLong';
export type Read = { value: Figure | null; fault?: undefined } | { fault: Fault };

const shapes: Record<string, RegExp> = {
  count: /^\d+$/,
  percentage: /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/,
  quantity: /^\d+(\.\d{1,3})?$/,
};
/** What the engine takes at most; money in pence. A percentage says its bound by itself. */
const most: Record<string, number> = { count: 1e9, money: 1e13, quantity: 1e12 };
const longestAnswer = 5000;

/** What was typed, as the engine takes it; null takes the answer back. Money is typed in pounds and told in pence. */
export function readTyped(typed: string, type: string): Read {
  const text = typed.trim();
  if (text === '') return { value: null };
  if (type === 'yes-no') return { value: text === 'true' };
  if (isNumber(type)) return readNumber(text, type as Fault);
  return text.length > longestAnswer ? { fault: 'tooLong' } : { value: text };
}

function readNumber(text: string, type: Fault): Read {
  if (type === 'money') {
    const pence = penceOf(text);
    return pence === undefined || pence < 0 ? { fault: 'money' } : within(pence, type);
  }
  const plain = ungrouped(text.replace(/\s*%$/, ''));
  return shapes[type]?.test(plain) ? within(Number(plain), type) : { fault: type };
}

const within = (value: number, type: string): Read =>
  value > (most[type] ?? Infinity) ? { fault: 'tooLarge' } : { value };
