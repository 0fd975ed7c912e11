import type { EffectUse, RuleContent } from '@commonweal/wire';
import type { CompiledRule } from '../evaluate/compiled-rule.js';
import { daysOf, type Moment } from '../evaluate/moment.js';
import type { Row } from '../evaluate/leaf.js';
import type { RuleBook } from '../evaluate/rule-book.js';
import { WorkingDays } from '../language/working-days.js';
import { Clauses, type Clause } from './clauses.js';
import { Solver, valuesOf, type Demands } from './demands.js';
import { mostTerms, type Term } from './formula.js';

/** Ways that can be; undefined when there are too many to try. */
type Ways = readonly Demands[] | undefined;

/** What the rules of one set are tried with. */
export class Trial {
  readonly clauses: Clauses;
  readonly ofToday: Solver;
  readonly lasting: Solver;
  private readonly effects = new Map<string, number>();

  constructor(
    private readonly book: RuleBook,
    private readonly on: Moment,
  ) {
    const { source } = book;
    this.clauses = new Clauses(daysOf(on), new WorkingDays(source.nonWorkingDays));
    this.ofToday = new Solver(source.facts, false);
    this.lasting = new Solver(source.facts, true);
  }

  /** The values of a way that can be, as the rules about the subject read them. */
  rowOf({ subject }: CompiledRule, demands: Demands): Row | undefined {
    return this.book.rowOf(subject, valuesOf(demands), this.on);
  }

  /** The same number for the same effect, whatever the order of its keys. */
  numberOf(use: EffectUse): number {
    const text = JSON.stringify(Object.entries(use).sort(([a], [b]) => (a < b ? -1 : 1)));
    const known = this.effects.get(text) ?? this.effects.size;
    this.effects.set(text, known);
    return known;
  }
}

/** A rule as it is held against others. Its ways are worked out when they are first asked for: most never are. */
export class Neighbour {
  readonly key: string;
  readonly title: string;
  readonly uses: readonly EffectUse[];
  /** The numbers of its effects. */
  readonly says: readonly number[];

  constructor(
    readonly rule: CompiledRule,
    content: RuleContent,
    private readonly trial: Trial,
  ) {
    this.key = rule.key;
    this.title = content.title;
    this.uses = content.effects;
    this.says = content.effects.map((use) => trial.numberOf(use));
  }

  private readonly terms = once(() => this.trial.clauses.appliesBy(this.rule));

  /** The ways in which it applies, with parameters at their value of the day. */
  readonly applies = once(() => possible(this.terms(), this.trial.ofToday));

  /** The ways in which it applies, whatever parameters become. */
  readonly always = once(() =>
    this.terms()?.some(isDated) ? possible(this.terms(), this.trial.lasting) : this.applies(),
  );

  /** The ways in which it does not apply, whatever parameters become. */
  readonly doesNot = once(() => possible(this.trial.clauses.failsBy(this.rule), this.trial.lasting));

  /** Made facts on which it applies; undefined where none were found. */
  readonly instance = once(() => {
    for (const term of this.terms() ?? []) {
      const way = this.trial.ofToday.demandsOf(term);
      const row = way && this.trial.rowOf(this.rule, way);
      if (row && this.rule.test(row) === 2) return row;
    }
    return undefined;
  });
}

/** Works it out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let done: { result: T } | undefined;
  return () => (done ??= { result: work() }).result;
}

function possible(terms: readonly Term<Clause>[] | undefined, solver: Solver): Ways {
  return terms?.map((term) => solver.demandsOf(term)).filter((demands) => demands !== undefined);
}

const isDated = (term: Term<Clause>) => term.some(({ leaf }) => leaf.dated);

/** Whether each of the one with each of the other is few enough to try. */
export const few = (some: readonly Demands[], others: Ways): others is readonly Demands[] =>
  others !== undefined && some.length * others.length <= mostTerms;
