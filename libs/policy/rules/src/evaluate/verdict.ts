import type { Node } from '../language/tree.js';
import type { Test, Truth } from './leaf.js';

/** The verdict alone: stops at the first child that settles it. */
export function testOf(node: Node, leaf: (id: number) => Test): Test {
  if (node.kind === 'leaf') return leaf(node.id);
  const children = node.children.map((child) => testOf(child, leaf));
  const [first, second, third] = children;
  if (!first) throw new RangeError('a group has no child');
  if (node.kind === 'not') return (row) => (2 - first(row)) as Truth;
  if (!second) return first;
  if (children.length === 2) return node.kind === 'all' ? both(first, second) : either(first, second);
  if (children.length === 3 && third)
    return node.kind === 'all' ? both(first, both(second, third)) : either(first, either(second, third));
  return node.kind === 'all' ? allOf(children) : anyOf(children);
}

function both(first: Test, second: Test): Test {
  return (row) => {
    const a = first(row);
    if (a === 0) return 0;
    const b = second(row);
    return b < a ? b : a;
  };
}

function either(first: Test, second: Test): Test {
  return (row) => {
    const a = first(row);
    if (a === 2) return 2;
    const b = second(row);
    return b > a ? b : a;
  };
}

function allOf(children: readonly Test[]): Test {
  return (row) => {
    let least: Truth = 2;
    for (const child of children) {
      const truth = child(row);
      if (truth === 0) return 0;
      if (truth < least) least = truth;
    }
    return least;
  };
}

function anyOf(children: readonly Test[]): Test {
  return (row) => {
    let greatest: Truth = 0;
    for (const child of children) {
      const truth = child(row);
      if (truth === 2) return 2;
      if (truth > greatest) greatest = truth;
    }
    return greatest;
  };
}
