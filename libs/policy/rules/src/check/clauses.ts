import type { Days } from '../evaluate/moment.js';
import { leafTest, type Test } from '../evaluate/leaf.js';
import type { CompiledRule } from '../evaluate/compiled-rule.js';
import type { TypedLeaf } from '../language/typing.js';
import type { WorkingDays } from '../language/working-days.js';
import { termsOf, wants, type Term } from './formula.js';

/** A leaf that can be tried on values of its fact alone; `test` is left out where it depends on something else. */
export interface Clause {
  leaf: TypedLeaf;
  fact: string;
  /** The same for leaves that say the same, in whichever rule. */
  same: string;
  constants: readonly (number | string)[];
  test?: Test;
  /** The value comes from a parameter that changes with time, so that it holds for one day only. */
  dated: boolean;
}

/** The leaves of a rule, with parameters at their value of the day. */
export function clausesOf(rule: CompiledRule, days: Days, calendar: WorkingDays): Map<number, Clause> {
  return new Map(rule.typed.leaves.map((leaf) => [leaf.node.id, clauseOf(leaf, rule, days, calendar)]));
}

function clauseOf(leaf: TypedLeaf, rule: CompiledRule, days: Days, calendar: WorkingDays): Clause {
  const { node, operator, right } = leaf;
  const parameter = 'name' in right ? rule.slots.parameter(right.name) : undefined;
  const constant = 'constant' in right ? right.constant : parameter?.pick(days)?.value;
  const dated = parameter !== undefined && parameter.content.series.length > 1;
  const same = JSON.stringify([node.fact, operator.key, node.operand]);
  const base = { leaf, fact: node.fact, same, dated };
  if (constant === undefined || operator.value === 'days') return { ...base, constants: [] };
  const constants = operator.value === 'flag' ? [] : [constant].flat();
  return { ...base, constants, test: leafTest(operator, 1, { constant }, calendar) };
}

export type Ways = readonly Term<Clause>[] | undefined;

/** The ways in which a rule applies, and those in which it does not (it is false, or cannot be decided). */
export function waysOf(rule: CompiledRule, clauses: ReadonlyMap<number, Clause>) {
  const clause = (id: number) => clauses.get(id) as Clause;
  return {
    applies: termsOf(rule.typed.tree, wants.true, clause),
    doesNot: termsOf(rule.typed.tree, wants.notTrue, clause),
  };
}
