import type { DocumentSet } from '@commonweal/documents';
import { sentenceOf, type ExplainedNode, type Explanation } from '@commonweal/rules';
import type { ExplanationNode, ExplanationView, RuleContent, VerdictWord } from '@commonweal/wire';
import type { Effects } from './effect.js';
import { sourceOf } from './rule-books.js';
import { sayEffect } from './say.js';

export interface Explained {
  key: string;
  rule: RuleContent;
  explanation: Explanation;
  documents: DocumentSet;
  today: string;
}

const verdictWords: Record<ExplainedNode['verdict'], VerdictWord> = {
  holds: 'applies',
  fails: 'does-not-apply',
  'not-known': 'cannot-decide',
};

/** An explanation with the rule around it, ready for the console. */
export function explanationView(
  { key, rule, explanation, documents, today }: Explained,
  effects: Effects,
): ExplanationView {
  return {
    rule: key,
    title: rule.title,
    verdict: explanation.verdict,
    sentence: `Applies when ${sentenceOf(rule.conditions, sourceOf(documents))}.`,
    effects: rule.effects.map((use) => sayEffect(use, effects, documents)),
    basis: rule.basis,
    tree: nodeView(explanation.tree),
    missing: [...explanation.missing],
    nearestMiss: explanation.nearestMiss?.sentence,
    release: documents.release,
    today,
  };
}

function nodeView(node: ExplainedNode): ExplanationNode {
  const verdict = verdictWords[node.verdict];
  if (node.kind !== 'leaf') {
    return { node: node.kind, verdict, words: node.words, children: node.children.map(nodeView) };
  }
  return { node: 'leaf', verdict, words: node.words, saw: node.seen, fact: node.fact };
}

/** The leaves that decided, in a few words: "the category is construction (saw: Construction)". */
export function inShort(explanation: Explanation): string {
  const decisive =
    explanation.verdict === 'applies'
      ? 'holds'
      : explanation.verdict === 'cannot-decide'
        ? 'not-known'
        : 'fails';
  return leaves(explanation.tree)
    .filter(({ verdict }) => verdict === decisive)
    .slice(0, 3)
    .map(({ title, seen }) => `${title}: ${seen}`)
    .join('; ');
}

function leaves(node: ExplainedNode): Extract<ExplainedNode, { kind: 'leaf' }>[] {
  return node.kind === 'leaf' ? [node] : node.children.flatMap(leaves);
}
