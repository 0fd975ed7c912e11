import type { FactContent } from '@commonweal/wire';
import { leafTest, type Test } from '../evaluate/leaf.js';
import type { GroupNode, Node } from '../language/tree.js';
import type { TypedLeaf } from '../language/typing.js';
import { notApplicable, type Encoded } from '../language/value.js';
import { WorkingDays } from '../language/working-days.js';

/** What is certain about a condition whatever the facts: `always` speaks of facts that are known and apply. */
type Certainty = 'never' | 'always' | undefined;

const noCalendar = new WorkingDays(new Set());
const mostMembers = 10;

/**
 * Whether conditions can never hold or always hold. Every value at which a condition turns, and one between each two,
 * is tried with the very functions that decide rules; what cannot be tried (another fact, a parameter, today) counts
 * as undecided. So there is no false alarm, but not everything is found.
 */
export class Certainties {
  private readonly leaves: ReadonlyMap<number, TypedLeaf>;
  private readonly found = new Map<Node, Certainty>();

  constructor(
    leaves: readonly TypedLeaf[],
    private readonly facts: ReadonlyMap<string, FactContent>,
  ) {
    this.leaves = new Map(leaves.map((leaf) => [leaf.node.id, leaf]));
  }

  of(node: Node): Certainty {
    if (!this.found.has(node))
      this.found.set(node, node.kind === 'leaf' ? this.ofLeaves([node], 'all')[0] : this.ofGroup(node));
    return this.found.get(node);
  }

  private ofGroup({ kind, children }: GroupNode): Certainty {
    const below = children.map((child) => this.of(child));
    // What always holds of facts that are known need not hold of the others: "not always" is not "never".
    if (kind === 'not') return below[0] === 'never' ? 'always' : undefined;
    const [deciding, otherwise] =
      kind === 'all' ? (['never', 'always'] as const) : (['always', 'never'] as const);
    if (below.includes(deciding) || this.ofLeaves(children, kind).includes(deciding)) return deciding;
    return below.every((one) => one === otherwise) ? otherwise : undefined;
  }

  /** What is certain about the leaves among the children, fact by fact. */
  private ofLeaves(children: readonly Node[], kind: 'all' | 'any'): Certainty[] {
    const byFact = new Map<string, TypedLeaf[]>();
    for (const child of children) {
      const leaf = this.leaves.get(child.id);
      if (!leaf || !isClosed(leaf)) continue;
      byFact.set(leaf.node.fact, [...(byFact.get(leaf.node.fact) ?? []), leaf]);
    }
    return [...byFact].map(([fact, leaves]) => this.ofFact(fact, leaves, kind));
  }

  private ofFact(name: string, leaves: readonly TypedLeaf[], kind: 'all' | 'any'): Certainty {
    const points = pointsOf(leaves, this.facts.get(name));
    if (!points) return undefined;
    const tests = leaves.map(bound);
    const holds = (value: Encoded | undefined) => {
      const truths = tests.map((test) => test([0, value]));
      return kind === 'all' ? Math.min(...truths) === 2 : Math.max(...truths) === 2;
    };
    const strange = [notApplicable, undefined];
    if (![...points, ...strange].some(holds)) return 'never';
    const asksKnown = leaves.some(({ operator }) => operator.key === 'isKnown');
    const asksApplies = leaves.some(({ operator }) => operator.key === 'doesNotApply');
    const all = [...points, ...(asksKnown ? [undefined] : []), ...(asksApplies ? [notApplicable] : [])];
    return all.every(holds) ? 'always' : undefined;
  }
}

function bound(leaf: TypedLeaf): Test {
  const right = 'constant' in leaf.right ? leaf.right.constant : 0;
  return leafTest(leaf.operator, 1, { constant: right }, noCalendar);
}

/** Whether the leaf depends on its fact alone. */
function isClosed({ operator, right }: TypedLeaf): boolean {
  return 'constant' in right && operator.value !== 'days';
}

/** Values that stand for all values of the fact; undefined where no such list is known. */
function pointsOf(leaves: readonly TypedLeaf[], fact: FactContent | undefined): Encoded[] | undefined {
  const constants = leaves
    .filter(({ operator }) => operator.value !== 'flag')
    .flatMap(({ right }) => ('constant' in right ? [right.constant].flat() : []));
  const values = fact?.values?.map((one) => one.value);
  switch (fact?.type) {
    case 'number':
    case 'money':
    case 'date':
      return numberPoints(
        constants.filter((one) => typeof one === 'number'),
        fact.type === 'number',
      );
    case 'yes-no':
      return [0, 1];
    case 'choice':
      return values ?? [...constants, '\u0000other'];
    case 'choices':
      return lists([...new Set(constants)]);
    case 'text':
      return leaves.some(({ operator }) => operator.value === 'text')
        ? undefined
        : [...constants, '\u0000other'];
    default:
      return undefined;
  }
}

function numberPoints(constants: readonly number[], fractions: boolean): number[] {
  const sorted = [...new Set(constants)].sort((a, b) => a - b);
  const between = sorted.flatMap((one, index) => {
    const next = sorted[index + 1];
    if (next === undefined) return [one + 1];
    return fractions ? [(one + next) / 2] : next - one > 1 ? [one + 1] : [];
  });
  return [(sorted[0] ?? 0) - 1, ...sorted, ...between];
}

/** Every list of the members asked about, with and without another one. */
function lists(members: readonly (number | string)[]): Encoded[] | undefined {
  if (members.length > mostMembers) return undefined;
  const subsets = Array.from({ length: 2 ** members.length }, (_, bits) =>
    members.filter((_member, at) => bits & (1 << at)),
  );
  return [...subsets, ...subsets.map((subset) => [...subset, '\u0000other'])];
}
