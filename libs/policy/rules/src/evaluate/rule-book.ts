import type { SubjectKind } from '@commonweal/wire';
import { dateOf } from '../language/civil-day.js';
import type { RuleProblem } from '../language/problem.js';
import type { Vocabulary } from '../language/typing.js';
import type { Encoded, Facts } from '../language/value.js';
import { WorkingDays } from '../language/working-days.js';
import { explain, type Explanation } from '../explain/explain.js';
import { typeRule, type Applicable, type CompiledRule, type TypedRule } from './compiled-rule.js';
import type { Row } from './leaf.js';
import type { BookTrace } from './live-rules.js';
import { daysOf, type Moment } from './moment.js';
import { nextLook } from './next-look.js';
import type { RuleVerdict } from './rule-verdict.js';
import { RuleSet } from './rule-set.js';

/** What rules are compiled from. */
export interface RuleSource extends Vocabulary {
  rules: ReadonlyMap<string, Applicable>;
  /** Days that are not worked besides Saturdays and Sundays, `YYYY-MM-DD`. */
  nonWorkingDays: ReadonlySet<string>;
}

/** The rules of one release, compiled. Immutable, pure, synchronous: keep one per release. */
export class RuleBook {
  /** What is wrong with rules; those with an error are left out. */
  readonly problems: readonly RuleProblem[];
  private readonly sets = new Map<SubjectKind, RuleSet>();
  private readonly rules = new Map<string, CompiledRule>();

  constructor(readonly source: RuleSource) {
    const calendar = new WorkingDays(source.nonWorkingDays);
    const problems: RuleProblem[] = [];
    const bySubject = new Map<SubjectKind, TypedRule[]>();
    for (const [key, content] of source.rules) {
      const typed = typeRule(key, content, source);
      problems.push(...typed.problems.map((problem) => ({ ...problem, rule: key })));
      if (!typed.rule) continue;
      const about = bySubject.get(content.subject) ?? [];
      about.push(typed.rule);
      bySubject.set(content.subject, about);
    }
    for (const [subject, typed] of bySubject) {
      const set = new RuleSet(subject, typed.sort(byPriority), source, calendar);
      this.sets.set(subject, set);
      for (const rule of set.rules) this.rules.set(rule.key, rule);
    }
    this.problems = problems;
  }

  /** Undefined when there is no such rule or it was left out. */
  rule(key: string): CompiledRule | undefined {
    return this.rules.get(key);
  }

  /**
   * The verdict of every live rule about the subject, larger priority first.
   * @throws FactError when a fact is not of its type
   */
  evaluate(subject: SubjectKind, facts: Facts, on: Moment): RuleVerdict[] {
    const set = this.sets.get(subject);
    if (!set) return [];
    const days = daysOf(on);
    const row = set.row(facts, days);
    return set.liveOn(days.today).verdicts(row, days);
  }

  /** The verdict of one rule, whatever its dates; undefined when the book has no such rule. */
  judge(key: string, facts: Facts, on: Moment): RuleVerdict | undefined {
    const found = this.rowFor(key, facts, on);
    return found?.rule.judge(found.row, found.days);
  }

  /** The verdict of every node of every live rule about the subject. */
  trace(subject: SubjectKind, facts: Facts, on: Moment): BookTrace {
    const set = this.sets.get(subject);
    if (!set) return { bytes: new Uint8Array(), rules: [] };
    const days = daysOf(on);
    return set.liveOn(days.today).trace(set.row(facts, days));
  }

  /** The verdict of every node of one rule, whatever its dates; undefined when the book has no such rule. */
  truths(key: string, facts: Facts, on: Moment): Uint8Array | undefined {
    const found = this.rowFor(key, facts, on);
    return found?.rule.truths(found.row);
  }

  /** Why a rule applies or not, in words; undefined when the book has no such rule. */
  explain(key: string, facts: Facts, on: Moment): Explanation | undefined {
    const found = this.rowFor(key, facts, on);
    if (!found) return undefined;
    const verdict = found.rule.judge(found.row, found.days);
    return explain({ ...found, facts, vocabulary: this.source, verdict });
  }

  /** The earliest later date on which a verdict could change by the mere passing of time, or null. */
  nextLookOn(subject: SubjectKind, facts: Facts, on: Moment): string | null {
    const set = this.sets.get(subject);
    if (!set) return null;
    const days = daysOf(on);
    const day = nextLook(set.rules, set.row(facts, days), days);
    return day === undefined ? null : dateOf(day);
  }

  /** Encoded values as the rules about the subject read them; what those rules do not ask about is left out. */
  rowOf(subject: SubjectKind, values: ReadonlyMap<string, Encoded | undefined>, on: Moment): Row | undefined {
    return this.sets.get(subject)?.rowOf(values, daysOf(on));
  }

  private rowFor(key: string, facts: Facts, on: Moment) {
    const rule = this.rules.get(key);
    const set = rule && this.sets.get(rule.subject);
    if (!set) return undefined;
    const days = daysOf(on);
    return { rule, days, row: set.row(facts, days) };
  }
}

function byPriority(a: TypedRule, b: TypedRule): number {
  return (b.content.priority ?? 1) - (a.content.priority ?? 1) || (a.key < b.key ? -1 : 1);
}

/** Compiles the rules of a release. A broken rule is left out and listed under `problems`. */
export function compileRules(source: RuleSource): RuleBook {
  return new RuleBook(source);
}
