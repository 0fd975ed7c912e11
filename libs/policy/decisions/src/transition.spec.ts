import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RuleVerdict } from '@commonweal/rules';
import { verdicts, type EffectUse, type RuleContent, type VerdictWord } from '@commonweal/wire';
import { Effects } from './effect.js';
import { plainEffects } from './plain-effects.js';
import type { StandingEffect } from './standing-effect.entity.js';
import { changesNothing, identityOf, transitionOf, type Before, type Transition } from './transition.js';

const effects = new Effects().register(...plainEffects);
const advise = (message: string): EffectUse => ({ effect: 'advise', message });
const block: EffectUse = {
  effect: 'block-stage',
  stage: 'needs-analysis',
  message: 'The Act record is missing.',
};
const ruleWith = (...uses: EffectUse[]) => ({ effects: uses }) as unknown as RuleContent;
const saying = (rule: string, verdict: VerdictWord, missing: string[] = []): RuleVerdict => ({
  rule,
  verdict,
  missing,
  provisional: false,
});
const nothing: Before = { subjectKind: 'procurement', subjectId: 'p', verdicts: new Map(), standing: [] };

/** What stands once the transition was written, where nobody has touched anything. */
function after(before: Before, { turns, appears, alters, ends }: Transition): Before {
  const gone = new Set(ends);
  const altered = new Map(alters.map(({ row, to }) => [row, to]));
  const kept = before.standing
    .filter((row) => !gone.has(row))
    .map((row) => ({
      ...row,
      state: altered.get(row)?.state ?? row.state,
      missing: [...(altered.get(row)?.missing ?? row.missing)],
    }));
  const added = appears.map(({ rule, identity, state, missing, use }) => ({
    rule,
    identity,
    state,
    missing: [...missing],
    effect: use.effect,
  }));
  const judged = new Map(before.verdicts);
  for (const { verdict, effects: wanted } of turns) {
    const identities = wanted.map(({ identity }) => identity);
    judged.set(verdict.rule, { verdict: verdict.verdict, effects: identities } as never);
  }
  return { ...before, verdicts: judged, standing: [...kept, ...added] as StandingEffect[] };
}

describe('a transition', () => {
  it('lets an effect appear when its rule begins to apply, with a decision', () => {
    const rules = new Map([['r', ruleWith(advise('x'))]]);
    const transition = transitionOf(nothing, [saying('r', 'applies')], rules, effects);
    expect(transition.appears.map(({ use, state }) => ({ use, state }))).toEqual([
      { use: advise('x'), state: 'stands' },
    ]);
    expect(transition.turns).toHaveLength(1);
  });

  it('writes no decision for a rule that never applied', () => {
    const rules = new Map([['r', ruleWith(advise('x'))]]);
    expect(changesNothing(transitionOf(nothing, [saying('r', 'does-not-apply')], rules, effects))).toBe(true);
  });

  it('keeps a block while its rule cannot be decided, but no advice', () => {
    const rules = new Map([['r', ruleWith(advise('x'), block)]]);
    const { appears } = transitionOf(nothing, [saying('r', 'cannot-decide', ['category'])], rules, effects);
    expect(appears.map(({ use, state, missing }) => ({ use, state, missing }))).toEqual([
      { use: block, state: 'cannot-decide', missing: ['category'] },
    ]);
  });

  it('ends what a rule of an earlier release asked for when the rule is gone', () => {
    const rules = new Map([['r', ruleWith(advise('x'))]]);
    const stood = after(nothing, transitionOf(nothing, [saying('r', 'applies')], rules, effects));
    const transition = transitionOf(stood, [], new Map(), effects);
    expect(transition.ends).toHaveLength(1);
    expect(transition.turns[0]?.verdict.verdict).toBe('does-not-apply');
  });

  it('replaces an effect whose arguments changed', () => {
    const old = new Map([['r', ruleWith(advise('x'))]]);
    const stood = after(nothing, transitionOf(nothing, [saying('r', 'applies')], old, effects));
    const { appears, ends } = transitionOf(
      stood,
      [saying('r', 'applies')],
      new Map([['r', ruleWith(advise('y'))]]),
      effects,
    );
    expect(appears.map(({ use }) => use)).toEqual([advise('y')]);
    expect(ends.map(({ identity }) => identity)).toEqual([identityOf(advise('x'))]);
  });

  it('says an effect twice named in one rule once', () => {
    const rules = new Map([['r', ruleWith(advise('x'), advise('x'))]]);
    expect(transitionOf(nothing, [saying('r', 'applies')], rules, effects).appears).toHaveLength(1);
  });

  it('changes nothing when it is made a second time, whatever the verdicts', () => {
    const use = fc.constantFrom(advise('x'), advise('y'), block);
    const rule = fc.array(use, { maxLength: 3 }).map((uses) => ruleWith(...uses));
    const book = fc.dictionary(fc.constantFrom('a', 'b', 'c'), rule);
    const verdict = fc.constantFrom(...verdicts);
    const step = fc.tuple(book, fc.dictionary(fc.constantFrom('a', 'b', 'c'), verdict));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
        let before = nothing;
        for (const [rules, said] of steps) {
          const all = new Map(Object.entries(rules));
          const judged = Object.entries(said).map(([key, word]) => saying(key, word));
          before = after(before, transitionOf(before, judged, all, effects));
          expect(changesNothing(transitionOf(before, judged, all, effects))).toBe(true);
        }
      }),
    );
  });
});
