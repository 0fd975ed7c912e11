import type { DocumentKind, DocumentSet, Finding } from '@commonweal/documents';
import { checkRule, documentsInConditions, sentenceOf } from '@commonweal/rules';
import { RuleContent, type DocumentReference, type EffectUse } from '@commonweal/wire';
import { argumentFaults } from './effect-arguments.js';
import type { Effects } from './effect.js';
import { commencementFact, neighboursOf, sourceOf } from './rule-books.js';
import { sayEffect } from './say.js';

/** The document kind `rule`. Its effects are known here, so it is described here. */
export function ruleKind(effects: Effects, today: () => string): DocumentKind<RuleContent> {
  return {
    kind: 'rule',
    title: 'Rule',
    plural: 'Rules',
    content: RuleContent,
    english: (rule, documents) => ruleInEnglish(rule, documents, effects),
    mentions: ({ conditions }: Draft) => (conditions ? documentsInConditions(conditions) : []),
    sources: ({ basis }) => (basis?.source ? [{ source: basis.source, checkedOn: basis.checkedOn }] : []),
    references: (rule) => usesOf(rule).flatMap((use) => referencesOf(use, effects)),
    check: (key, rule, documents) => [
      ...checkRule(rule, { ...sourceOf(documents), today: today(), commencementFact }),
      ...usesOf(rule).flatMap((use, i) => effectFindings(use, i, rule, documents, effects)),
      ...neighboursOf(documents, today()).problemsOf(key),
    ],
  };
}

/** A draft may still lack its parts. */
type Draft = Partial<RuleContent>;

export function ruleInEnglish(rule: Draft, documents: DocumentSet, effects: Effects): string {
  const when = rule.conditions ? sentenceOf(rule.conditions, sourceOf(documents)) : '…';
  const then = usesOf(rule).map((use) => sayEffect(use, effects, documents));
  const sentence = `When ${when}, ${then.join(', and ') || '…'}`;
  // A message that closes the sentence has a full stop of its own.
  return /[.!?]”$/.test(sentence) ? sentence : `${sentence}.`;
}

function usesOf(rule: Draft): EffectUse[] {
  const given: unknown = rule.effects;
  return Array.isArray(given)
    ? given.filter((use): use is EffectUse => typeof use === 'object' && use !== null)
    : [];
}

function referencesOf({ effect, ...args }: EffectUse, effects: Effects): DocumentReference[] {
  const described = effects.find(effect)?.arguments ?? [];
  return described.flatMap(({ name, type }) => {
    const value = args[name];
    if (type === 'fact-list' && Array.isArray(value))
      return value.map((key) => ({ kind: 'fact', key: String(key) }));
    return type.startsWith('document:') && typeof value === 'string'
      ? [{ kind: type.slice('document:'.length), key: value }]
      : [];
  });
}

function effectFindings(
  use: EffectUse,
  i: number,
  rule: RuleContent,
  documents: DocumentSet,
  effects: Effects,
): Finding[] {
  const at = `/effects/${i}`;
  const effect = effects.find(use.effect);
  if (!effect) {
    const known = effects.all().map((one) => one.effect);
    const message = `"${use.effect}" is not an effect. Choose one of: ${known.join(', ')}.`;
    return [error('unknown-effect', message, `${at}/effect`)];
  }
  const { effect: _effect, ...args } = use;
  return [
    ...(effect.subjects.includes(rule.subject)
      ? []
      : [error('wrong-subject', `A rule about a ${rule.subject} cannot ${effect.title}.`, `${at}/effect`)]),
    ...argumentFaults(effect, args).map(({ name, message }) =>
      error('wrong-argument', message, `${at}/${name}`),
    ),
    ...(effect.check?.(args, documents) ?? []).map((message) => error('wrong-effect', message, at)),
  ];
}

function error(code: Finding['code'], message: string, at: string): Finding {
  return { severity: 'error', code, message, at };
}
