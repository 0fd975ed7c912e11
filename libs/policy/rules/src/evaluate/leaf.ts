import type { Operator } from '../language/operator.js';
import type { Encoded } from '../language/value.js';
import type { WorkingDays } from '../language/working-days.js';

/** 0 false, 1 unknown, 2 true: `and` is the least, `or` the greatest, `not` is 2 less it. */
export type Truth = 0 | 1 | 2;

/** The facts of one subject, by slot. Slot 0 holds today as an epoch day; undefined is not known. */
export type Row = (Encoded | undefined)[];

export type Test = (row: Row) => Truth;

type Right = { constant: Encoded } | { slot: number };

/** The function that decides one leaf over a row. */
export function leafTest(operator: Operator, left: number, right: Right, calendar: WorkingDays): Test {
  if (operator.key === 'isKnown') return knownTest(left, 'constant' in right && right.constant === 1);
  if ('slot' in right) return compareSlots(operator, left, right.slot, calendar);
  const special = specialised[operator.key];
  return special?.(left, right.constant) ?? compareConstant(operator, left, right.constant, calendar);
}

function knownTest(slot: number, wanted: boolean): Test {
  return (row) => ((row[slot] !== undefined) === wanted ? 2 : 0);
}

function compareSlots({ holds }: Operator, left: number, right: number, calendar: WorkingDays): Test {
  return (row) => {
    const a = row[left];
    const b = row[right];
    return a === undefined || b === undefined ? 1 : holds(a, b, row[0] as number, calendar) ? 2 : 0;
  };
}

function compareConstant({ holds }: Operator, slot: number, right: Encoded, calendar: WorkingDays): Test {
  return (row) => {
    const value = row[slot];
    return value === undefined ? 1 : holds(value, right, row[0] as number, calendar) ? 2 : 0;
  };
}

/**
 * The commonest comparisons with a constant, each written out so that V8 sees one kind of value at one place. They mean
 * exactly what the operator's own `holds` means (a number compared with "does not apply" is false), and the
 * differential test compares them.
 */
const specialised: Record<string, (slot: number, right: Encoded) => Test | undefined> = {
  equal: (slot, right) =>
    typeof right === 'number' ? equalsNumber(slot, right, 2) : equalsText(slot, right, 2),
  notEqual: (slot, right) =>
    typeof right === 'number' ? equalsNumber(slot, right, 0) : equalsText(slot, right, 0),
  in: (slot, right) => oneOf(slot, right, 2),
  notIn: (slot, right) => oneOf(slot, right, 0),
  lessThan: (slot, right) => below(slot, right as number),
  before: (slot, right) => below(slot, right as number),
  lessThanInclusive: (slot, right) => atMost(slot, right as number),
  onOrBefore: (slot, right) => atMost(slot, right as number),
  greaterThan: (slot, right) => above(slot, right as number),
  after: (slot, right) => above(slot, right as number),
  greaterThanInclusive: (slot, right) => atLeast(slot, right as number),
  onOrAfter: (slot, right) => atLeast(slot, right as number),
};

function equalsNumber(slot: number, right: number, same: 0 | 2): Test {
  const other = same === 2 ? 0 : 2;
  return (row) => {
    const value = row[slot] as number | undefined;
    return value === undefined ? 1 : value === right ? same : other;
  };
}

function equalsText(slot: number, right: Encoded, same: 0 | 2): Test {
  const other = same === 2 ? 0 : 2;
  return (row) => {
    const value = row[slot];
    return value === undefined ? 1 : value === right ? same : other;
  };
}

function oneOf(slot: number, right: Encoded, inside: 0 | 2): Test {
  const outside = inside === 2 ? 0 : 2;
  const members = new Set<unknown>(typeof right === 'object' ? right : []);
  return (row) => {
    const value = row[slot];
    return value === undefined ? 1 : members.has(value) ? inside : outside;
  };
}

function below(slot: number, right: number): Test {
  return (row) => {
    const value = row[slot] as number | undefined;
    return value === undefined ? 1 : value < right ? 2 : 0;
  };
}

function atMost(slot: number, right: number): Test {
  return (row) => {
    const value = row[slot] as number | undefined;
    return value === undefined ? 1 : value <= right ? 2 : 0;
  };
}

function above(slot: number, right: number): Test {
  return (row) => {
    const value = row[slot] as number | undefined;
    return value === undefined ? 1 : value > right ? 2 : 0;
  };
}

function atLeast(slot: number, right: number): Test {
  return (row) => {
    const value = row[slot] as number | undefined;
    return value === undefined ? 1 : value >= right ? 2 : 0;
  };
}
