import type { Applicable } from '../evaluate/compiled-rule.js';
import { RuleBook } from '../evaluate/rule-book.js';
import { leafInWords } from '../explain/leaf-words.js';
import { leavesOf } from '../language/tree.js';
import type { RuleExample } from '@commonweal/wire';
import { commencementIn, type CheckContext } from './check-rule.js';

/** A condition that the examples do not show both ways. */
export interface Unseen {
  /** JSON pointer of the condition. */
  at: string;
  words: string;
  /** Which way no example has seen it; both when it was never known. */
  never: 'holding' | 'failing' | 'either';
}

/**
 * The conditions that no example has seen both holding and failing: a mistake in one of them would go unnoticed.
 * None for a rule that cannot be compiled.
 * @throws FactError when a fact of an example is not of its type
 */
export function unseenBy(
  rule: Applicable,
  examples: readonly RuleExample[],
  context: CheckContext,
): Unseen[] {
  const book = new RuleBook({ ...context, rules: new Map([['rule', rule]]) });
  const tree = book.rule('rule')?.typed.tree;
  if (!tree) return [];
  const seen = examples.map(
    ({ facts, today = context.today }) =>
      book.truths('rule', facts, { today, commencement: commencementIn(facts, context) }) ?? new Uint8Array(),
  );
  return leavesOf(tree).flatMap((leaf) => {
    const holding = seen.some((truths) => truths[leaf.id] === 2);
    const failing = seen.some((truths) => truths[leaf.id] === 0);
    if (holding && failing) return [];
    const never = holding ? 'failing' : failing ? 'holding' : 'either';
    return [{ at: leaf.at, words: leafInWords(leaf, context), never }];
  });
}
