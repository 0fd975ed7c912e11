import type { CompiledRule } from '../evaluate/compiled-rule.js';
import { leafTest, type Row, type Test } from '../evaluate/leaf.js';
import { dayOf } from '../language/civil-day.js';
import type { Operator } from '../language/operator.js';
import type { Node } from '../language/tree.js';
import type { TypedLeaf } from '../language/typing.js';
import type { Encoded } from '../language/value.js';
import type { Portfolio } from './portfolio.js';

/** Ids of the subjects for which a changed rule decides otherwise. Exact, for the given day. */
export interface Impact {
  /** The rule applies now and did not before. */
  gained: string[];
  /** It applied and no longer does. */
  lost: { noLonger: string[]; cannotDecide: string[] };
  /** It did not apply; now something must be known before it can be decided. */
  turnedUnknown: string[];
  /** How many subjects were looked at. */
  of: number;
}

/**
 * What changes for the subjects when one rule takes the place of another. Null stands for no rule: one added, one
 * removed. The two may come from different books, so that a changed parameter shows too.
 * @param today `YYYY-MM-DD`
 */
export function impactOf(
  before: CompiledRule | null,
  after: CompiledRule | null,
  portfolio: Portfolio,
  today: string,
): Impact {
  const day = dayOf('today', today);
  const old = verdictsOf(before, portfolio, day);
  const now = verdictsOf(after, portfolio, day);
  const impact: Impact = {
    gained: [],
    lost: { noLonger: [], cannotDecide: [] },
    turnedUnknown: [],
    of: portfolio.ids.length,
  };
  const { gained, lost, turnedUnknown } = impact;
  const listFor = [
    [undefined, turnedUnknown, gained],
    [undefined, undefined, gained],
    [lost.noLonger, lost.cannotDecide, undefined],
  ];
  for (let index = 0; index < old.length; index++) {
    if (old[index] === now[index]) continue;
    listFor[old[index] ?? 0]?.[now[index] ?? 0]?.push(portfolio.ids[index] ?? '');
  }
  return impact;
}

/** The verdict of a rule for every subject of the portfolio: 0 false, 1 unknown, 2 true. Today is an epoch day. */
function verdictsOf(rule: CompiledRule | null, portfolio: Portfolio, today: number): Uint8Array {
  if (!rule?.isLive(today) || rule.subject !== portfolio.subject) return new Uint8Array(portfolio.ids.length);
  const leaves = new Map(rule.typed.leaves.map((leaf) => [leaf.node.id, leaf]));
  return nodeColumn(rule.typed.tree, (id) => leafColumn(leaves.get(id), rule, portfolio, today));
}

function nodeColumn(node: Node, leaf: (id: number) => Uint8Array): Uint8Array {
  if (node.kind === 'leaf') return leaf(node.id);
  const [first, ...others] = node.children.map((child) => nodeColumn(child, leaf));
  const result = first ?? new Uint8Array();
  if (node.kind === 'not') return invert(result);
  for (const other of others) (node.kind === 'all' ? keepLeast : keepGreatest)(result, other);
  return result;
}

function invert(column: Uint8Array): Uint8Array {
  for (let index = 0; index < column.length; index++) column[index] = 2 - (column[index] ?? 0);
  return column;
}

function keepLeast(column: Uint8Array, other: Uint8Array): void {
  for (let index = 0; index < column.length; index++) {
    const truth = other[index] ?? 0;
    if (truth < (column[index] ?? 0)) column[index] = truth;
  }
}

function keepGreatest(column: Uint8Array, other: Uint8Array): void {
  for (let index = 0; index < column.length; index++) {
    const truth = other[index] ?? 0;
    if (truth > (column[index] ?? 0)) column[index] = truth;
  }
}

/** Slot 0 of the row is today, 1 the fact, 2 what it is compared with. */
function leafColumn(
  leaf: TypedLeaf | undefined,
  rule: CompiledRule,
  portfolio: Portfolio,
  today: number,
): Uint8Array {
  const into = new Uint8Array(portfolio.ids.length);
  if (!leaf) throw new RangeError('a leaf was not typed');
  const right = 'name' in leaf.right ? { slot: 2 } : leaf.right;
  const test = leafTest(leaf.operator, 1, right, rule.slots.calendar);
  const row: Row = [today, undefined, undefined];
  const left = portfolio.column(leaf.node.fact);
  if (!left) return into.fill(test(row));
  if (!('name' in leaf.right)) {
    left.decide(test, row, into, turnOf(leaf.operator, leaf.right.constant));
    return into;
  }
  const other = rightOf(leaf.right.name, rule, portfolio, today);
  decidePairs(test, row, into, (index) => left.at(index), other);
  return into;
}

/** Operators that compare with one number turn there and nowhere else. */
function turnOf({ value }: Operator, right: Encoded): number | undefined {
  return value === 'one' && typeof right === 'number' ? right : undefined;
}

type Read = (index: number) => Encoded | undefined;

function decidePairs(test: Test, row: Row, into: Uint8Array, left: Read, right: Read): void {
  for (let index = 0; index < into.length; index++) {
    row[1] = left(index);
    row[2] = right(index);
    into[index] = test(row);
  }
}

function rightOf(name: string, rule: CompiledRule, portfolio: Portfolio, today: number): Read {
  const parameter = rule.slots.parameter(name);
  if (!parameter) return (index) => portfolio.column(name)?.at(index);
  return (index) => {
    const commencement = portfolio.commencements.at(index) as number | undefined;
    return parameter.pick({ today, commencement, provisional: false })?.value;
  };
}
