import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { contentHash } from '@commonweal/documents';
import { beforeCommit, Clock, insertAll, newId } from '@commonweal/platform';
import type { EffectUse } from '@commonweal/wire';
import { Decision, FactSet, Verdict } from './decision.entity.js';
import type { Plan } from './planner.js';
import { countFired } from './rule-tallies.js';
import type { Turn } from './transition.js';

/** Writes what rules concluded: each Decision with the facts behind it, and the verdict that stands now. */
@Injectable()
export class DecisionWriter {
  /** Of transactions that write decisions: the facts behind them, by their hash. */
  private readonly sets = new WeakMap<EntityManager, FactSets>();

  constructor(private readonly clock: Clock) {}

  /** Of many plans at once. @returns the decision of each rule, by plan */
  async write(tx: EntityManager, plans: Plan[], release: number): Promise<Map<Plan, Map<string, string>>> {
    const turned = plans.filter(({ turns }) => turns.length > 0);
    const at = this.clock.now();
    const made = turned.map((plan) => ({ plan, ...madeOf(plan, release, at) }));
    if (made.length === 0) return new Map();
    for (const { factSet, plan } of made) this.setsOf(tx).set(factSet, plan.facts.facts);
    const decisions = made.flatMap((each) => each.decisions);
    await insertAll(tx, Decision, decisions);
    await countFired(
      tx,
      decisions.filter(({ verdict }) => verdict === 'applies'),
      at,
    );
    const verdicts = made.flatMap(({ plan, decisions: own }) =>
      plan.turns.map((turn, i) => verdictRow(plan, turn, own[i]?.id ?? '')),
    );
    await insertAll(tx, Verdict, verdicts, { replacesAt: ['subjectKind', 'subjectId', 'rule'] });
    return new Map(
      made.map(({ plan, decisions: own }) => [plan, new Map(own.map(({ rule, id }) => [rule, id]))]),
    );
  }

  /** Subjects share facts: whoever writes the same ones at the same time waits for us, so they come last. */
  private setsOf(tx: EntityManager): FactSets {
    const known = this.sets.get(tx);
    if (known) return known;
    const sets: FactSets = new Map();
    this.sets.set(tx, sets);
    beforeCommit(tx, () => keepFacts(tx, sets));
    return sets;
  }
}

type FactSets = Map<string, Record<string, unknown>>;

function madeOf(
  { turns, facts: { facts, commencement }, subjectKind, subjectId, today }: Plan,
  release: number,
  at: Date,
) {
  const factSet = contentHash(facts);
  const decisions = turns.map(({ verdict, effects }) => ({
    ...{ id: newId(), subjectKind, subjectId, rule: verdict.rule, release, verdict: verdict.verdict },
    effects: effects.map(({ use }) => use as EffectUse & Record<string, object>),
    ...{ today, commencement: commencement ?? null, factSet, at },
  }));
  return { factSet, decisions };
}

async function keepFacts(tx: EntityManager, sets: FactSets): Promise<void> {
  const rows = [...sets].map(([hash, facts]) => ({ hash, facts: facts as Record<string, object> }));
  // In the order of their keys, so that two commands do not lock each other out.
  rows.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  await insertAll(tx, FactSet, rows, 'left-out');
}

function verdictRow(plan: Plan, { verdict, effects }: Turn, decisionId: string): Verdict {
  return {
    subjectKind: plan.subjectKind,
    subjectId: plan.subjectId,
    rule: verdict.rule,
    verdict: verdict.verdict,
    effects: effects.map(({ identity }) => identity),
    decisionId,
  };
}
