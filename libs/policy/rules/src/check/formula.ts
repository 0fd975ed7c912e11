import type { Node } from '../language/tree.js';

/** Which of the three truths are wanted of a leaf: a bit each. */
export const wants = { false: 1, true: 4, notTrue: 3, notFalse: 6 } as const;

/** A leaf that shall have one of the wanted truths. */
export interface Wanted<L> {
  leaf: L;
  truths: number;
}

/** Leaves that shall all be as wanted at once. */
export type Term<L> = readonly Wanted<L>[];

export const mostTerms = 1024;

/** The opposite of what is wanted of a part that "not" turns round. */
const turned: Record<number, number> = {
  [wants.true]: wants.false,
  [wants.false]: wants.true,
  [wants.notTrue]: wants.notFalse,
  [wants.notFalse]: wants.notTrue,
};

/**
 * Every way in which conditions can come to a truth that is wanted, in three values and without loss; undefined when
 * there are too many ways to try.
 */
export function termsOf<L>(node: Node, truths: number, leaf: (id: number) => L): Term<L>[] | undefined {
  if (node.kind === 'leaf') return [[{ leaf: leaf(node.id), truths }]];
  const [only] = node.children;
  if (node.kind === 'not') return only && termsOf(only, turned[truths] ?? truths, leaf);
  const together = (truths === wants.true || truths === wants.notFalse) === (node.kind === 'all');
  return node.children
    .map((child) => termsOf(child, truths, leaf))
    .reduce(together ? product : sum, together ? [[]] : []);
}

/** Each way of the one with each way of the other; undefined when there are too many. */
function product<L>(
  some: readonly Term<L>[] | undefined,
  others: readonly Term<L>[] | undefined,
): Term<L>[] | undefined {
  if (!some || !others || some.length * others.length > mostTerms) return undefined;
  return some.flatMap((one) => others.map((other) => [...one, ...other]));
}

function sum<L>(
  some: readonly Term<L>[] | undefined,
  others: readonly Term<L>[] | undefined,
): Term<L>[] | undefined {
  if (!some || !others || some.length + others.length > mostTerms) return undefined;
  return [...some, ...others];
}
