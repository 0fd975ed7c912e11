import type { RuleContent, SubjectKind, VerdictWord } from '@commonweal/wire';
import { dayOf } from '../language/civil-day.js';
import { problemList, type Problem, type Report } from '../language/problem.js';
import { parse } from '../language/parse.js';
import { leavesOf, sizeOf, type Node } from '../language/tree.js';
import { typeLeaf, type TypedLeaf, type Vocabulary } from '../language/typing.js';
import type { WorkingDays } from '../language/working-days.js';
import { leafTest, type Row, type Test, type Truth } from './leaf.js';
import type { Days } from './moment.js';
import type { ReadyParameter } from './parameter.js';
import { Groups, unknownLeaves } from './groups.js';
import type { RuleVerdict } from './rule-verdict.js';
import { testOf } from './verdict.js';

/** What of a rule decides whether it applies; conditions of other documents can be given in this shape too. */
export type Applicable = Pick<RuleContent, 'subject' | 'conditions'> &
  Partial<Pick<RuleContent, 'title' | 'from' | 'until' | 'priority' | 'retired'>>;

const verdictOf: Readonly<Record<Truth, VerdictWord>> = {
  0: 'does-not-apply',
  1: 'cannot-decide',
  2: 'applies',
};

const nothing: readonly string[] = Object.freeze([]);

/** A rule whose every leaf makes sense, not yet bound to the slots of a row. */
export interface TypedRule {
  key: string;
  content: Applicable;
  tree: Node;
  leaves: readonly TypedLeaf[];
  from: number;
  until: number;
}

/** Undefined when something is wrong; the problems say what. */
export function typeRule(
  key: string,
  content: Applicable,
  vocabulary: Vocabulary,
): { rule?: TypedRule; problems: Problem[] } {
  const { tree, problems } = parse(content.conditions);
  const typing = problemList();
  const place = { vocabulary, subject: content.subject, report: typing.report };
  const leaves = tree ? leavesOf(tree).map((leaf) => typeLeaf(leaf, place)) : [];
  const sound = leaves.filter((leaf) => leaf !== undefined);
  const { from, until } = liveDays(content, typing.report);
  const all = [...problems, ...typing.problems];
  if (!tree || all.some((problem) => problem.severity === 'error')) return { problems: all };
  return { rule: { key, content, tree, leaves: sound, from, until }, problems: all };
}

function liveDays(content: Applicable, report: Report) {
  const read = (at: 'from' | 'until', otherwise: number) => {
    const date = content[at];
    if (typeof date !== 'string') return otherwise;
    try {
      return dayOf(at, date);
    } catch {
      report('bad-date', 'This must be a real date, written YYYY-MM-DD.', `/${at}`);
      return otherwise;
    }
  };
  return { from: read('from', -Infinity), until: read('until', Infinity) };
}

/** Where the facts and parameters that rules read stand in a row. */
export interface Slots {
  /** By fact name or `parameter:<key>`. */
  slotOf(name: string): number;
  parameter(name: string): ReadyParameter | undefined;
  calendar: WorkingDays;
}

/** A rule as synchronous functions over a row. Immutable. */
export class CompiledRule {
  readonly key: string;
  readonly subject: SubjectKind;
  readonly size: number;
  /** The verdict alone. */
  readonly test: Test;
  readonly parameters: readonly ReadyParameter[];
  private readonly groups: Groups;
  private readonly tests: ReadonlyMap<number, Test>;
  /** The verdict for each truth that leaves nothing to be said. */
  readonly settled: Readonly<Record<0 | 2, RuleVerdict>>;

  constructor(
    readonly typed: TypedRule,
    readonly slots: Slots,
  ) {
    this.key = typed.key;
    this.subject = typed.content.subject;
    this.size = sizeOf(typed.tree);
    this.tests = new Map(typed.leaves.map((leaf) => [leaf.node.id, bind(leaf, slots)]));
    this.test = testOf(typed.tree, this.leaf);
    this.groups = new Groups([{ tree: typed.tree, base: 0 }]);
    this.parameters = referencesOf(typed.leaves).flatMap((name) => slots.parameter(name) ?? []);
    this.settled = { 0: this.decided(0), 2: this.decided(2) };
  }

  /** The test of one leaf, by the id of its node. */
  readonly leaf = (id: number): Test => {
    const test = this.tests.get(id);
    if (!test) throw new RangeError(`leaf ${id} was not typed`);
    return test;
  };

  judge(row: Row, days: Days): RuleVerdict {
    return this.verdict(this.test(row), row, days);
  }

  /** What its truth means: which facts are missing, whether it rests on a date that is not settled. */
  verdict(truth: Truth, row: Row, days: Days): RuleVerdict {
    const provisional =
      this.parameters.length > 0 && this.parameters.some((parameter) => parameter.isProvisional(days));
    if (truth !== 1 && !provisional) return this.settled[truth];
    return {
      rule: this.key,
      verdict: verdictOf[truth],
      missing: truth === 1 ? this.missing(row) : nothing,
      provisional,
    };
  }

  isLive(today: number): boolean {
    return !this.typed.content.retired && this.typed.from <= today && today <= this.typed.until;
  }

  truths(row: Row): Uint8Array {
    const bytes = new Uint8Array(this.size);
    for (const [id, test] of this.tests) bytes[id] = test(row);
    this.groups.decide(bytes);
    return bytes;
  }

  private decided(truth: 0 | 2): RuleVerdict {
    return Object.freeze({ rule: this.key, verdict: verdictOf[truth], missing: nothing, provisional: false });
  }

  /** Facts and parameters that are not known and keep the rule from being decided. */
  private missing(row: Row): string[] {
    const unknown = new Set(unknownLeaves(this.typed.tree, this.truths(row)).map((node) => node.id));
    const names = this.typed.leaves
      .filter((leaf) => unknown.has(leaf.node.id))
      .flatMap((leaf) => ('name' in leaf.right ? [leaf.node.fact, leaf.right.name] : [leaf.node.fact]));
    return [...new Set(names)].filter((name) => row[this.slots.slotOf(name)] === undefined);
  }
}

function bind(leaf: TypedLeaf, slots: Slots): Test {
  const right = 'name' in leaf.right ? { slot: slots.slotOf(leaf.right.name) } : leaf.right;
  return leafTest(leaf.operator, slots.slotOf(leaf.node.fact), right, slots.calendar);
}

/** Names to the right of operators: facts and `parameter:<key>`. */
export function referencesOf(leaves: readonly TypedLeaf[]): string[] {
  return [...new Set(leaves.flatMap((leaf) => ('name' in leaf.right ? [leaf.right.name] : [])))];
}
