import type { Scalar } from '@commonweal/wire';

/** What stands to the right of an operator. */
export type Operand =
  | { kind: 'constant'; value: Scalar | readonly Scalar[] }
  | { kind: 'fact'; name: string }
  | { kind: 'parameter'; name: string };

export interface LeafNode {
  kind: 'leaf';
  id: number;
  at: string;
  fact: string;
  operator: string;
  operand: Operand;
}

/** `not` has exactly one child. */
export interface GroupNode {
  kind: 'all' | 'any' | 'not';
  id: number;
  at: string;
  children: Node[];
}

/** A condition that passed the strict walk. Ids count from 0 at the root, parents before children. */
export type Node = LeafNode | GroupNode;

export const parameterPrefix = 'parameter:';

export function leavesOf(node: Node): LeafNode[] {
  return node.kind === 'leaf' ? [node] : node.children.flatMap(leavesOf);
}

export function sizeOf(node: Node): number {
  return node.kind === 'leaf' ? 1 : node.children.reduce((size, child) => size + sizeOf(child), 1);
}
