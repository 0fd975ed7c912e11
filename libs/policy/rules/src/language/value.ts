import type { FactContent, FactType } from '@commonweal/wire';
import { epochDay } from './civil-day.js';

/**
 * A value as it is compared: numbers as they are, money in whole pence, dates in days since 1970-01-01, yes as 1 and
 * no as 0, choices and text as text, several choices as a list. Undefined stands for "not known".
 */
export type Encoded = number | string | readonly (number | string)[];

/** What is known about a subject, by fact name. */
export type Facts = Readonly<Record<string, unknown>>;

/** The answer "this does not apply": known, and a value of its own for every type of fact. */
export const notApplicable = 'does-not-apply';

type Encoder = (raw: unknown) => Encoded | undefined;

function orNotApplicable(raw: unknown): Encoded | undefined {
  return raw === notApplicable ? notApplicable : undefined;
}

const text: Encoder = (raw) => (typeof raw === 'string' ? raw : undefined);

function isTexts(list: readonly unknown[]): list is string[] {
  for (const one of list) if (typeof one !== 'string') return false;
  return true;
}

const encoders: Record<FactType, Encoder> = {
  text,
  choice: text,
  number: (raw) => (typeof raw === 'number' && Number.isFinite(raw) ? raw : orNotApplicable(raw)),
  money: (raw) => (typeof raw === 'number' && Number.isSafeInteger(raw) ? raw : orNotApplicable(raw)),
  date: (raw) => (typeof raw === 'string' ? (epochDay(raw) ?? orNotApplicable(raw)) : undefined),
  'yes-no': (raw) => (typeof raw === 'boolean' ? Number(raw) : orNotApplicable(raw)),
  choices: (raw) => (Array.isArray(raw) && isTexts(raw) ? raw : orNotApplicable(raw)),
};

/** What a value of the type must be, in words that follow "must be". */
export const wanted: Record<FactType, string> = {
  text: 'text',
  choice: 'one of its choices',
  number: 'a number',
  money: 'a whole number of pence',
  date: 'a real date, written YYYY-MM-DD',
  'yes-no': 'yes or no (true or false)',
  choices: 'a list of its choices',
};

/** A fact whose value is not of its type; the message names the fact. */
export class FactError extends TypeError {
  constructor(
    readonly fact: string,
    type: FactType,
    value: unknown,
  ) {
    super(`The fact "${fact}" must be ${wanted[type]}, not ${shown(value)}`);
  }
}

function shown(value: unknown): string {
  if (value instanceof Date) return 'a Date object';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  return JSON.stringify(value).slice(0, 80);
}

/** Undefined when the value is not of the type. */
export function encode(type: FactType, raw: unknown): Encoded | undefined {
  return encoders[type](raw);
}

/** The encoder of one fact. Null and undefined are not known. @throws FactError */
export function encoderOf(name: string, type: FactType): Encoder {
  const read = encoders[type];
  return (raw) => {
    if (raw === undefined || raw === null) return undefined;
    const value = read(raw);
    if (value === undefined) throw new FactError(name, type, raw);
    return value;
  };
}

/** Why the value cannot be the answer to the fact, or undefined when it can: its type, and its choices where it lists them. */
export function factValueProblem(
  fact: Pick<FactContent, 'type' | 'values'>,
  value: unknown,
): string | undefined {
  const encoded = encode(fact.type, value);
  if (encoded === undefined) return `must be ${wanted[fact.type]}`;
  if (encoded === notApplicable) return undefined;
  const stranger = strangers(fact, encoded);
  return stranger.length > 0
    ? `${stranger.map((one) => JSON.stringify(one)).join(', ')} is not one of its choices`
    : undefined;
}

function strangers(fact: Pick<FactContent, 'type' | 'values'>, value: Encoded): (string | number)[] {
  if (!fact.values || (fact.type !== 'choice' && fact.type !== 'choices')) return [];
  const allowed = new Set<string | number>(fact.values.map((one) => one.value));
  const given = typeof value === 'object' ? value : [value];
  return given.filter((one) => !allowed.has(one));
}
