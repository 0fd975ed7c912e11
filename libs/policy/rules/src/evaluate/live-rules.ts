import type { CompiledRule } from './compiled-rule.js';
import { Groups } from './groups.js';
import type { Row, Truth } from './leaf.js';
import type { Days } from './moment.js';
import { PredicateIndex } from './predicate-index.js';
import type { RuleVerdict } from './rule-verdict.js';

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
  private readonly layout: TracedRule[] = [];
  private readonly index: PredicateIndex;
  private groups: Groups | undefined;
  private readonly size: number;
  private readonly truths: Uint8Array;
  /** The verdicts of a subject to which nothing applies, and of one to which everything does. */
  private readonly nothing: readonly RuleVerdict[];
  private readonly everything: readonly RuleVerdict[];
  /** Rules with parameters: their verdict says more than their truth. */
  private readonly dated: readonly number[];

  constructor(
    readonly today: number,
    readonly rules: readonly CompiledRule[],
  ) {
    let base = 0;
    for (const { key, size } of rules) {
      this.layout.push(Object.freeze({ key, base, size }));
      base += size;
    }
    this.size = base;
    this.index = new PredicateIndex(
      rules,
      this.layout.map((one) => one.base),
    );
    this.truths = new Uint8Array(rules.length);
    this.nothing = rules.map((rule) => rule.settled[0]);
    this.everything = rules.map((rule) => rule.settled[2]);
    this.dated = rules.flatMap(({ parameters }, at) => (parameters.length > 0 ? [at] : []));
  }

  verdicts(row: Row, days: Days): RuleVerdict[] {
    const { truths, everything } = this;
    truths.fill(0);
    this.index.decide(row, truths);
    const verdicts = this.nothing.slice();
    for (let at = 0; at < truths.length; at++) {
      const certain = everything[at];
      if (truths[at] === 2 && certain) verdicts[at] = certain;
      else if (truths[at] === 1) this.say(at, row, days, verdicts);
    }
    for (const at of this.dated) this.say(at, row, days, verdicts);
    return verdicts;
  }

  private say(at: number, row: Row, days: Days, verdicts: RuleVerdict[]): void {
    const rule = this.rules[at];
    if (rule) verdicts[at] = rule.verdict(this.truths[at] as Truth, row, days);
  }

  trace(row: Row): BookTrace {
    const bytes = new Uint8Array(this.size);
    this.index.trace(row, bytes);
    this.groups ??= new Groups(
      this.rules.map(({ typed }, at) => ({ tree: typed.tree, base: this.layout[at]?.base ?? 0 })),
    );
    this.groups.decide(bytes);
    return { bytes, rules: this.layout };
  }
}
