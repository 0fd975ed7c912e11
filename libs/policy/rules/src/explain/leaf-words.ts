import type { FactContent, Scalar } from '@commonweal/wire';
import { operators, type Operator } from '../language/operators.js';
import { parameterPrefix, type LeafNode } from '../language/tree.js';
import type { Vocabulary } from '../language/typing.js';
import { countInWords, listInWords, valueInWords, type Written } from './words.js';

/** What a fact or `parameter:<key>` is called in a sentence; in quotes when there is none of that name. */
export function titleOf(name: string, { facts, parameters }: Vocabulary): string {
  const document = facts.get(name) ?? parameters.get(name.slice(parameterPrefix.length));
  return document?.title ?? `"${name}"`;
}

/** One condition as a clause; its opposite when `opposite` is set. Never throws: what is not known stands in quotes. */
export function leafInWords(leaf: LeafNode, vocabulary: Vocabulary, opposite = false): string {
  const fact = vocabulary.facts.get(leaf.fact);
  const operator = operators.get(leaf.operator);
  const title = titleOf(leaf.fact, vocabulary);
  if (!operator)
    return `${opposite ? 'not: ' : ''}${title} "${leaf.operator}" ${operandInWords(leaf, fact, undefined, vocabulary)}`;
  const flag =
    leaf.operand.kind === 'constant' && typeof leaf.operand.value === 'boolean'
      ? leaf.operand.value
      : undefined;
  if (operator.value === 'flag') return flagged(operator, title, (flag ?? true) !== opposite);
  if (fact?.type === 'yes-no' && flag !== undefined)
    return yesOrNo(title, ((operator.key === 'equal') === flag) !== opposite);
  const words = operandInWords(leaf, fact, operator, vocabulary);
  return fill(opposite ? operator.opposite : operator.sentence, title, words);
}

function fill(template: string, fact: string, value: string): string {
  return template.replace(/\{(fact|value)\}/g, (_, slot: string) => (slot === 'fact' ? fact : value));
}

const whether = 'whether ';

function flagged(operator: Operator, title: string, holds: boolean): string {
  if (operator.key === 'isKnown' && title.startsWith(whether))
    return `it is ${holds ? '' : 'not '}known ${title}`;
  return fill(
    holds ? operator.sentence : operator.opposite,
    title.startsWith(whether) ? `the question ${title}` : title,
    '',
  );
}

function yesOrNo(title: string, yes: boolean): string {
  if (!title.startsWith(whether)) return `${title} is ${yes ? 'yes' : 'no'}`;
  const statement = title.slice(whether.length);
  return yes ? statement : `it is not the case that ${statement}`;
}

/** The right-hand side in words. */
export function operandInWords(
  leaf: LeafNode,
  fact: FactContent | undefined,
  operator: Operator | undefined,
  vocabulary: Vocabulary,
): string {
  const { operand } = leaf;
  const days =
    operator?.value === 'days' ? (operator.key === 'withinDays' ? 'days' : 'working days') : undefined;
  if (operand.kind !== 'constant') {
    const title = titleOf(operand.name, vocabulary);
    return days ? `${title.replace(/^the /, '')} (in ${days})` : title;
  }
  if (days) return countInWords(Number(operand.value), days);
  return constantInWords(operand.value, writtenAs(fact, operator), operator?.joins ?? 'or');
}

function writtenAs(fact: FactContent | undefined, operator: Operator | undefined): Written {
  if (!fact || operator?.value === 'text') return { type: 'text' };
  return fact;
}

function constantInWords(value: Scalar | readonly Scalar[], as: Written, joins: 'or' | 'and'): string {
  if (typeof value !== 'object') return valueInWords(value, as);
  return listInWords(
    value.map((one) => valueInWords(one, as)),
    joins,
  );
}
