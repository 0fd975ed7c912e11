import type { GroupNode, Node } from '../language/tree.js';
import type { Truth } from './leaf.js';

/** A tree and where its bytes begin. */
interface Placed {
  tree: Node;
  base: number;
}

/**
 * The groups of trees laid out flat, innermost first, to decide every node and keep one byte a node, at the tree's base
 * plus the node's id.
 */
export class Groups {
  private readonly steps: Uint32Array;

  constructor(placed: readonly Placed[]) {
    const steps: number[] = [];
    for (const { tree, base } of placed) place(tree, base, steps);
    this.steps = Uint32Array.from(steps);
  }

  /** @param bytes those of the leaves are decided */
  decide(bytes: Uint8Array): void {
    const { steps } = this;
    let next = 0;
    while (next < steps.length) {
      const kind = steps[next] ?? 0;
      const at = steps[next + 1] ?? 0;
      const end = steps[next + 2] ?? 0;
      next += 3;
      let truth = kind === any ? 0 : 2;
      for (; next < end; next++) {
        const below = bytes[steps[next] ?? 0] ?? 0;
        if (kind === any ? below > truth : below < truth) truth = below;
      }
      bytes[at] = kind === not ? 2 - truth : truth;
    }
  }
}

const any = 1;
const not = 2;
const kinds: Record<GroupNode['kind'], number> = { all: 0, any, not };

/** A step: what it does, the byte it writes, where it ends, the bytes it reads. */
function place(node: Node, base: number, steps: number[]): void {
  if (node.kind === 'leaf') return;
  for (const child of node.children) place(child, base, steps);
  const end = steps.length + 3 + node.children.length;
  steps.push(kinds[node.kind], base + node.id, end, ...node.children.map((child) => base + child.id));
}

/** The nodes that keep a node from being decided: its unknown leaves, through unknown nodes only. */
export function unknownLeaves(node: Node, truths: Uint8Array): Node[] {
  if ((truths[node.id] as Truth) !== 1) return [];
  return node.kind === 'leaf' ? [node] : node.children.flatMap((child) => unknownLeaves(child, truths));
}
