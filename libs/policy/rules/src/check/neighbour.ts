import type { EffectUse, RuleContent } from '@commonweal/wire';
import type { CompiledRule } from '../evaluate/compiled-rule.js';
import { daysOf, type Moment } from '../evaluate/moment.js';
import type { RuleBook } from '../evaluate/rule-book.js';
import { WorkingDays } from '../language/working-days.js';
import { Clauses, type Clause } from './clauses.js';
import { Solver, type Demands } from './demands.js';
import { mostTerms, type Term } from './formula.js';

/** Ways that can be; undefined when there are too many to try. */
type Ways = readonly Demands[] | undefined;

/** What the rules of one set are tried with. */
export class Trial {
  readonly clauses: Clauses;
  readonly ofToday: Solver;
  readonly lasting: Solver;
  private readonly effects = new Map<string, number>();

  constructor({ source }: RuleBook, on: Moment) {
    this.clauses = new Clauses(daysOf(on), new WorkingDays(source.nonWorkingDays));
    this.ofToday = new Solver(source.facts, false);
    this.lasting = new Solver(source.facts, true);
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
  private known: ReturnType<Neighbour['worked']> | undefined;

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

  /**
   * The ways in which it applies with parameters at their value of the day (`applies`) and whatever parameters become
   * (`always`), and in which it does not.
   */
  get ways(): { applies: Ways; always: Ways; doesNot: Ways } {
    return (this.known ??= this.worked());
  }

  private worked() {
    const { clauses, ofToday, lasting } = this.trial;
    const { applies, doesNot } = clauses.waysOf(this.rule);
    const today = possible(applies, ofToday);
    return {
      applies: today,
      always: applies?.some(isDated) ? possible(applies, lasting) : today,
      doesNot: possible(doesNot, lasting),
    };
  }
}

function possible(terms: readonly Term<Clause>[] | undefined, solver: Solver): Ways {
  return terms?.map((term) => solver.demandsOf(term)).filter((demands) => demands !== undefined);
}

const isDated = (term: Term<Clause>) => term.some(({ leaf }) => leaf.dated);

/** Whether each of the one with each of the other is few enough to try. */
export const few = (some: readonly Demands[], others: Ways): others is readonly Demands[] =>
  others !== undefined && some.length * others.length <= mostTerms;
