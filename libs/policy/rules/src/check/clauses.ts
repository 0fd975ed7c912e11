import type { Days } from '../evaluate/moment.js';
import { leafTest, type Test } from '../evaluate/leaf.js';
import type { CompiledRule } from '../evaluate/compiled-rule.js';
import type { TypedLeaf } from '../language/typing.js';
import type { WorkingDays } from '../language/working-days.js';
import { termsOf, wants } from './formula.js';

/** A leaf that can be tried on values of its fact alone; `test` is left out where it depends on something else. */
export interface Clause {
  leaf: TypedLeaf;
  fact: string;
  constants: readonly (number | string)[];
  test?: Test;
  /** The value comes from a parameter that changes with time, so that it holds for one day only. */
  dated: boolean;
}

/** The leaves of rules on one day, parameters at their value of the day. Leaves that say the same are one clause. */
export class Clauses {
  private readonly known = new Map<string, Clause>();

  constructor(
    private readonly days: Days,
    private readonly calendar: WorkingDays,
  ) {}

  /** The ways in which a rule applies, and those in which it does not (it is false, or cannot be decided). */
  waysOf(rule: CompiledRule) {
    const clauses = new Map(rule.typed.leaves.map((leaf) => [leaf.node.id, this.clauseOf(leaf, rule)]));
    const clause = (id: number) => clauses.get(id) as Clause;
    return {
      applies: termsOf(rule.typed.tree, wants.true, clause),
      doesNot: termsOf(rule.typed.tree, wants.notTrue, clause),
    };
  }

  private clauseOf(leaf: TypedLeaf, rule: CompiledRule): Clause {
    const { node, operator } = leaf;
    const same = JSON.stringify([node.fact, operator.key, node.operand]);
    const known = this.known.get(same);
    if (known) return known;
    const made = this.made(leaf, rule);
    this.known.set(same, made);
    return made;
  }

  private made(leaf: TypedLeaf, rule: CompiledRule): Clause {
    const { node, operator, right } = leaf;
    const parameter = 'name' in right ? rule.slots.parameter(right.name) : undefined;
    const constant = 'constant' in right ? right.constant : parameter?.pick(this.days)?.value;
    const dated = parameter !== undefined && parameter.content.series.length > 1;
    const base = { leaf, fact: node.fact, dated };
    if (constant === undefined || operator.value === 'days') return { ...base, constants: [] };
    const constants = operator.value === 'flag' ? [] : [constant].flat();
    return { ...base, constants, test: leafTest(operator, 1, { constant }, this.calendar) };
  }
}
