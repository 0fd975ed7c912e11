import type { FactContent } from '@commonweal/wire';
import type { Row, Truth } from '../evaluate/leaf.js';
import { notApplicable, type Encoded } from '../language/value.js';
import type { Clause } from './clauses.js';
import type { Term } from './formula.js';
import { pointsOf } from './points.js';

/**
 * Values of facts at which everything in the term is as wanted, or undefined when there are none. What cannot be tried
 * is left aside: so "none" is certain, and values that are found must be tried on the rules themselves.
 * @param lasting values of parameters that change with time are not taken as given
 */
export function solve(
  term: Term<Clause>,
  facts: ReadonlyMap<string, FactContent>,
  lasting: boolean,
): Map<string, Encoded | undefined> | undefined {
  const truths = new Map<string, number>();
  const byFact = new Map<string, Clause[]>();
  for (const { leaf, truths: wanted } of term) {
    const known = truths.get(leaf.same);
    const left = (known ?? 7) & wanted;
    if (left === 0) return undefined;
    truths.set(leaf.same, left);
    if (known !== undefined || !leaf.test || (lasting && leaf.dated)) continue;
    const about = byFact.get(leaf.fact);
    if (about) about.push(leaf);
    else byFact.set(leaf.fact, [leaf]);
  }
  const found = new Map<string, Encoded | undefined>();
  for (const [fact, clauses] of byFact) {
    const at = valueFor(clauses, truths, facts.get(fact));
    if (at === 'none') return undefined;
    if (at !== 'untried') found.set(fact, at.value);
  }
  return found;
}

const strange = [notApplicable, undefined];

function valueFor(
  clauses: readonly Clause[],
  truths: ReadonlyMap<string, number>,
  fact: FactContent | undefined,
): { value: Encoded | undefined } | 'none' | 'untried' {
  const points = pointsOf(
    clauses.flatMap(({ constants }) => constants),
    clauses.map(({ leaf }) => leaf),
    fact,
  );
  if (!points) return 'untried';
  const row: Row = [0, undefined];
  const fits = (value: Encoded | undefined) => {
    row[1] = value;
    return clauses.every(({ test, same }) => allowed(test?.(row) ?? 1, truths.get(same) ?? 7));
  };
  for (const value of points) if (fits(value)) return { value };
  for (const value of strange) if (fits(value)) return { value };
  return 'none';
}

const allowed = (truth: Truth, wanted: number) => ((1 << truth) & wanted) !== 0;
