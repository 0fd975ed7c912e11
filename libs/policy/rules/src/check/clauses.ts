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

  /** The ways in which a rule applies. */
  appliesBy(rule: CompiledRule): Term<Clause>[] | undefined {
    return this.terms(rule, wants.true);
  }

  /** The ways in which it does not: it is false, or cannot be decided. */
  failsBy(rule: CompiledRule): Term<Clause>[] | undefined {
    return this.terms(rule, wants.notTrue);
  }

  private terms(rule: CompiledRule, wanted: number): Term<Clause>[] | undefined {
    const leaves = new Map(rule.typed.leaves.map((leaf) => [leaf.node.id, leaf]));
    return termsOf(rule.typed.tree, wanted, (id) => this.clauseOf(leaves.get(id) as TypedLeaf, rule));
  }

  private clauseOf(leaf: TypedLeaf, rule: CompiledRule): Clause {
    const { node, operator } = leaf;
    const { operand } = node;
    const value = operand.kind === 'constant' ? operand.value : operand.name;
    // The type stands before the value: 1 and "1" are not the same, nor are a list and a text that reads like it.
    const same = `${node.fact} ${operator.key} ${operand.kind} ${typeof value} ${typeof value === 'object' ? JSON.stringify(value) : value}`;
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
