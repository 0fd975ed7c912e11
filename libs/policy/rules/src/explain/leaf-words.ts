import type { FactContent, Scalar } from '@commonweal/wire';
import type { Operator } from '../language/operator.js';
import { operators } from '../language/operators.js';
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
  if (operator.value === 'flag')
    return flagged(operator, title, (flag ?? true) !== opposite, fact?.type === 'yes-no');
  if (fact?.type === 'yes-no' && flag !== undefined)
    return statement(title, ((operator.key === 'equal') === flag) !== opposite);
  const words = operandInWords(leaf, fact, operator, vocabulary);
  return fill(opposite ? operator.opposite : operator.sentence, title, words);
}

function fill(template: string, fact: string, value: string): string {
  return template.replace(/\{(fact|value)\}/g, (_, slot: string) => (slot === 'fact' ? fact : value));
}

/** What a yes-or-no fact states when it is so: its title is a clause, "vehicles are used" or "whether vehicles are used". */
const stated = (title: string) => title.replace(/^whether /, '');

function statement(title: string, yes: boolean): string {
  return yes ? stated(title) : `it is not the case that ${stated(title)}`;
}

function flagged(operator: Operator, title: string, holds: boolean, yesNo: boolean): string {
  if (operator.key === 'isKnown') return knownInWords(title, holds, yesNo);
  return fill(
    holds ? operator.sentence : operator.opposite,
    yesNo ? `the question whether ${stated(title)}` : title,
    '',
  );
}

function knownInWords(title: string, known: boolean, yesNo: boolean): string {
  const not = known ? '' : 'not ';
  return yesNo ? `it is ${not}known whether ${stated(title)}` : `${title} is ${not}known`;
}

/** That a fact or parameter stands in the way because it is not known. */
export function notKnown(name: string, vocabulary: Vocabulary): string {
  return knownInWords(titleOf(name, vocabulary), false, vocabulary.facts.get(name)?.type === 'yes-no');
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
