import type { Conditions } from '@commonweal/wire';
import { parse } from '../language/parse.js';
import type { GroupNode, Node } from '../language/tree.js';
import type { Vocabulary } from '../language/typing.js';
import { leafInWords } from './leaf-words.js';

const unreadable = 'the conditions are not complete';

/**
 * The conditions as one English sentence without its full stop. Never throws: facts and operators that do not exist
 * stand in quotes, what cannot be read is left out.
 */
export function sentenceOf(conditions: Conditions, vocabulary: Vocabulary): string {
  const { tree } = parse(conditions);
  return tree ? clause(tree, vocabulary, false, 0).text : unreadable;
}

interface Clause {
  text: string;
  joint?: 'and' | 'or';
}

/** "Not" is carried down to the leaves (not both: either not this or not that), which holds in three values too. */
function clause(node: Node, vocabulary: Vocabulary, opposite: boolean, depth: number): Clause {
  if (node.kind === 'leaf') return { text: leafInWords(node, vocabulary, opposite) };
  const [only, ...others] = node.children;
  if (only && node.kind === 'not') return clause(only, vocabulary, !opposite, depth);
  if (only && others.length === 0) return clause(only, vocabulary, opposite, depth);
  const joint = (node.kind === 'all') === opposite ? 'or' : 'and';
  const parts = node.children.map((child) => clause(child, vocabulary, opposite, depth + 1));
  const text = joined(parts, joint);
  return { text: depth > 1 ? `(${text})` : text, joint };
}

/** A comma before the joint shows where a compound part ends. */
function joined(parts: readonly Clause[], joint: 'and' | 'or'): string {
  const nested = parts.some((part) => part.joint !== undefined && !part.text.startsWith('('));
  const text = parts.map((part) => part.text).join(nested ? `, ${joint} ` : ` ${joint} `);
  return joint === 'or' ? `either ${text}` : text;
}

/** The conditions as nested points, for a list on the screen. */
export interface Outline {
  words: string;
  items?: Outline[];
}

/** The same as `sentenceOf`, as nested points. */
export function outlineOf(conditions: Conditions, vocabulary: Vocabulary): Outline {
  const { tree } = parse(conditions);
  return tree ? outline(tree, vocabulary, false) : { words: unreadable };
}

const headings = {
  all: ['all of these', 'not all of these'],
  any: ['any of these', 'none of these'],
} as const;

export function headingOf(kind: GroupNode['kind']): string {
  return kind === 'not' ? 'not' : headings[kind][0];
}

function outline(node: Node, vocabulary: Vocabulary, opposite: boolean): Outline {
  if (node.kind === 'leaf') return { words: leafInWords(node, vocabulary, opposite) };
  const [only] = node.children;
  if (only && node.kind === 'not') return outline(only, vocabulary, !opposite);
  const heading = headings[node.kind === 'any' ? 'any' : 'all'];
  return {
    words: heading[opposite ? 1 : 0],
    items: node.children.map((child) => outline(child, vocabulary, false)),
  };
}
