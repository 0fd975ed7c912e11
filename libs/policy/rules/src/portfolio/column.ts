import type { Row, Test, Truth } from '../evaluate/leaf.js';
import { notApplicable, type Encoded } from '../language/value.js';

/** The values of one fact over many subjects. */
export interface Column {
  push(value: Encoded | undefined): void;
  at(index: number): Encoded | undefined;
  /**
   * Decides a leaf that reads slot 1 of the row for every subject.
   * @param turn the only number at which the verdict can turn, where there is one
   */
  decide(test: Test, row: Row, into: Uint8Array, turn?: number): void;
}

const first = 1024;

/** Numbers, money, dates and yes-or-no: NaN is not known, infinity "does not apply" (no fact can be either). */
export class NumberColumn implements Column {
  private values = new Float64Array(first);
  private size = 0;

  push(value: Encoded | undefined): void {
    if (this.size === this.values.length) this.values = grown(this.values, new Float64Array(this.size * 2));
    this.values[this.size++] = typeof value === 'number' ? value : value === undefined ? NaN : Infinity;
  }

  at(index: number): Encoded | undefined {
    const value = this.values[index] ?? NaN;
    if (value === Infinity) return notApplicable;
    return Number.isNaN(value) ? undefined : value;
  }

  decide(test: Test, row: Row, into: Uint8Array, turn?: number): void {
    const strange = [decideOne(test, row, undefined), decideOne(test, row, notApplicable)] as const;
    if (turn === undefined) this.decideEach(test, row, into, strange);
    else this.decideAround(turn, test, row, into, strange);
  }

  private decideEach(
    test: Test,
    row: Row,
    into: Uint8Array,
    [unknown, inapplicable]: readonly [Truth, Truth],
  ): void {
    const { values } = this;
    for (let index = 0; index < into.length; index++) {
      const value = values[index] ?? NaN;
      if (value === Infinity) into[index] = inapplicable;
      else into[index] = Number.isNaN(value) ? unknown : decideOne(test, row, value);
    }
  }

  /** The leaf is asked once below the turning point, once at it and once above. */
  private decideAround(
    turn: number,
    test: Test,
    row: Row,
    into: Uint8Array,
    [unknown, inapplicable]: readonly [Truth, Truth],
  ): void {
    const below = decideOne(test, row, -Number.MAX_VALUE);
    const at = decideOne(test, row, turn);
    const above = decideOne(test, row, Number.MAX_VALUE);
    const { values } = this;
    for (let index = 0; index < into.length; index++) {
      const value = values[index] ?? NaN;
      if (value < turn) into[index] = below;
      else if (value === turn) into[index] = at;
      else if (value === Infinity) into[index] = inapplicable;
      else into[index] = value > turn ? above : unknown;
    }
  }
}

/** Choices and text: each distinct value is kept, and decided, once. Code 0 is not known. */
export class CodeColumn implements Column {
  private codes = new Uint32Array(first);
  private size = 0;
  private readonly values: (Encoded | undefined)[] = [undefined];
  private readonly codeOf = new Map<string, number>();

  push(value: Encoded | undefined): void {
    if (this.size === this.codes.length) this.codes = grown(this.codes, new Uint32Array(this.size * 2));
    this.codes[this.size++] = value === undefined ? 0 : this.code(value);
  }

  at(index: number): Encoded | undefined {
    return this.values[this.codes[index] ?? 0];
  }

  decide(test: Test, row: Row, into: Uint8Array): void {
    const truths = Uint8Array.from(this.values, (value) => decideOne(test, row, value));
    const { codes } = this;
    for (let index = 0; index < into.length; index++) into[index] = truths[codes[index] ?? 0] ?? 1;
  }

  private code(value: Encoded): number {
    const key = typeof value === 'string' ? value : JSON.stringify(value);
    const known = this.codeOf.get(key);
    if (known !== undefined) return known;
    const code = this.values.push(value) - 1;
    this.codeOf.set(key, code);
    return code;
  }
}

function decideOne(test: Test, row: Row, value: Encoded | undefined): Truth {
  row[1] = value;
  return test(row);
}

function grown<T extends Float64Array | Uint32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
