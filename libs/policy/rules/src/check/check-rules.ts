import type { EffectUse, RuleContent } from '@commonweal/wire';
import type { RuleProblem } from '../language/problem.js';

/** Effects of which one procurement can only follow one. */
const single = ['minimum-weighting', 'split-weighting', 'use-workflow'];

/** What is wrong with rules beside each other, where it is certain: rules that apply to exactly the same subjects. */
export function checkRules(rules: ReadonlyMap<string, RuleContent>): RuleProblem[] {
  const twins = new Map<string, string[]>();
  for (const [key, rule] of rules) {
    if (rule.retired) continue;
    const same = canonical([rule.subject, rule.conditions, rule.from ?? null, rule.until ?? null]);
    twins.set(same, [...(twins.get(same) ?? []), key]);
  }
  return [...twins.values()].flatMap((keys) =>
    keys.flatMap((key, index) => besides(key, keys.slice(0, index), rules)),
  );
}

function besides(
  key: string,
  earlier: readonly string[],
  rules: ReadonlyMap<string, RuleContent>,
): RuleProblem[] {
  const effects = rules.get(key)?.effects ?? [];
  return earlier.flatMap((other) => {
    const others = rules.get(other)?.effects ?? [];
    if (canonical(effects) === canonical(others)) {
      return [found(key, 'duplicate-rule', `The rule does exactly what "${other}" does.`, '/conditions')];
    }
    return effects.flatMap((effect, index) =>
      others.some((one) => contradicts(effect, one))
        ? [
            found(
              key,
              'contradicting-rule',
              `"${other}" applies to the same ${rules.get(key)?.subject ?? ''}s and says otherwise.`,
              `/effects/${index}`,
            ),
          ]
        : [],
    );
  });
}

function contradicts(one: EffectUse, other: EffectUse): boolean {
  return one.effect === other.effect && single.includes(one.effect) && canonical(one) !== canonical(other);
}

function found(rule: string, code: string, message: string, at: string): RuleProblem {
  return { rule, severity: 'warning', code, message, at };
}

/** The value as text, the same whatever the order of keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
