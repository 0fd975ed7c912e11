import { isEmail } from 'class-validator';
import { isCivilDate } from '@commonweal/wire';
import type { Cell } from './workbook.js';

/** A cell that is not empty. Text is trimmed. */
export type Filled = Exclude<Cell, null>;

/** What a cell means, or what is wrong with it and how to mend it. */
export type Read<T> = { value: T } | { fault: string };
export type Reader<T> = (cell: Filled) => Read<T>;

/** A number is taken as its digits: references and company numbers often are. */
export function text(max: number): Reader<string> {
  return (cell) => {
    if (typeof cell === 'number' && Number.isFinite(cell)) return { value: String(cell) };
    if (typeof cell !== 'string') return { fault: `${shown(cell)} is not text: write it as text.` };
    return cell.length <= max ? { value: cell } : { fault: `Use at most ${max} characters.` };
  };
}

/** The figure of a number or of text like "1,250,000.50", with the sign before or after it; never below 0. */
export function figureIn(cell: Filled, sign: '£' | '%' | '' = ''): number | undefined {
  // A spreadsheet reckons with 15 digits; what comes after them is noise.
  if (typeof cell === 'number')
    return cell >= 0 && Number.isFinite(cell) ? Number(cell.toPrecision(15)) : undefined;
  if (typeof cell !== 'string') return undefined;
  const bare = sign === '%' ? cell.replace(/\s*%$/, '') : sign ? cell.replace(/^£\s*/, '') : cell;
  if (!/^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(bare)) return undefined;
  return Number(bare.replaceAll(',', ''));
}

const mostPence = 1e15;

/** Pounds, as a number or as text like "1,250,000.50"; the value is whole pence. */
export const pounds: Reader<number> = (cell) => {
  const figure = figureIn(cell, '£');
  if (figure === undefined || Number(figure.toFixed(2)) !== figure)
    return { fault: `${shown(cell)} is not an amount in pounds and pence: write it like 1250000.50.` };
  const pence = Math.round(figure * 100);
  return pence <= mostPence ? { value: pence } : { fault: 'The amount is too large.' };
};

const firstDay = '1950-01-01';
const lastDay = '2100-12-31';

/** A day, `YYYY-MM-DD`, whose year is surely a slip of the keyboard. */
export const isFarAway = (date: string) => date < firstDay || date > lastDay;

/** A date of the spreadsheet, or text: YYYY-MM-DD or DD/MM/YYYY. */
export const day: Reader<string> = (cell) => {
  const date = typeof cell === 'string' ? dayInText(cell) : dayInSheet(cell);
  if (!isCivilDate(date))
    return { fault: `${shown(cell)} is not a date: write it as DD/MM/YYYY or YYYY-MM-DD.` };
  if (isFarAway(date)) return { fault: `${date} is too far away: is the year right?` };
  return { value: date };
};

function dayInText(written: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : written;
}

/** A number that is not shown as a date counts days since 1900 as dates do. */
function dayInSheet(cell: Exclude<Filled, string>): string | undefined {
  const serial =
    typeof cell === 'number' && Number.isInteger(cell) ? (cell - 25_569) * 86_400_000 : Number.NaN;
  const date = cell instanceof Date ? cell : new Date(serial);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}

export const yesNo: Reader<boolean> = (cell) => {
  if (typeof cell === 'boolean') return { value: cell };
  const word = String(cell).toLowerCase();
  if (['yes', 'y', 'true'].includes(word)) return { value: true };
  if (['no', 'n', 'false'].includes(word)) return { value: false };
  return { fault: `${shown(cell)} is neither yes nor no: write one of them.` };
};

/** One of the words, in any case, with spaces or hyphens. Titles may stand for them. */
export function oneOf<Word extends string>(words: Record<Word, string>): Reader<Word> {
  const all = Object.entries<string>(words) as [Word, string][];
  return (cell) => {
    const meant = sameness(String(cell));
    const found = all.find(([word, title]) => [word, title].some((known) => sameness(known) === meant));
    if (found) return { value: found[0] };
    return { fault: `${shown(cell)} is not known here. Write one of: ${Object.keys(words).join(', ')}.` };
  };
}

/** Equal for what people take for the same word. */
export function sameness(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('\u2019', "'")
    .replace(/[\s_-]+/g, '-');
}

export function whole(min: number, max: number): Reader<number> {
  return (cell) => {
    const figure = figureIn(cell);
    if (figure !== undefined && Number.isInteger(figure) && figure >= min && figure <= max)
      return { value: figure };
    return { fault: `${shown(cell)} is not a whole number from ${min} to ${max}.` };
  };
}

/** In lower case, as people are known here. */
export const email: Reader<string> = (cell) => {
  if (typeof cell !== 'string' || cell.length > 254 || !isEmail(cell))
    return { fault: `${shown(cell)} is not an e-mail address.` };
  return { value: cell.toLowerCase() };
};

/** As it can stand in a message. */
export function shown(cell: Filled): string {
  const words = cell instanceof Date ? 'This date' : `"${String(cell)}"`;
  return words.length > 80 ? `${words.slice(0, 78)}…"` : words;
}
