import type { LeafNode, Node } from '../language/tree.js';
import type { CompiledRule } from './compiled-rule.js';
import { conjunctionOf } from './conjunction.js';
import type { Test } from './leaf.js';
import { testOf } from './verdict.js';

/** So many alternatives of one rule stand in layers; what is left is decided by the rule's own function. */
const mostLayers = 4;

/** A leaf, or what "not" makes of it, among the alternatives that have the bit. */
export interface LayeredLeaf {
  node: LeafNode;
  test: Test;
  negated: boolean;
  bit: number;
}

/** The alternatives of rules: the first of each rule in one layer, a bit a rule, the second in another. */
export class Layers {
  readonly leaves: LayeredLeaf[] = [];
  /** Words of 32 rules in one layer. */
  readonly words: number;
  /** Bits at which a rule has nothing: there it holds. */
  readonly idle: Uint32Array;
  /** What of each rule stands in no layer. */
  readonly rests: readonly (Test | undefined)[];

  /** @param fits whether a leaf may stand in a layer */
  constructor(
    rules: readonly CompiledRule[],
    private readonly fits: (leaf: LeafNode) => boolean,
  ) {
    this.words = Math.ceil(rules.length / 32);
    const idle = new Uint32Array(this.words * mostLayers).fill(-1);
    this.rests = rules.map((rule, index) => this.add(rule, index, idle));
    const last = this.leaves.reduce((most, { bit }) => Math.max(most, bit >>> 5), -1);
    const used = Math.ceil((last + 1) / Math.max(1, this.words));
    this.idle = idle.slice(0, used * this.words);
  }

  private add(rule: CompiledRule, index: number, idle: Uint32Array): Test | undefined {
    let layer = 0;
    const children = outermostOf(rule).filter((part) => {
      const all = conjunctionOf(part, mostLayers - layer);
      if (!all?.every((some) => some.every(({ leaf }) => this.fits(leaf)))) return true;
      for (const some of all) {
        const bit = layer++ * this.words * 32 + index;
        idle[bit >>> 5] = (idle[bit >>> 5] ?? 0) & ~(1 << (bit & 31));
        for (const { leaf, negated } of some)
          this.leaves.push({ node: leaf, test: rule.leaf(leaf.id), negated, bit });
      }
      return false;
    });
    return children.length > 0 ? testOf({ kind: 'all', id: 0, at: '', children }, rule.leaf) : undefined;
  }
}

const outermostOf = ({ typed }: CompiledRule): readonly Node[] =>
  typed.tree.kind === 'all' ? typed.tree.children : [typed.tree];
