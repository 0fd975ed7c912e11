import type { GroupNode, Node } from '../language/tree.js';
import type { Row, Test, Truth } from './leaf.js';

/** Decides a node and every node beneath it, and writes one byte a node, at `base` plus its id. */
export type Trace = (row: Row, bytes: Uint8Array, base: number) => Truth;

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

export function traceOf(node: Node, leaf: (id: number) => Test): Trace {
  const { id } = node;
  if (node.kind === 'leaf') {
    const test = leaf(id);
    return (row, bytes, base) => {
      const truth = test(row);
      bytes[base + id] = truth;
      return truth;
    };
  }
  return traceGroup(
    node,
    node.children.map((child) => traceOf(child, leaf)),
  );
}

function traceGroup({ kind, id }: GroupNode, children: readonly Trace[]): Trace {
  const start = kind === 'any' ? 0 : 2;
  return (row, bytes, base) => {
    let result: Truth = start;
    for (const child of children) {
      const truth = child(row, bytes, base);
      if (kind === 'any' ? truth > result : truth < result) result = truth;
    }
    if (kind === 'not') result = (2 - result) as Truth;
    bytes[base + id] = result;
    return result;
  };
}

/** The nodes that keep a node from being decided: its unknown leaves, through unknown nodes only. */
export function unknownLeaves(node: Node, truths: Uint8Array): Node[] {
  if (truths[node.id] !== 1) return [];
  return node.kind === 'leaf' ? [node] : node.children.flatMap((child) => unknownLeaves(child, truths));
}
