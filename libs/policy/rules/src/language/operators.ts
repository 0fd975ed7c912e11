import type { FactType } from '@commonweal/wire';
import {
  among,
  inRange,
  isNumber,
  listOf,
  operator,
  ordered,
  written,
  type Operator,
  type OperatorDescription,
} from './operator.js';
import { notApplicable, type Encoded } from './value.js';

const numbers: readonly FactType[] = ['number', 'money'];
const dates: readonly FactType[] = ['date'];
const single: readonly FactType[] = ['text', 'number', 'money', 'date', 'yes-no', 'choice'];
const listed: readonly FactType[] = ['text', 'number', 'money', 'date', 'choice'];
const several: readonly FactType[] = ['choices'];
const every: readonly FactType[] = [...single, 'choices'];

const is = (words: string, otherwise: string) =>
  [`is ${words}`, `{fact} is ${words} {value}`, `{fact} is ${otherwise} {value}`] as const;
const same = (words: string) => [words, '{fact} is {value}', '{fact} is not {value}'] as const;
const differs = (words: string) => [words, '{fact} is not {value}', '{fact} is {value}'] as const;
const includes = (words: string) =>
  [words, '{value} is among {fact}', '{value} is not among {fact}'] as const;
const within = (days: string) =>
  [
    `is within so many ${days} from today`,
    '{fact} is within the next {value}',
    '{fact} is not within the next {value}',
  ] as const;
const allAmong = [
  'includes all of',
  '{value} are all among {fact}',
  'not all of {value} are among {fact}',
] as const;
const noneAmong = ['includes none of', 'none of {value} is among {fact}', '{value} is among {fact}'] as const;
const excludes = ['does not include', '{value} is not among {fact}', '{value} is among {fact}'] as const;
const holdsText = [
  'contains the text',
  '{fact} contains the text {value}',
  '{fact} does not contain the text {value}',
] as const;
const startsText = [
  'starts with',
  '{fact} starts with {value}',
  '{fact} does not start with {value}',
] as const;
const known = ['is known', '{fact} is known', '{fact} is not known'] as const;
const inapplicable = ['does not apply', '{fact} does not apply', '{fact} applies'] as const;

const list: readonly Operator[] = [
  operator('equal', same('is'), single, 'one', (a, b) => a === b),
  operator('notEqual', differs('is not'), single, 'one', (a, b) => a !== b),
  operator('in', same('is one of'), listed, 'list', (a, b) => listOf(b).includes(a as string)),
  operator('notIn', differs('is none of'), listed, 'list', (a, b) => !listOf(b).includes(a as string)),
  operator(
    'contains',
    includes('includes'),
    several,
    'one',
    among((has, b) => has(b as string)),
  ),
  operator(
    'doesNotContain',
    excludes,
    several,
    'one',
    among((has, b) => !has(b as string)),
  ),
  operator(
    'lessThan',
    is('less than', 'at least'),
    numbers,
    'one',
    ordered((a, b) => a < b),
  ),
  operator(
    'lessThanInclusive',
    is('at most', 'more than'),
    numbers,
    'one',
    ordered((a, b) => a <= b),
  ),
  operator(
    'greaterThan',
    is('more than', 'at most'),
    numbers,
    'one',
    ordered((a, b) => a > b),
  ),
  operator(
    'greaterThanInclusive',
    is('at least', 'less than'),
    numbers,
    'one',
    ordered((a, b) => a >= b),
  ),
  operator(
    'before',
    is('before', 'on or after'),
    dates,
    'one',
    ordered((a, b) => a < b),
  ),
  operator(
    'onOrBefore',
    is('on or before', 'after'),
    dates,
    'one',
    ordered((a, b) => a <= b),
  ),
  operator(
    'after',
    is('after', 'on or before'),
    dates,
    'one',
    ordered((a, b) => a > b),
  ),
  operator(
    'onOrAfter',
    is('on or after', 'before'),
    dates,
    'one',
    ordered((a, b) => a >= b),
  ),
  operator('withinDays', within('days'), dates, 'days', (a, b, today) =>
    reaches(a, today, isNumber(b) ? today + b : undefined),
  ),
  operator('withinWorkingDays', within('working days'), dates, 'days', (a, b, today, calendar) =>
    reaches(a, today, isNumber(b) ? calendar.after(today, b) : undefined),
  ),
  operator('between', is('between', 'not between'), [...numbers, ...dates], 'range', inRange),
  operator(
    'containsAny',
    includes('includes any of'),
    several,
    'list',
    among((has, b) => listOf(b).some(has)),
  ),
  operator(
    'containsAll',
    allAmong,
    several,
    'list',
    among((has, b) => listOf(b).every(has)),
  ),
  operator(
    'containsNone',
    noneAmong,
    several,
    'list',
    among((has, b) => !listOf(b).some(has)),
  ),
  operator(
    'textContains',
    holdsText,
    ['text'],
    'text',
    written((text, part) => text.includes(part)),
  ),
  operator(
    'startsWith',
    startsText,
    ['text'],
    'text',
    written((text, part) => text.startsWith(part)),
  ),
  operator('isKnown', known, every, 'flag', (_, b) => b === 1),
  operator('doesNotApply', inapplicable, every, 'flag', (a, b) => (a === notApplicable) === (b === 1)),
];

function reaches(date: Encoded, today: number, last: number | undefined): boolean {
  return isNumber(date) && last !== undefined && date >= today && date <= last;
}

export const operators: ReadonlyMap<string, Operator> = new Map(list.map((one) => [one.key, one]));

/** Every operator, described, in the order of the picker. */
export const operatorTable: readonly OperatorDescription[] = list.map(
  ({ key, words, types, value, refers }) => ({
    key,
    words,
    types,
    value,
    refers,
  }),
);
