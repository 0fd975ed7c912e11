import type { EffectUse, RuleContent } from '@commonweal/wire';
import type { Moment } from '../evaluate/moment.js';
import type { RuleBook } from '../evaluate/rule-book.js';
import type { Problem } from '../language/problem.js';
import type { Facts } from '../language/value.js';
import { valuesOf } from './demands.js';
import { few, Neighbour, Trial } from './neighbour.js';
import { rawOf, witnessInWords } from './witness.js';

/** Effects of which one subject can only follow one. */
const single = ['minimum-weighting', 'split-weighting', 'use-workflow'];

/**
 * What rules are to each other: the same, swallowed by another, or at odds with it. Each finding is proved, or shown by
 * facts on which the rules themselves were tried; where neither can be done there is none.
 */
export class Neighbours {
  private readonly all = new Map<string, Neighbour>();
  private readonly saying = new Map<string, Neighbour[]>();
  private readonly trial: Trial;

  constructor(
    private readonly book: RuleBook,
    rules: ReadonlyMap<string, RuleContent>,
    private readonly on: Moment,
  ) {
    this.trial = new Trial(book, on);
    for (const [key, content] of rules) {
      const rule = content.retired ? undefined : book.rule(key);
      if (!rule || !isWhole(content)) continue;
      const one = new Neighbour(rule, content, this.trial);
      this.all.set(key, one);
      for (const bucket of bucketsOf(one)) {
        const others = this.saying.get(bucket);
        if (others) others.push(one);
        else this.saying.set(bucket, [one]);
      }
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
    const instance = one.instance();
    for (const other of others) {
      // Facts on which the one applies and the other does not settle most pairs before anything has to be proved.
      if (other === one || (instance && other.rule.test(instance) !== 2)) continue;
      if (!one.says.every((each) => other.says.includes(each)) || !this.implies(one, other)) continue;
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
    const [always, doesNot] = [one.always(), other.doesNot()];
    if (!one.applies()?.length || !always || !few(always, doesNot)) return false;
    return !doesNot.some((not) => always.some((way) => this.trial.lasting.together(way, not)));
  }

  /** Facts on which both rules apply, tried on the rules themselves. */
  private meeting(one: Neighbour, other: Neighbour): Facts | undefined {
    const [a, b] = [one.rule.typed, other.rule.typed];
    if (Math.max(a.from, b.from) > Math.min(a.until, b.until)) return undefined;
    const { facts } = this.book.source;
    const [its, theirs] = [one.applies(), other.applies()];
    if (!its || !few(its, theirs)) return undefined;
    for (const some of its) {
      for (const others of theirs) {
        const both = this.trial.ofToday.together(some, others);
        const made = both && rawOf(valuesOf(both), facts);
        if (made && [one, other].every(({ key }) => this.applies(key, made))) return made;
      }
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

function atOdds(use: EffectUse, said: number | undefined, other: Neighbour): boolean {
  return other.uses.some(({ effect }, index) => effect === use.effect && other.says[index] !== said);
}

function found(code: Problem['code'], message: string, at: string): Problem {
  return { severity: 'warning', code, message, at };
}
