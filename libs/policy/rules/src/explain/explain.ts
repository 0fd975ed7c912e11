import type { FactContent } from '@commonweal/wire';
import type { CompiledRule } from '../evaluate/compiled-rule.js';
import type { Row, Truth } from '../evaluate/leaf.js';
import type { Days } from '../evaluate/moment.js';
import type { RuleVerdict } from '../evaluate/rule-verdict.js';
import { operators } from '../language/operators.js';
import { parameterPrefix, type GroupNode, type LeafNode, type Node } from '../language/tree.js';
import type { Vocabulary } from '../language/typing.js';
import type { Facts } from '../language/value.js';
import { leafInWords, notKnown, operandInWords, titleOf } from './leaf-words.js';
import { nearestMiss, type NearestMiss } from './nearest-miss.js';
import { headingOf } from './sentence.js';
import { valueInWords } from './words.js';

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
  expected: { words: string; fact?: string; parameter?: ExplainedParameter };
  /** The value of the fact, in words: "not known" when it is not. */
  seen: string;
}

export interface ExplainedParameter {
  name: string;
  title: string;
  source: string;
  /** First day on which the value holds, `YYYY-MM-DD`. */
  from: string;
  provisional: boolean;
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

/** What was seen when the rule was decided. */
export interface Sight {
  facts: Facts;
  row: Row;
  days: Days;
  vocabulary: Vocabulary;
  verdict: RuleVerdict;
}

const nodeVerdicts: Record<Truth, NodeVerdict> = { 0: 'fails', 1: 'not-known', 2: 'holds' };

export function explain(rule: CompiledRule, sight: Sight): Explanation {
  const { verdict, vocabulary, days } = sight;
  const truths = rule.truths(sight.row);
  const miss = verdict.verdict === 'does-not-apply' ? nearestMiss(rule, sight) : undefined;
  const missing = verdict.missing.map((name) => notKnown(name, vocabulary));
  return {
    ...verdict,
    live: rule.isLive(days.today),
    ...(missing.length > 0 && { stands: missing.join(', ') }),
    tree: explained(rule.typed.tree, { rule, truths, ...sight }),
    ...(miss && { nearestMiss: miss }),
  };
}

interface Look extends Sight {
  rule: CompiledRule;
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
  const clause = leafInWords(node, vocabulary);
  const right = expected(node, look);
  return {
    kind: 'leaf',
    verdict,
    words: right.fact || right.parameter ? `${clause} (${right.words})` : clause,
    fact: node.fact,
    title: titleOf(node.fact, vocabulary),
    operator: node.operator,
    operatorWords: operators.get(node.operator)?.words ?? node.operator,
    expected: right,
    seen: factInWords(node.fact, facts, vocabulary),
  };
}

/** The value of a fact, in words. */
export function factInWords(name: string, facts: Facts, { facts: known }: Vocabulary): string {
  const fact: FactContent | undefined = known.get(name);
  return valueInWords(facts[name], fact ?? { type: 'text' });
}

function expected(node: LeafNode, look: Look): ExplainedLeaf['expected'] {
  const { operand } = node;
  const { vocabulary, facts, rule, days } = look;
  if (operand.kind === 'constant') {
    return {
      words: operandInWords(node, vocabulary.facts.get(node.fact), operators.get(node.operator), vocabulary),
    };
  }
  if (operand.kind === 'fact')
    return { words: factInWords(operand.name, facts, vocabulary), fact: operand.name };
  const parameter = rule.slots.parameter(operand.name);
  const step = parameter?.pick(days);
  if (!parameter || !step)
    return { words: `not known: ${titleOf(operand.name, vocabulary)} has no value yet` };
  const { from, source, value } = step.raw;
  const { title } = parameter.content;
  const name = operand.name.slice(parameterPrefix.length);
  const provisional = parameter.isProvisional(days);
  return {
    words: valueInWords(value, parameter.content),
    parameter: { name, title, source, from, provisional },
  };
}
