import type { FactType, SubjectKind } from '@commonweal/wire';
import { parameterPrefix } from '../language/tree.js';
import type { Vocabulary } from '../language/typing.js';
import { encoderOf, type Encoded, type Facts } from '../language/value.js';
import type { WorkingDays } from '../language/working-days.js';
import { CompiledRule, referencesOf, type Slots, type TypedRule } from './compiled-rule.js';
import type { Row } from './leaf.js';
import type { Days } from './moment.js';
import { LiveRules } from './live-rules.js';
import { ReadyParameter } from './parameter.js';

interface FactSlot {
  name: string;
  slot: number;
  read: (raw: unknown) => Encoded | undefined;
}

interface ParameterSlot {
  parameter: ReadyParameter;
  slot: number;
}

/** The rules about one kind of subject and the row they read: today, then the facts and parameters that occur. */
export class RuleSet implements Slots {
  readonly rules: readonly CompiledRule[];
  private readonly facts: FactSlot[] = [];
  private readonly parameters = new Map<string, ParameterSlot>();
  private readonly slots = new Map<string, number>();
  private readonly template: Row = [0];
  private live: LiveRules | undefined;

  constructor(
    readonly subject: SubjectKind,
    typed: readonly TypedRule[],
    vocabulary: Vocabulary,
    readonly calendar: WorkingDays,
  ) {
    for (const { leaves } of typed) {
      for (const leaf of leaves) this.addFact(leaf.node.fact, leaf.type);
      for (const name of referencesOf(leaves)) this.add(name, vocabulary);
    }
    this.rules = typed.map((rule) => new CompiledRule(rule, this));
  }

  /** The rules in force on a day. The last answer is kept: one day is asked about many times. */
  liveOn(today: number): LiveRules {
    if (this.live?.today !== today)
      this.live = new LiveRules(
        today,
        this.rules.filter((rule) => rule.isLive(today)),
      );
    return this.live;
  }

  slotOf(name: string): number {
    const slot = this.slots.get(name);
    if (slot === undefined) throw new RangeError(`"${name}" has no slot`);
    return slot;
  }

  parameter(name: string): ReadyParameter | undefined {
    return this.parameters.get(name)?.parameter;
  }

  /** @throws FactError for a fact that is not of its type */
  row(facts: Facts, days: Days): Row {
    const row = this.empty(days);
    for (const { name, slot, read } of this.facts) row[slot] = read(facts[name]);
    return row;
  }

  /** A row of values that are encoded already. */
  rowOf(values: ReadonlyMap<string, Encoded | undefined>, days: Days): Row {
    const row = this.empty(days);
    for (const [name, value] of values) {
      const slot = this.slots.get(name);
      if (slot !== undefined) row[slot] = value;
    }
    return row;
  }

  private empty(days: Days): Row {
    const row = this.template.slice();
    row[0] = days.today;
    for (const { parameter, slot } of this.parameters.values()) row[slot] = parameter.pick(days)?.value;
    return row;
  }

  private add(name: string, { facts, parameters }: Vocabulary): void {
    const fact = facts.get(name);
    if (fact) return this.addFact(name, fact.type);
    const content = parameters.get(name.slice(parameterPrefix.length));
    if (!content || this.slots.has(name)) return;
    this.parameters.set(name, { parameter: new ReadyParameter(name, content), slot: this.place(name) });
  }

  private addFact(name: string, type: FactType): void {
    if (!this.slots.has(name)) this.facts.push({ name, slot: this.place(name), read: encoderOf(name, type) });
  }

  private place(name: string): number {
    const slot = this.template.push(undefined) - 1;
    this.slots.set(name, slot);
    return slot;
  }
}
