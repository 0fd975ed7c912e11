import type { FactContent } from '@commonweal/wire';
import { leafTest, type Test } from '../evaluate/leaf.js';
import type { GroupNode, Node } from '../language/tree.js';
import type { TypedLeaf } from '../language/typing.js';
import { notApplicable, type Encoded } from '../language/value.js';
import { WorkingDays } from '../language/working-days.js';
import { pointsOf } from './points.js';

/** What is certain about a condition whatever the facts: `always` speaks of facts that are known and apply. */
type Certainty = 'never' | 'always' | undefined;

const noCalendar = new WorkingDays(new Set());

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
    const points = pointsOf(leaves.flatMap(constantOf), leaves, this.facts.get(name));
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

function constantOf({ operator, right }: TypedLeaf): (number | string)[] {
  return operator.value !== 'flag' && 'constant' in right ? [right.constant].flat() : [];
}
