import type { GroupNode, Node } from '../language/tree.js';
import type { Row, Test, Truth } from './leaf.js';

/** A tree and where its bytes begin. */
interface Placed {
  tree: Node;
  leaf: (id: number) => Test;
  base: number;
}

/**
 * Trees laid out flat, to decide every node and keep one byte a node, at the tree's base plus the node's id: first all
 * leaves, then the groups, innermost first.
 */
export class Program {
  private readonly leaves: { test: Test; at: number }[] = [];
  private readonly groups: number[] = [];

  constructor(placed: readonly Placed[]) {
    for (const one of placed) this.place(one.tree, one);
  }

  run(row: Row, bytes: Uint8Array): void {
    for (const { test, at } of this.leaves) bytes[at] = test(row);
    const { groups } = this;
    let next = 0;
    while (next < groups.length) {
      const kind = groups[next] ?? 0;
      const at = groups[next + 1] ?? 0;
      const end = groups[next + 2] ?? 0;
      next += 3;
      let truth = kind === any ? 0 : 2;
      for (; next < end; next++) {
        const below = bytes[groups[next] ?? 0] ?? 0;
        if (kind === any ? below > truth : below < truth) truth = below;
      }
      bytes[at] = kind === not ? 2 - truth : truth;
    }
  }

  private place(node: Node, placed: Placed): void {
    const at = placed.base + node.id;
    if (node.kind === 'leaf') {
      this.leaves.push({ test: placed.leaf(node.id), at });
      return;
    }
    for (const child of node.children) this.place(child, placed);
    const end = this.groups.length + 3 + node.children.length;
    this.groups.push(kinds[node.kind], at, end, ...node.children.map((child) => placed.base + child.id));
  }
}

const any = 1;
const not = 2;
const kinds: Record<GroupNode['kind'], number> = { all: 0, any, not };

/** The nodes that keep a node from being decided: its unknown leaves, through unknown nodes only. */
export function unknownLeaves(node: Node, truths: Uint8Array): Node[] {
  if ((truths[node.id] as Truth) !== 1) return [];
  return node.kind === 'leaf' ? [node] : node.children.flatMap((child) => unknownLeaves(child, truths));
}
