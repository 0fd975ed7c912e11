import type { LeafNode, Node } from '../language/tree.js';

/** A leaf, or what "not" makes of it. */
interface Literal {
  leaf: LeafNode;
  negated: boolean;
}

/** Literals of which one is enough. */
export type Alternatives = readonly Literal[];

/**
 * A condition as alternatives that must all hold; undefined when it takes more than so many. The three truths allow it:
 * each of "all" and "any" can be multiplied out over the other, and "not" be moved inwards.
 */
export function conjunctionOf(node: Node, most: number, negated = false): Alternatives[] | undefined {
  if (most === 0) return undefined;
  if (node.kind === 'leaf') return [[{ leaf: node, negated }]];
  const [only] = node.children;
  if (node.kind === 'not') return only && conjunctionOf(only, most, !negated);
  const together = (node.kind === 'all') !== negated;
  let whole: Alternatives[] = together ? [] : [[]];
  for (const child of node.children) {
    const part = conjunctionOf(child, most, negated);
    if (!part) return undefined;
    whole = together
      ? [...whole, ...part]
      : whole.flatMap((some) => part.map((others) => [...some, ...others]));
    if (whole.length > most) return undefined;
  }
  return whole;
}
