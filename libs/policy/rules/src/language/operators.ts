import type { FactType } from '@commonweal/wire';
import { notApplicable, type Encoded } from './value.js';
import type { WorkingDays } from './working-days.js';

/**
 * What stands to the right: `one` value of the fact's type (a single choice for several choices), a `list`, a `range`
 * of two values (both ends included), a number of `days`, a `flag` (true or false) or a piece of `text`.
 */
export type ValueShape = 'one' | 'list' | 'range' | 'days' | 'flag' | 'text';

/** An operator as the console's builder needs it. */
export interface OperatorDescription {
  key: string;
  /** The words in the picker. */
  words: string;
  /** The sentence with `{fact}` and `{value}`, and the one that says the opposite. */
  sentence: string;
  opposite: string;
  types: readonly FactType[];
  value: ValueShape;
  /** Whether another fact or a parameter may stand to the right. */
  refers: boolean;
  /** How the values of a list are joined in a sentence. */
  joins: 'or' | 'and';
}

/** Whether the operator holds between two known values; today is an epoch day. The meaning of an operator never changes. */
export type Meaning = (left: Encoded, right: Encoded, today: number, calendar: WorkingDays) => boolean;

export interface Operator extends OperatorDescription {
  holds: Meaning;
  /** Whether json-rules-engine has it; the others are registered in its Engine. */
  builtIn: boolean;
}

const numbers: readonly FactType[] = ['number', 'money'];
const dates: readonly FactType[] = ['date'];
const single: readonly FactType[] = ['text', 'number', 'money', 'date', 'yes-no', 'choice'];
const listed: readonly FactType[] = ['text', 'number', 'money', 'date', 'choice'];
const several: readonly FactType[] = ['choices'];
const every: readonly FactType[] = [...single, 'choices'];

const isNumber = (value: Encoded | undefined): value is number => typeof value === 'number';
const listOf = (value: Encoded): readonly (number | string)[] => (typeof value === 'object' ? value : []);
const ordered =
  (compare: (left: number, right: number) => boolean): Meaning =>
  (left, right) =>
    isNumber(left) && isNumber(right) && compare(left, right);
const among =
  (decide: (has: (one: number | string) => boolean, right: Encoded) => boolean): Meaning =>
  (left, right) =>
    typeof left === 'object' && decide((one) => left.includes(one), right);
const written =
  (compare: (text: string, part: string) => boolean): Meaning =>
  (left, right) =>
    typeof left === 'string' &&
    typeof right === 'string' &&
    left !== notApplicable &&
    compare(left.toLowerCase(), right.toLowerCase());

function inRange(left: Encoded, right: Encoded): boolean {
  const [low, high] = listOf(right);
  return isNumber(left) && isNumber(low) && isNumber(high) && left >= low && left <= high;
}

function operator(
  key: string,
  words: string,
  sentences: readonly [sentence: string, opposite: string],
  types: readonly FactType[],
  value: ValueShape,
  holds: Meaning,
): Operator {
  const refers = value === 'one' || value === 'days';
  const joins = key === 'containsAll' || value === 'range' ? 'and' : 'or';
  const [sentence, opposite] = sentences;
  return {
    key,
    words,
    sentence,
    opposite,
    types,
    value,
    refers,
    joins,
    holds,
    builtIn: builtInKeys.has(key),
  };
}

const builtInKeys = new Set(
  'equal notEqual in notIn contains doesNotContain lessThan lessThanInclusive greaterThan greaterThanInclusive'.split(
    ' ',
  ),
);

const is = (words: string, otherwise: string) =>
  [`{fact} is ${words} {value}`, `{fact} is ${otherwise} {value}`] as const;
const among2 = ['{value} is among {fact}', '{value} is not among {fact}'] as const;

const list: readonly Operator[] = [
  operator('equal', 'is', ['{fact} is {value}', '{fact} is not {value}'], single, 'one', (a, b) => a === b),
  operator(
    'notEqual',
    'is not',
    ['{fact} is not {value}', '{fact} is {value}'],
    single,
    'one',
    (a, b) => a !== b,
  ),
  operator('in', 'is one of', ['{fact} is {value}', '{fact} is not {value}'], listed, 'list', (a, b) =>
    listOf(b).includes(a as string),
  ),
  operator(
    'notIn',
    'is none of',
    ['{fact} is not {value}', '{fact} is {value}'],
    listed,
    'list',
    (a, b) => !listOf(b).includes(a as string),
  ),
  operator(
    'contains',
    'includes',
    among2,
    several,
    'one',
    among((has, b) => has(b as string)),
  ),
  operator(
    'doesNotContain',
    'does not include',
    [among2[1], among2[0]],
    several,
    'one',
    among((has, b) => !has(b as string)),
  ),
  operator(
    'lessThan',
    'is less than',
    is('less than', 'at least'),
    numbers,
    'one',
    ordered((a, b) => a < b),
  ),
  operator(
    'lessThanInclusive',
    'is at most',
    is('at most', 'more than'),
    numbers,
    'one',
    ordered((a, b) => a <= b),
  ),
  operator(
    'greaterThan',
    'is more than',
    is('more than', 'at most'),
    numbers,
    'one',
    ordered((a, b) => a > b),
  ),
  operator(
    'greaterThanInclusive',
    'is at least',
    is('at least', 'less than'),
    numbers,
    'one',
    ordered((a, b) => a >= b),
  ),
  operator(
    'before',
    'is before',
    is('before', 'on or after'),
    dates,
    'one',
    ordered((a, b) => a < b),
  ),
  operator(
    'onOrBefore',
    'is on or before',
    is('on or before', 'after'),
    dates,
    'one',
    ordered((a, b) => a <= b),
  ),
  operator(
    'after',
    'is after',
    is('after', 'on or before'),
    dates,
    'one',
    ordered((a, b) => a > b),
  ),
  operator(
    'onOrAfter',
    'is on or after',
    is('on or after', 'before'),
    dates,
    'one',
    ordered((a, b) => a >= b),
  ),
  operator(
    'withinDays',
    'is within so many days from today',
    is('within the next', 'not within the next'),
    dates,
    'days',
    (a, b, today) => isNumber(a) && isNumber(b) && a >= today && a <= today + b,
  ),
  operator(
    'withinWorkingDays',
    'is within so many working days from today',
    is('within the next', 'not within the next'),
    dates,
    'days',
    (a, b, today, calendar) => isNumber(a) && isNumber(b) && a >= today && a <= calendar.after(today, b),
  ),
  operator('between', 'is between', is('between', 'not between'), [...numbers, ...dates], 'range', inRange),
  operator(
    'containsAny',
    'includes any of',
    among2,
    several,
    'list',
    among((has, b) => listOf(b).some(has)),
  ),
  operator(
    'containsAll',
    'includes all of',
    ['{value} are all among {fact}', 'not all of {value} are among {fact}'],
    several,
    'list',
    among((has, b) => listOf(b).every(has)),
  ),
  operator(
    'containsNone',
    'includes none of',
    ['none of {value} is among {fact}', '{value} is among {fact}'],
    several,
    'list',
    among((has, b) => !listOf(b).some(has)),
  ),
  operator(
    'textContains',
    'contains the text',
    ['{fact} contains the text {value}', '{fact} does not contain the text {value}'],
    ['text'],
    'text',
    written((text, part) => text.includes(part)),
  ),
  operator(
    'startsWith',
    'starts with',
    ['{fact} starts with {value}', '{fact} does not start with {value}'],
    ['text'],
    'text',
    written((text, part) => text.startsWith(part)),
  ),
  operator(
    'isKnown',
    'is known',
    ['{fact} is known', '{fact} is not known'],
    every,
    'flag',
    (_, b) => b === 1,
  ),
  operator(
    'doesNotApply',
    'does not apply',
    ['{fact} does not apply', '{fact} applies'],
    every,
    'flag',
    (a, b) => (a === notApplicable) === (b === 1),
  ),
];

export const operators: ReadonlyMap<string, Operator> = new Map(list.map((one) => [one.key, one]));

/** Every operator, described, in the order of the picker. */
export const operatorTable: readonly OperatorDescription[] = list.map((one) => ({
  key: one.key,
  words: one.words,
  sentence: one.sentence,
  opposite: one.opposite,
  types: one.types,
  value: one.value,
  refers: one.refers,
  joins: one.joins,
}));
