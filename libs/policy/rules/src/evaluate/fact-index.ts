import type { Encoded } from '../language/value.js';
import type { LayeredLeaf } from './layers.js';
import type { Row, Test, Truth } from './leaf.js';

/** A leaf about one fact and the byte at which its truth stands in a trace. */
export interface IndexedLeaf {
  test: Test;
  byte: number;
}

/** What rules ask of one fact: its leaves, and what of them stands in layers. */
export interface Asked {
  leaves: readonly IndexedLeaf[];
  literals: readonly LayeredLeaf[];
}

/** What one value of the fact decides: the truth of each leaf, and which alternatives it makes true or does not make false. */
interface Decided {
  truths: Uint8Array;
  holds: Uint32Array;
  open: Uint32Array;
}

/** Every leaf about one fact, by the places where its value can stand. */
export class FactIndex {
  private readonly places: (Decided | undefined)[] = [];
  private readonly bytes: Uint32Array;

  /**
   * @param slot where the fact stands in a row
   * @param words of 32 bits in all layers
   */
  constructor(
    private readonly slot: number,
    private readonly place: (value: Encoded | undefined) => number,
    private readonly about: Asked,
    private readonly words: number,
  ) {
    this.bytes = Uint32Array.from(about.leaves, ({ byte }) => byte);
  }

  at(row: Row): Decided {
    const place = this.place(row[this.slot]);
    return (this.places[place] ??= this.decided(row));
  }

  trace(row: Row, into: Uint8Array): void {
    const { truths } = this.at(row);
    const { bytes } = this;
    for (let index = 0; index < bytes.length; index++) into[bytes[index] ?? 0] = truths[index] ?? 0;
  }

  /** Worked out by the leaves themselves, for the first subject whose value stands there: there is no second meaning. */
  private decided(row: Row): Decided {
    const holds = new Uint32Array(this.words);
    const open = new Uint32Array(this.words);
    for (const { test, negated, bit } of this.about.literals) {
      const truth = negated ? ((2 - test(row)) as Truth) : test(row);
      if (truth === 2) set(holds, bit);
      if (truth !== 0) set(open, bit);
    }
    return { truths: Uint8Array.from(this.about.leaves, ({ test }) => test(row)), holds, open };
  }
}

function set(bits: Uint32Array, bit: number): void {
  bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
}
