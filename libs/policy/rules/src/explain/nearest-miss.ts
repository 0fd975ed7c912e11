import type { CompiledRule } from '../evaluate/compiled-rule.js';
import type { Truth } from '../evaluate/leaf.js';
import type { Node } from '../language/tree.js';
import type { TypedLeaf } from '../language/typing.js';
import type { Encoded } from '../language/value.js';
import { candidates } from './candidates.js';
import { factInWords, seenInWords, type Sight } from './expected.js';

const mostAlternatives = 512;
const mostTries = 512;

/** The fewest facts that would have to be different for the rule to apply. */
export interface NearestMiss {
  facts: string[];
  sentence: string;
}

/** Leaves that would have to be decided otherwise, each with what is wanted of it. */
type Alternative = ReadonlyMap<number, 0 | 2>;

/** Undefined when no set of values was found with which the rule applies. */
export function nearestMiss(sight: Sight): NearestMiss | undefined {
  const { rule } = sight;
  const alternatives = waysTo(rule.typed.tree, 2, rule.truths(sight.row));
  if (!alternatives)
    return { facts: [], sentence: 'Too many facts would have to be different to say which.' };
  const byId = new Map(rule.typed.leaves.map((leaf) => [leaf.node.id, leaf]));
  const ways = alternatives
    .map((alternative) => ({ alternative, facts: factsOf(alternative, byId) }))
    .sort((a, b) => a.facts.length - b.facts.length || a.alternative.size - b.alternative.size);
  for (const { alternative, facts } of ways) {
    if (hasWitness(facts, sight))
      return { facts, sentence: inWords(asked(alternative, rule), facts, byId, sight) };
  }
  return undefined;
}

function factsOf(alternative: Alternative, leaves: ReadonlyMap<number, TypedLeaf>): string[] {
  return [...new Set([...alternative.keys()].flatMap((id) => leaves.get(id)?.node.fact ?? []))];
}

/** Every least set of leaves that gives the node the wanted verdict; undefined when there are too many. */
function waysTo(node: Node, wanted: 0 | 2, truths: Uint8Array): Alternative[] | undefined {
  if ((truths[node.id] as Truth) === wanted) return [new Map()];
  if (node.kind === 'leaf') return [new Map([[node.id, wanted]])];
  const below = node.kind === 'not' ? ((2 - wanted) as 0 | 2) : wanted;
  const ways = node.children.map((child) => waysTo(child, below, truths));
  if (!ways.every((way) => way !== undefined)) return undefined;
  const everyChild = node.kind !== 'any' ? below === 2 || node.kind === 'not' : below === 0;
  return everyChild ? crossed(ways) : capped(ways.flat());
}

function crossed(ways: readonly Alternative[][]): Alternative[] | undefined {
  let result: Alternative[] = [new Map()];
  for (const way of ways) {
    if (result.length * way.length > mostAlternatives) return undefined;
    result = result.flatMap((one) => way.map((other) => new Map([...one, ...other])));
  }
  return result;
}

const capped = (ways: Alternative[]) => (ways.length > mostAlternatives ? undefined : ways);

/** Whether there are values for these facts, all else as it is, with which the rule applies. */
function hasWitness(facts: readonly string[], { rule, row, vocabulary }: Sight): boolean {
  const trial = row.slice();
  let tries = 0;
  const search = (index: number): boolean => {
    const fact = facts[index];
    if (fact === undefined) return ++tries <= mostTries && rule.test(trial) === 2;
    const slot = rule.slots.slotOf(fact);
    return candidates(fact, rule, trial, vocabulary).some((value: Encoded | undefined) => {
      if (tries > mostTries) return false;
      trial[slot] = value;
      return search(index + 1);
    });
  };
  return search(0);
}

/** With the conditions that hold already and must go on holding, where the rule simply lists its conditions. */
function asked(alternative: Alternative, { typed }: CompiledRule): Alternative {
  if (typed.tree.kind !== 'all') return alternative;
  const listed = typed.tree.children.filter((child) => child.kind === 'leaf');
  return new Map([...alternative, ...listed.map((child) => [child.id, 2] as const)]);
}

function inWords(
  alternative: Alternative,
  facts: readonly string[],
  leaves: ReadonlyMap<number, TypedLeaf>,
  sight: Sight,
): string {
  const clauses = facts.map((fact) => {
    const about = [...alternative].flatMap(([id, wanted]) => {
      const node = leaves.get(id)?.node;
      return node?.fact === fact ? [seenInWords(node, sight, wanted === 0)] : [];
    });
    const now = factInWords(fact, sight.facts, sight.vocabulary);
    return `${[...new Set(about)].join(' and ')} (now ${now})`;
  });
  const count = facts.length === 1 ? 'one fact were' : `${facts.length} facts were`;
  return `It would apply if ${count} different: ${clauses.join('; ')}.`;
}
