import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { contentHash } from '@commonweal/documents';
import { Clock, Described, newId } from '@commonweal/platform';
import { Decision, FactSet, Verdict } from './decision.entity.js';
import { Effects, type EffectInstance } from './effect.js';
import { Follower } from './follower.js';
import type { Plan } from './planner.js';
import { countFired } from './rule-tallies.js';
import { StandingEffect } from './standing-effect.entity.js';
import { Subjects } from './subject.js';
import type { Turn, Wanted } from './transition.js';

export interface Writing {
  release: number;
  /** True where the plan follows a publish: what appears is marked as new. */
  byRelease: boolean;
}

/** Writes a plan: Decisions, verdicts, standing effects and the rows that effects keep beside them. */
@Injectable()
export class PlanWriter {
  private followers: Follower[] | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly effects: Effects,
    private readonly subjects: Subjects,
    private readonly described: Described,
  ) {}

  async write(tx: EntityManager, plan: Plan, writing: Writing): Promise<void> {
    const decisions = await this.decide(tx, plan, writing.release);
    for (const row of plan.ends) await this.end(tx, plan, row);
    for (const change of plan.alters) await this.alter(tx, plan, change, decisions, writing);
    for (const wanted of plan.appears) await this.appear(tx, plan, wanted, decisions, writing);
    await this.subjects.get(plan.subjectKind).lookAgainOn(tx, plan.subjectId, plan.nextLookOn);
    this.followers ??= this.described.all(Follower);
    for (const follower of this.followers) await follower.follow(tx, plan);
  }

  private async decide(tx: EntityManager, plan: Plan, release: number): Promise<Map<string, string>> {
    if (plan.turns.length === 0) return new Map();
    const { facts, commencement } = plan.facts;
    const factSet = contentHash(facts);
    await tx
      .createQueryBuilder()
      .insert()
      .into(FactSet)
      .values({ hash: factSet, facts: facts as Record<string, object> })
      .orIgnore()
      .execute();
    const decisions = plan.turns.map(({ verdict, effects }) => ({
      id: newId(),
      subjectKind: plan.subjectKind,
      subjectId: plan.subjectId,
      rule: verdict.rule,
      release,
      verdict: verdict.verdict,
      effects: effects.map(({ use }) => use as { effect: string } & Record<string, object>),
      today: plan.today,
      commencement: commencement ?? null,
      factSet,
      at: this.clock.now(),
    }));
    await tx.insert(Decision, decisions);
    const fired = decisions.filter(({ verdict }) => verdict === 'applies').map(({ rule }) => rule);
    await countFired(tx, plan.subjectId, fired, this.clock.now());
    const rows = plan.turns.map((turn, i) => verdictRow(plan, turn, decisions[i]?.id ?? ''));
    await tx.upsert(Verdict, rows, ['subjectKind', 'subjectId', 'rule']);
    return new Map(decisions.map(({ rule, id }) => [rule, id]));
  }

  private async appear(
    tx: EntityManager,
    plan: Plan,
    wanted: Wanted,
    decisions: Map<string, string>,
    { release, byRelease }: Writing,
  ): Promise<void> {
    const { effect, ...args } = wanted.use;
    const decisionId = decisions.get(wanted.rule);
    if (!decisionId) throw new Error(`The rule "${wanted.rule}" has an effect without a decision.`);
    await tx.insert(StandingEffect, {
      id: newId(),
      subjectKind: plan.subjectKind,
      subjectId: plan.subjectId,
      rule: wanted.rule,
      identity: wanted.identity,
      effect,
      arguments: args as Record<string, object>,
      state: wanted.state,
      missing: [...wanted.missing],
      decisionId,
      sinceRelease: release,
      newByRelease: byRelease,
    });
    if (wanted.state === 'stands') {
      await this.effects.find(effect)?.appears?.(tx, instanceOf(plan, wanted.rule, effect, args, decisionId));
    }
  }

  private async alter(
    tx: EntityManager,
    plan: Plan,
    { row, to }: Plan['alters'][number],
    decisions: Map<string, string>,
    { release, byRelease }: Writing,
  ): Promise<void> {
    const stood = row.state === 'stands';
    const decisionId = decisions.get(to.rule) ?? row.decisionId;
    const renewed = row.state === 'no-longer-required' || (!stood && to.state === 'stands');
    await tx.update(StandingEffect, row.id, {
      state: to.state,
      missing: [...to.missing],
      decisionId,
      ...(renewed ? { sinceRelease: release, newByRelease: byRelease } : {}),
    });
    const instance = instanceOf(plan, row.rule, row.effect, row.arguments, decisionId);
    const effect = this.effects.find(row.effect);
    if (!stood && to.state === 'stands') await effect?.appears?.(tx, instance);
    if (stood && to.state !== 'stands') await effect?.goes?.(tx, instance);
  }

  private async end(tx: EntityManager, plan: Plan, row: StandingEffect): Promise<void> {
    const effect = this.effects.find(row.effect);
    const instance = instanceOf(plan, row.rule, row.effect, row.arguments, row.decisionId);
    if (await effect?.touched?.(tx, instance)) {
      await tx.update(StandingEffect, row.id, { state: 'no-longer-required', missing: [] });
    } else {
      await tx.delete(StandingEffect, row.id);
    }
    if (row.state === 'stands') await effect?.goes?.(tx, instance);
  }
}

export function instanceOf(
  { subjectKind, subjectId }: Pick<Plan, 'subjectKind' | 'subjectId'>,
  rule: string,
  effect: string,
  args: Record<string, unknown>,
  decisionId?: string,
): EffectInstance {
  return { subjectKind, subjectId, rule, effect, arguments: args, decisionId };
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
