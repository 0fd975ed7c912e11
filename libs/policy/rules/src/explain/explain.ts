import type { Truth } from '../evaluate/leaf.js';
import type { RuleVerdict } from '../evaluate/rule-verdict.js';
import { operators } from '../language/operators.js';
import type { GroupNode, LeafNode, Node } from '../language/tree.js';
import { expected, factInWords, seenInWords, type Expected, type Sight } from './expected.js';
import { notKnown, titleOf } from './leaf-words.js';
import { nearestMiss, type NearestMiss } from './nearest-miss.js';
import { headingOf } from './sentence.js';

export type NodeVerdict = 'holds' | 'fails' | 'not-known';

export interface ExplainedGroup {
  kind: GroupNode['kind'];
  verdict: NodeVerdict;
  /** "all of these", "any of these", "not". */
  words: string;
  children: ExplainedNode[];
}

export interface ExplainedLeaf {
  kind: 'leaf';
  verdict: NodeVerdict;
  /** The whole condition as a clause; the value of a parameter or another fact in brackets. */
  words: string;
  fact: string;
  title: string;
  operator: string;
  operatorWords: string;
  /** The value to the right, and where it comes from when it is a parameter. */
  expected: Expected;
  /** The value of the fact, in words: "not known" when it is not. */
  seen: string;
}

export type ExplainedNode = ExplainedGroup | ExplainedLeaf;

/** Why a rule applies, does not apply or cannot be decided, in words ready to show. */
export interface Explanation extends RuleVerdict {
  /** Whether the rule is in force on the day; the verdict is given either way. */
  live: boolean;
  /** Why it cannot be decided, for example "the category is not known". */
  stands?: string;
  tree: ExplainedNode;
  /** What would have to be different for the rule to apply. */
  nearestMiss?: NearestMiss;
}

/** What was seen when the rule was decided, and what came of it. */
interface Judged extends Sight {
  verdict: RuleVerdict;
}

const nodeVerdicts: Record<Truth, NodeVerdict> = { 0: 'fails', 1: 'not-known', 2: 'holds' };

export function explain(sight: Judged): Explanation {
  const { rule, verdict, vocabulary, days } = sight;
  const truths = rule.truths(sight.row);
  const miss = verdict.verdict === 'does-not-apply' ? nearestMiss(sight) : undefined;
  const missing = verdict.missing.map((name) => notKnown(name, vocabulary));
  return {
    ...verdict,
    live: rule.isLive(days.today),
    ...(missing.length > 0 && { stands: missing.join(', ') }),
    tree: explained(rule.typed.tree, { ...sight, truths }),
    ...(miss && { nearestMiss: miss }),
  };
}

interface Look extends Sight {
  truths: Uint8Array;
}

function explained(node: Node, look: Look): ExplainedNode {
  const verdict = nodeVerdicts[look.truths[node.id] as Truth];
  if (node.kind === 'leaf') return explainedLeaf(node, verdict, look);
  const children = node.children.map((child) => explained(child, look));
  return { kind: node.kind, verdict, words: headingOf(node.kind), children };
}

function explainedLeaf(node: LeafNode, verdict: NodeVerdict, look: Look): ExplainedLeaf {
  const { vocabulary, facts } = look;
  return {
    kind: 'leaf',
    verdict,
    words: seenInWords(node, look),
    fact: node.fact,
    title: titleOf(node.fact, vocabulary),
    operator: node.operator,
    operatorWords: operators.get(node.operator)?.words ?? node.operator,
    expected: expected(node, look),
    seen: factInWords(node.fact, facts, vocabulary),
  };
}
