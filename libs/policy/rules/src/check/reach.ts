import type { Conditions } from '@commonweal/wire';
import { daysOf, type Moment } from '../evaluate/moment.js';
import type { CompiledRule } from '../evaluate/compiled-rule.js';
import { compileRules, type RuleBook } from '../evaluate/rule-book.js';
import { WorkingDays } from '../language/working-days.js';
import { Clauses } from './clauses.js';
import { Solver, valuesOf, type Demands } from './demands.js';
import { rawOf } from './witness.js';

/** One fact, and parts into which its values fall. */
export interface Axis {
  fact: string;
  /** Conditions on the fact, one for each part. */
  parts: readonly Conditions[];
}

/**
 * Whether a rule can apply within a part: `never` is proved, `can` was shown by made facts on which the rule applied,
 * `perhaps` is what could be neither, because it rests on another fact, a parameter without a value, or today.
 */
export type Reach = 'never' | 'perhaps' | 'can';

/** Where rules can apply, over every combination of the parts of some facts. Nothing is sampled. */
export class Reaches {
  private readonly clauses: Clauses;
  private readonly solver: Solver;
  private readonly parts: readonly (readonly Demands[])[];

  /** Parts of a fact that the vocabulary does not have cannot be. */
  constructor(
    private readonly book: RuleBook,
    private readonly axes: readonly Axis[],
    private readonly on: Moment,
  ) {
    const { facts, nonWorkingDays } = book.source;
    this.clauses = new Clauses(daysOf(on), new WorkingDays(nonWorkingDays));
    this.solver = new Solver(facts, false);
    this.parts = axes.map(({ parts }, axis) => {
      const rules = new Map(
        parts.map((conditions, index) => [
          `${axis}:${index}`,
          { subject: 'procurement' as const, conditions: { all: [conditions] } },
        ]),
      );
      const compiled = compileRules({ ...book.source, rules });
      return parts.map((_, index) => this.waysOf(compiled.rule(`${axis}:${index}`))?.[0] ?? []);
    });
  }

  /** For each combination of parts, the last axis changing first; undefined when the book has no such rule. */
  of(key: string): Reach[] | undefined {
    const rule = this.book.rule(key);
    if (!rule) return undefined;
    const ways = this.waysOf(rule);
    const asked = new Set(rule.typed.leaves.map(({ node }) => node.fact));
    const known = new Map<string, Reach>();
    return this.combinations().map((parts) => {
      // Facts that the rule does not ask about make no difference to it.
      const relevant = parts.filter((_, axis) => asked.has(this.axes[axis]?.fact ?? ''));
      const name = parts
        .map((part, axis) => (relevant.includes(part) ? this.parts[axis]?.indexOf(part) : ''))
        .join();
      const reach = known.get(name) ?? this.within(key, ways, relevant);
      known.set(name, reach);
      return reach;
    });
  }

  private within(key: string, ways: readonly Demands[] | undefined, parts: readonly Demands[]): Reach {
    if (!ways) return 'perhaps';
    let reach: Reach = 'never';
    for (const way of ways) {
      const demands = parts.reduce<Demands | undefined>(
        (so, part) => so && this.solver.together(so, part),
        way,
      );
      if (!demands) continue;
      const made = rawOf(valuesOf(demands), this.book.source.facts);
      if (this.book.judge(key, made, this.on)?.verdict === 'applies') return 'can';
      reach = 'perhaps';
    }
    return reach;
  }

  private combinations(): Demands[][] {
    return this.parts.reduce<Demands[][]>(
      (all, parts) => all.flatMap((some) => parts.map((part) => [...some, part])),
      [[]],
    );
  }

  private waysOf(rule: CompiledRule | undefined): Demands[] | undefined {
    return (
      rule &&
      this.clauses.appliesBy(rule)?.flatMap((term) => {
        const demands = this.solver.demandsOf(term);
        return demands ? [demands] : [];
      })
    );
  }
}

/** The values of the day at which rules turn on a fact that is a number, in order. */
export function turningPoints(book: RuleBook, keys: Iterable<string>, fact: string, on: Moment): number[] {
  const days = daysOf(on);
  const found = new Set<number>();
  for (const key of keys) {
    const rule = book.rule(key);
    for (const { node, operator, right } of rule?.typed.leaves ?? []) {
      if (node.fact !== fact || operator.value === 'flag' || operator.value === 'days') continue;
      const value =
        'constant' in right ? right.constant : rule?.slots.parameter(right.name)?.pick(days)?.value;
      for (const one of [value ?? []].flat()) if (typeof one === 'number') found.add(one);
    }
  }
  return [...found].sort((a, b) => a - b);
}
