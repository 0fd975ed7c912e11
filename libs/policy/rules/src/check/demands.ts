import type { FactContent } from '@commonweal/wire';
import type { Row, Truth } from '../evaluate/leaf.js';
import { notApplicable, type Encoded } from '../language/value.js';
import type { Clause } from './clauses.js';
import type { Term, Wanted } from './formula.js';
import { pointsOf } from './points.js';

type Found = { value: Encoded | undefined } | 'untried';

/** What a term wants of one fact, and a value at which all of that is so. */
interface Demand {
  fact: string;
  wanted: Term<Clause>;
  at: Found;
}

/** A term that can be, by its facts: each fact occurs once. */
export type Demands = readonly Demand[];

/**
 * Tries terms, fact by fact. What cannot be tried is left aside: so "cannot be" is certain, and values that are found
 * must be tried on the rules themselves.
 */
export class Solver {
  private readonly single = new Map<Clause, (Demand | undefined)[]>();

  /** @param lasting values of parameters that change with time are not taken as given */
  constructor(
    private readonly facts: ReadonlyMap<string, FactContent>,
    private readonly lasting: boolean,
  ) {}

  /** Undefined when the term cannot be. */
  demandsOf(term: Term<Clause>): Demands | undefined {
    const byFact = new Map<string, Wanted<Clause>[]>();
    for (const wanted of term) {
      const about = byFact.get(wanted.leaf.fact);
      if (about) about.push(wanted);
      else byFact.set(wanted.leaf.fact, [wanted]);
    }
    const demands: Demand[] = [];
    for (const [fact, wanted] of byFact) {
      const demand = this.demand(fact, wanted);
      if (!demand) return undefined;
      demands.push(demand);
    }
    return demands;
  }

  /** Two terms at once: only the facts that both speak of are tried anew. Undefined when they cannot be together. */
  together(some: Demands, others: Demands): Demands | undefined {
    const both: Demand[] = [];
    for (const one of some) {
      const other = about(one.fact, others);
      const demand = other ? this.demand(one.fact, [...one.wanted, ...other.wanted]) : one;
      if (!demand) return undefined;
      both.push(demand);
    }
    for (const other of others) if (!about(other.fact, some)) both.push(other);
    return both;
  }

  private demand(fact: string, wanted: Term<Clause>): Demand | undefined {
    const [first] = wanted;
    if (!first || wanted.length > 1) return this.tried(fact, wanted);
    // Most terms want one thing of a fact, and the same things are wanted again and again.
    const { leaf, truths } = first;
    let known = this.single.get(leaf);
    if (!known) this.single.set(leaf, (known = []));
    return (known[truths] ??= this.tried(fact, wanted));
  }

  private tried(fact: string, wanted: Term<Clause>): Demand | undefined {
    const merged: Wanted<Clause>[] = [];
    for (const one of wanted) {
      const same = merged.find(({ leaf }) => leaf === one.leaf);
      if (!same) merged.push({ ...one });
      else if ((same.truths &= one.truths) === 0) return undefined;
    }
    const at = this.valueFor(fact, merged);
    return at && { fact, wanted: merged, at };
  }

  private valueFor(fact: string, wanted: Term<Clause>): Found | undefined {
    const tried = wanted.filter(({ leaf }) => leaf.test && !(this.lasting && leaf.dated));
    if (tried.length === 0) return 'untried';
    const clauses = tried.map(({ leaf }) => leaf);
    const points = pointsOf(
      clauses.flatMap(({ constants }) => constants),
      clauses.map(({ leaf }) => leaf),
      this.facts.get(fact),
    );
    if (!points) return 'untried';
    const row: Row = [0, undefined];
    for (const candidates of [points, strange]) {
      for (const value of candidates) {
        row[1] = value;
        if (tried.every(({ leaf, truths }) => allowed(leaf.test?.(row) ?? 1, truths))) return { value };
      }
    }
    return undefined;
  }
}

/** The values that were found, by fact. */
export function valuesOf(demands: Demands): Map<string, Encoded | undefined> {
  return new Map(demands.flatMap(({ fact, at }) => (at === 'untried' ? [] : [[fact, at.value] as const])));
}

const strange = [notApplicable, undefined];

const about = (fact: string, demands: Demands) => demands.find((one) => one.fact === fact);

const allowed = (truth: Truth, wanted: number) => ((1 << truth) & wanted) !== 0;
