import type { CompiledRule } from '../evaluate/compiled-rule.js';
import type { Row } from '../evaluate/leaf.js';
import type { Days } from '../evaluate/moment.js';
import { operators } from '../language/operators.js';
import { parameterPrefix, type LeafNode } from '../language/tree.js';
import type { Vocabulary } from '../language/typing.js';
import type { Facts } from '../language/value.js';
import { leafInWords, operandInWords, titleOf } from './leaf-words.js';
import { valueInWords } from './words.js';

/** What was seen when a rule was decided. */
export interface Sight {
  rule: CompiledRule;
  facts: Facts;
  row: Row;
  days: Days;
  vocabulary: Vocabulary;
}

export interface ExplainedParameter {
  name: string;
  title: string;
  source: string;
  /** First day on which the value holds, `YYYY-MM-DD`. */
  from: string;
  provisional: boolean;
}

/** The value to the right of an operator, and where it comes from. */
export interface Expected {
  words: string;
  fact?: string;
  parameter?: ExplainedParameter;
}

/** The value of a fact, in words. */
export function factInWords(name: string, facts: Facts, { facts: known }: Vocabulary): string {
  return valueInWords(facts[name], known.get(name) ?? { type: 'text' });
}

/** One condition as a clause, the value of a parameter or another fact in brackets. */
export function seenInWords(node: LeafNode, sight: Sight, opposite = false): string {
  const clause = leafInWords(node, sight.vocabulary, opposite);
  return node.operand.kind === 'constant' ? clause : `${clause} (${expected(node, sight).words})`;
}

export function expected(node: LeafNode, { rule, facts, days, vocabulary }: Sight): Expected {
  const { operand } = node;
  if (operand.kind === 'constant') {
    const fact = vocabulary.facts.get(node.fact);
    return { words: operandInWords(node, fact, operators.get(node.operator), vocabulary) };
  }
  if (operand.kind === 'fact')
    return { words: factInWords(operand.name, facts, vocabulary), fact: operand.name };
  const parameter = rule.slots.parameter(operand.name);
  const step = parameter?.pick(days);
  if (!parameter || !step) return { words: `${titleOf(operand.name, vocabulary)} has no value yet` };
  const { from, source, value } = step.raw;
  const name = operand.name.slice(parameterPrefix.length);
  const { title } = parameter.content;
  const provisional = parameter.isProvisional(days);
  return {
    words: valueInWords(value, parameter.content),
    parameter: { name, title, source, from, provisional },
  };
}
