import { contentHash } from '@commonweal/documents';
import type { RuleVerdict } from '@commonweal/rules';
import type { EffectUse, RuleContent, SubjectKind } from '@commonweal/wire';
import type { Verdict } from './decision.entity.js';
import type { Effects } from './effect.js';
import type { Standing, StandingEffect } from './standing-effect.entity.js';

/** One effect that rules ask for, whether it stands there already or not. */
interface Wanted {
  rule: string;
  identity: string;
  use: EffectUse;
  state: Exclude<Standing, 'no-longer-required'>;
  missing: readonly string[];
}

/** A verdict that differs from the last one, or leads to other effects: a Decision will say so. */
export interface Turn {
  verdict: RuleVerdict;
  effects: Wanted[];
}

/** What evaluating one subject changes. The same value is shown as preview and written. */
export interface Transition {
  subjectKind: SubjectKind;
  subjectId: string;
  turns: Turn[];
  appears: Wanted[];
  /** It stood already, but otherwise: decided now, undecided now, or required again. */
  alters: { row: StandingEffect; to: Wanted }[];
  /** No rule asks for it any more. */
  ends: StandingEffect[];
}

export interface Before {
  subjectKind: SubjectKind;
  subjectId: string;
  verdicts: ReadonlyMap<string, Verdict>;
  standing: readonly StandingEffect[];
}

/** What rules of a release ask for is asked for of thousands of subjects. */
const identities = new WeakMap<EffectUse, string>();

export function identityOf(use: EffectUse): string {
  const { effect, ...args } = use;
  const identity = identities.get(use) ?? contentHash({ effect, args });
  identities.set(use, identity);
  return identity;
}

/** What the verdicts change against what stood before. Pure; rules that are gone count as not applying. */
export function transitionOf(
  before: Before,
  verdicts: readonly RuleVerdict[],
  rules: ReadonlyMap<string, RuleContent>,
  effects: Effects,
): Transition {
  const judged = new Map(verdicts.map((verdict) => [verdict.rule, verdict]));
  for (const rule of before.verdicts.keys()) {
    if (!judged.has(rule))
      judged.set(rule, { rule, verdict: 'does-not-apply', missing: [], provisional: false });
  }
  const wanted = [...judged.values()].flatMap((verdict) => wantedBy(verdict, rules, effects));
  const stood = new Map(before.standing.map((row) => [placeOf(row), row]));
  const stays = new Set(wanted.map(placeOf));
  return {
    subjectKind: before.subjectKind,
    subjectId: before.subjectId,
    turns: [...judged.values()]
      .map((verdict) => ({ verdict, effects: wanted.filter(({ rule }) => rule === verdict.rule) }))
      .filter((turn) => isNews(turn, before.verdicts.get(turn.verdict.rule))),
    appears: wanted.filter((one) => !stood.has(placeOf(one))),
    alters: wanted.flatMap((to) => {
      const row = stood.get(placeOf(to));
      return row && differs(row, to) ? [{ row, to }] : [];
    }),
    ends: before.standing.filter((row) => row.state !== 'no-longer-required' && !stays.has(placeOf(row))),
  };
}

export function changesNothing({ turns, appears, alters, ends }: Transition): boolean {
  return turns.length + appears.length + alters.length + ends.length === 0;
}

function wantedBy(
  { rule, verdict, missing }: RuleVerdict,
  rules: ReadonlyMap<string, RuleContent>,
  effects: Effects,
): Wanted[] {
  if (verdict === 'does-not-apply') return [];
  const uses = rules.get(rule)?.effects ?? [];
  const state = verdict === 'applies' ? 'stands' : 'cannot-decide';
  const seen = new Set<string>();
  return uses
    .filter(({ effect }) => state === 'stands' || effects.find(effect)?.whenUnknown !== 'ignored')
    .map((use) => ({ rule, identity: identityOf(use), use, state, missing }) satisfies Wanted)
    .filter(({ identity }) => !seen.has(identity) && seen.add(identity));
}

function isNews({ verdict, effects }: Turn, last: Verdict | undefined): boolean {
  if (!last) return verdict.verdict !== 'does-not-apply';
  const identities = effects.map(({ identity }) => identity);
  return last.verdict !== verdict.verdict || last.effects.join() !== identities.join();
}

function differs(row: StandingEffect, to: Wanted): boolean {
  return row.state !== to.state || row.missing.join() !== to.missing.join();
}

function placeOf({ rule, identity }: { rule: string; identity: string }): string {
  return `${rule} ${identity}`;
}
