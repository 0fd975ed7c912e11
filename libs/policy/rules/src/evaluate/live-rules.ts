import type { CompiledRule } from './compiled-rule.js';
import type { Row } from './leaf.js';
import { Program } from './program.js';

/** Where the bytes of a rule stand in a trace. */
interface TracedRule {
  readonly key: string;
  readonly base: number;
  readonly size: number;
}

/** Verdicts of every node of every live rule, one byte a node: 0 false, 1 unknown, 2 true. The root's is the first. */
export interface BookTrace {
  bytes: Uint8Array;
  rules: readonly TracedRule[];
}

/** The rules of one kind of subject that are in force on one day. */
export class LiveRules {
  private program: Program | undefined;
  private readonly layout: TracedRule[] = [];
  private size = 0;

  constructor(
    readonly today: number,
    readonly rules: readonly CompiledRule[],
  ) {
    for (const { key, size } of rules) {
      this.layout.push(Object.freeze({ key, base: this.size, size }));
      this.size += size;
    }
  }

  trace(row: Row): BookTrace {
    this.program ??= new Program(
      this.rules.map(({ typed, leaf }, at) => ({ tree: typed.tree, leaf, base: this.layout[at]?.base ?? 0 })),
    );
    const bytes = new Uint8Array(this.size);
    this.program.run(row, bytes);
    return { bytes, rules: this.layout };
  }
}
