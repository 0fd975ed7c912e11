import type { EffectUse, RuleContent } from '@commonweal/wire';
import type { CompiledRule } from '../evaluate/compiled-rule.js';
import { daysOf, type Moment } from '../evaluate/moment.js';
import type { RuleBook } from '../evaluate/rule-book.js';
import type { Problem } from '../language/problem.js';
import type { Facts } from '../language/value.js';
import { WorkingDays } from '../language/working-days.js';
import { clausesOf, waysOf, type Ways } from './clauses.js';
import { product } from './formula.js';
import { solve } from './solve.js';
import { rawOf, witnessInWords } from './witness.js';

/** Effects of which one subject can only follow one. */
const single = ['minimum-weighting', 'split-weighting', 'use-workflow'];

interface Neighbour {
  key: string;
  rule: CompiledRule;
  title: string;
  uses: readonly EffectUse[];
  /** The effects as text that is the same whatever the order of keys. */
  says: readonly string[];
  applies: Ways;
  doesNot: Ways;
  /** Facts that must be known in a certain way for the rule to apply: those of its outermost "all". */
  needs: ReadonlySet<string>;
  facts: ReadonlySet<string>;
}

/**
 * What rules are to each other: the same, swallowed by another, or at odds with it. Each finding is proved, or shown by
 * facts on which the rules themselves were tried; where neither can be done there is none.
 */
export class Neighbours {
  private readonly all = new Map<string, Neighbour>();
  private readonly saying = new Map<string, Neighbour[]>();

  constructor(
    private readonly book: RuleBook,
    rules: ReadonlyMap<string, RuleContent>,
    private readonly on: Moment,
  ) {
    const days = daysOf(on);
    const calendar = new WorkingDays(book.source.nonWorkingDays);
    for (const [key, content] of rules) {
      const rule = content.retired ? undefined : book.rule(key);
      if (!rule || !isWhole(content)) continue;
      const one = neighbour(rule, content, waysOf(rule, clausesOf(rule, days, calendar)));
      this.all.set(key, one);
      for (const bucket of bucketsOf(one)) this.saying.set(bucket, [...(this.saying.get(bucket) ?? []), one]);
    }
  }

  /** What is to be said of one rule beside the others. */
  problemsOf(key: string): Problem[] {
    const one = this.all.get(key);
    return one ? [...this.swallowed(one), ...this.contradicted(one)] : [];
  }

  private swallowed(one: Neighbour): Problem[] {
    const [says] = one.says;
    const others = says === undefined ? [] : (this.saying.get(`${one.rule.subject} ${says}`) ?? []);
    for (const other of others) {
      if (other === one || !one.says.every((each) => other.says.includes(each))) continue;
      if (!this.implies(one, other)) continue;
      const where = this.meeting(one, other);
      const twins = other.says.every((each) => one.says.includes(each)) && this.implies(other, one);
      // Of two that are the same, both are told: whichever is being edited.
      const message = twins
        ? `The rule does exactly what "${other.title}" does.`
        : `Whenever this rule applies, "${other.title}" applies too and does the same: it adds nothing.`;
      const code = twins ? 'duplicate-rule' : 'subsumed-rule';
      return [found(code, `${message}${this.instance(where)}`, '/conditions')];
    }
    return [];
  }

  private contradicted(one: Neighbour): Problem[] {
    return one.uses.flatMap((use, index) => {
      if (!single.includes(use.effect)) return [];
      const others = this.saying.get(`${one.rule.subject} ${use.effect}`) ?? [];
      for (const other of others) {
        if (other === one || !atOdds(use, one.says[index], other)) continue;
        const where = this.meeting(one, other);
        if (!where) continue;
        const message = `"${other.title}" can apply to the same ${one.rule.subject} and says otherwise.`;
        return [found('contradicting-rule', `${message}${this.instance(where)}`, `/effects/${index}`)];
      }
      return [];
    });
  }

  /** Whether the other rule applies whenever the one does, on every day. */
  private implies(one: Neighbour, other: Neighbour): boolean {
    const [a, b] = [one.rule.typed, other.rule.typed];
    if (a.from < b.from || a.until > b.until) return false;
    for (const fact of other.needs) if (!one.facts.has(fact)) return false;
    const { facts } = this.book.source;
    const counter = product(one.applies, other.doesNot);
    const possible = one.applies?.some((term) => solve(term, facts, false)) ?? false;
    return possible && counter !== undefined && counter.every((term) => !solve(term, facts, true));
  }

  /** Facts on which both rules apply, tried on the rules themselves. */
  private meeting(one: Neighbour, other: Neighbour): Facts | undefined {
    const [a, b] = [one.rule.typed, other.rule.typed];
    if (Math.max(a.from, b.from) > Math.min(a.until, b.until)) return undefined;
    const { facts } = this.book.source;
    for (const term of product(one.applies, other.applies) ?? []) {
      const values = solve(term, facts, false);
      const made = values && rawOf(values, facts);
      if (made && [one, other].every(({ key }) => this.applies(key, made))) return made;
    }
    return undefined;
  }

  private applies(key: string, facts: Facts): boolean {
    return this.book.judge(key, facts, this.on)?.verdict === 'applies';
  }

  private instance(facts: Facts | undefined): string {
    return facts === undefined ? '' : ` For instance: ${witnessInWords(facts, this.book.source)}.`;
  }
}

function neighbour(
  rule: CompiledRule,
  content: RuleContent,
  ways: { applies: Ways; doesNot: Ways },
): Neighbour {
  const { tree, leaves } = rule.typed;
  const outermost = tree.kind === 'all' ? tree.children : [];
  return {
    ...ways,
    key: rule.key,
    rule,
    title: content.title,
    uses: content.effects,
    says: content.effects.map(canonical),
    needs: new Set(outermost.flatMap((node) => (node.kind === 'leaf' ? [node.fact] : []))),
    facts: new Set(leaves.map(({ node }) => node.fact)),
  };
}

/** Another rule of the same change may still lack its effects. */
function isWhole(content: Partial<RuleContent>): content is RuleContent {
  return (
    Array.isArray(content.effects) &&
    content.effects.every((use: unknown) => typeof use === 'object' && !!use)
  );
}

function bucketsOf({ rule, uses, says }: Neighbour): Set<string> {
  const exclusive = uses.flatMap(({ effect }) => (single.includes(effect) ? [effect] : []));
  return new Set([...says, ...exclusive].map((bucket) => `${rule.subject} ${bucket}`));
}

function atOdds(use: EffectUse, said: string | undefined, other: Neighbour): boolean {
  return other.uses.some(({ effect }, index) => effect === use.effect && other.says[index] !== said);
}

function found(code: string, message: string, at: string): Problem {
  return { severity: 'warning', code, message, at };
}

function canonical(use: EffectUse): string {
  return JSON.stringify(Object.entries(use).sort(([a], [b]) => (a < b ? -1 : 1)));
}
