import type { LeafNode } from '../language/tree.js';
import type { TypedLeaf } from '../language/typing.js';
import type { CompiledRule } from './compiled-rule.js';
import { FactIndex, type IndexedLeaf } from './fact-index.js';
import { Layers, type LayeredLeaf } from './layers.js';
import type { Row } from './leaf.js';
import { hasPlace, placeAmong } from './places.js';

/** What rules ask of one fact. */
interface About {
  typed: TypedLeaf[];
  leaves: IndexedLeaf[];
  literals: LayeredLeaf[];
}

/**
 * Rules by the values of facts. A rule is read as alternatives that must all hold. The first of each rule stand in one
 * layer, a bit a rule, the second in another; each fact gives the alternatives that its value makes true or leaves open,
 * and a rule holds where every layer does. Whatever rests on two facts at once, on today or on a parameter, and what
 * would take too many alternatives, is left to the rule's own function.
 */
export class PredicateIndex {
  private readonly facts: readonly FactIndex[];
  private readonly others: readonly IndexedLeaf[];
  private readonly layers: Layers;
  private readonly open: Uint32Array;
  private readonly holds: Uint32Array;

  /** @param bases where the bytes of each rule begin in a trace */
  constructor(rules: readonly CompiledRule[], bases: readonly number[]) {
    const about = new Map<number, About>();
    const indexed = new Map<LeafNode, About>();
    const others: IndexedLeaf[] = [];
    rules.forEach((rule, index) => {
      for (const typed of rule.typed.leaves) {
        const leaf = { test: rule.leaf(typed.node.id), byte: (bases[index] ?? 0) + typed.node.id };
        if (!hasPlace(typed)) others.push(leaf);
        else indexed.set(typed.node, join(about, rule.slots.slotOf(typed.node.fact), typed, leaf));
      }
    });
    this.others = others;
    this.layers = new Layers(rules, (leaf) => indexed.has(leaf));
    for (const leaf of this.layers.leaves) indexed.get(leaf.node)?.literals.push(leaf);
    const { length } = this.layers.idle;
    this.open = new Uint32Array(length);
    this.holds = new Uint32Array(length);
    this.facts = [...about].map(([slot, one]) => new FactIndex(slot, placeAmong(one.typed), one, length));
  }

  /** @param into gets the truth of each rule; those that are false are left as they are */
  decide(row: Row, into: Uint8Array): void {
    const { open, holds } = this;
    const { idle, words, rests } = this.layers;
    for (let word = 0; word < idle.length; word++) open[word] = holds[word] = idle[word] ?? 0;
    for (const fact of this.facts) {
      const decided = fact.at(row);
      for (let word = 0; word < open.length; word++) {
        open[word] = (open[word] ?? 0) | (decided.open[word] ?? 0);
        holds[word] = (holds[word] ?? 0) | (decided.holds[word] ?? 0);
      }
    }
    for (let word = 0; word < words; word++) {
      let left = -1;
      let certain = -1;
      for (let layer = word; layer < open.length; layer += words) {
        left &= open[layer] ?? 0;
        certain &= holds[layer] ?? 0;
      }
      for (; left !== 0; left &= left - 1) {
        const bit = 31 - Math.clz32(left & -left);
        const rule = word * 32 + bit;
        if (rule >= into.length) return;
        const truth = (certain >>> bit) & 1 ? 2 : 1;
        const rest = rests[rule]?.(row) ?? 2;
        into[rule] = rest < truth ? rest : truth;
      }
    }
  }

  /** The truth of each leaf, at its byte. */
  trace(row: Row, bytes: Uint8Array): void {
    for (const fact of this.facts) fact.trace(row, bytes);
    for (const { test, byte } of this.others) bytes[byte] = test(row);
  }
}

function join(all: Map<number, About>, slot: number, typed: TypedLeaf, leaf: IndexedLeaf): About {
  const about = all.get(slot) ?? { typed: [], leaves: [], literals: [] };
  all.set(slot, about);
  about.typed.push(typed);
  about.leaves.push(leaf);
  return about;
}
