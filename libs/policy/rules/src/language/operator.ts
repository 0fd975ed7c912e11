import type { FactType } from '@commonweal/wire';
import { notApplicable, type Encoded } from './value.js';
import type { WorkingDays } from './working-days.js';

/**
 * What stands to the right: `one` value of the fact's type (a single choice for several choices), a `list`, a `range`
 * (two values, both included), a whole number of `days`, a `flag`, or a piece of `text` to look for.
 */
export type ValueShape = 'one' | 'list' | 'range' | 'days' | 'flag' | 'text';

/** Whether the operator holds between two known values; today is an epoch day. The meaning of an operator never changes. */
type Meaning = (left: Encoded, right: Encoded, today: number, calendar: WorkingDays) => boolean;

/** An operator as the console's builder needs it. */
export interface OperatorDescription {
  key: string;
  /** The words in the picker. */
  words: string;
  types: readonly FactType[];
  value: ValueShape;
  /** Whether another fact or a parameter may stand to the right. */
  refers: boolean;
}

export interface Operator extends OperatorDescription {
  /** The sentence with `{fact}` and `{value}`, and the one that says the opposite. */
  sentence: string;
  opposite: string;
  /** How the values of a list are joined in a sentence. */
  joins: 'or' | 'and';
  /** Whether json-rules-engine has it; the others are registered in its Engine. */
  builtIn: boolean;
  holds: Meaning;
}

export const isNumber = (value: Encoded | undefined): value is number => typeof value === 'number';
export const listOf = (value: Encoded): readonly (number | string)[] =>
  typeof value === 'object' ? value : [];
export const ordered =
  (compare: (left: number, right: number) => boolean): Meaning =>
  (left, right) =>
    isNumber(left) && isNumber(right) && compare(left, right);
export const among =
  (decide: (has: (one: number | string) => boolean, right: Encoded) => boolean): Meaning =>
  (left, right) =>
    typeof left === 'object' && decide((one) => left.includes(one), right);
export const written =
  (compare: (text: string, part: string) => boolean): Meaning =>
  (left, right) =>
    typeof left === 'string' &&
    typeof right === 'string' &&
    left !== notApplicable &&
    compare(left.toLowerCase(), right.toLowerCase());

export function inRange(left: Encoded, right: Encoded): boolean {
  const [low, high] = listOf(right);
  return isNumber(left) && isNumber(low) && isNumber(high) && left >= low && left <= high;
}

export function operator(
  key: string,
  [words, sentence, opposite]: readonly [words: string, sentence: string, opposite: string],
  types: readonly FactType[],
  value: ValueShape,
  holds: Meaning,
): Operator {
  const refers = value === 'one' || value === 'days';
  const joins = key === 'containsAll' || value === 'range' ? 'and' : 'or';
  return {
    key,
    words,
    sentence,
    opposite,
    types,
    value,
    refers,
    joins,
    builtIn: builtInKeys.has(key),
    holds,
  };
}

const builtInKeys = new Set(
  'equal notEqual in notIn contains doesNotContain lessThan lessThanInclusive greaterThan greaterThanInclusive'.split(
    ' ',
  ),
);
