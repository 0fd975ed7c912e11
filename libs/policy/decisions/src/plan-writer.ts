import { Injectable } from '@nestjs/common';
import { Any, type EntityManager } from 'typeorm';
import { Described, insertAll, newId, updateAll } from '@commonweal/platform';
import { DecisionWriter } from './decision-writer.js';
import { Effects, type EffectInstance } from './effect.js';
import { Follower } from './follower.js';
import type { Plan } from './planner.js';
import { StandingEffect } from './standing-effect.entity.js';
import { Subjects } from './subject.js';
import { undisturbed } from './undisturbed.js';

export interface Writing {
  release: number;
  /** True where the plan follows a publish: what appears is marked as new. */
  byRelease: boolean;
  /** The only documents that differ since the subjects were evaluated, where that is known: keys of rules. */
  revised?: ReadonlySet<string>;
}

/** A plan with the decision of each of its rules. */
interface Decided {
  plan: Plan;
  decisions: Map<string, string>;
}

/** Writes a plan: Decisions, verdicts, standing effects and the rows that effects keep beside them. */
@Injectable()
export class PlanWriter {
  constructor(
    private readonly decisions: DecisionWriter,
    private readonly effects: Effects,
    private readonly subjects: Subjects,
    private readonly described: Described,
  ) {}

  /** Plans of one kind of subject, each of another one. */
  async write(tx: EntityManager, plans: Plan[], writing: Writing): Promise<void> {
    const [first] = plans;
    if (!first) return;
    const same = await undisturbed(tx, plans, writing.revised);
    const decided = await this.decisions.write(tx, plans, writing.release);
    const pairs = plans.map((plan) => ({ plan, decisions: decided.get(plan) ?? new Map<string, string>() }));
    await this.end(tx, plans);
    const comes = await this.alter(tx, pairs, writing);
    comes.push(...(await this.appear(tx, pairs, writing)));
    await this.follow(tx, comes);
    const days = new Map(plans.map(({ subjectId, nextLookOn }) => [subjectId, nextLookOn]));
    await this.subjects.get(first.subjectKind).lookAgainOn(tx, days, same);
    for (const follower of this.described.all(Follower)) await follower.follow(tx, plans);
  }

  /** The rows that effects keep beside those which stand now. */
  private async follow(tx: EntityManager, comes: EffectInstance[]): Promise<void> {
    for (const code of new Set(comes.map(({ effect }) => effect)))
      await this.effects.find(code)?.appears?.(
        tx,
        comes.filter(({ effect }) => effect === code),
      );
  }

  private async appear(
    tx: EntityManager,
    pairs: Decided[],
    { release, byRelease }: Writing,
  ): Promise<EffectInstance[]> {
    const comes: EffectInstance[] = [];
    const rows = pairs.flatMap(({ plan, decisions }) =>
      plan.appears.map(({ use: { effect, ...args }, rule, identity, state, missing }) => {
        const { subjectKind, subjectId } = plan;
        const decisionId = decisions.get(rule);
        if (!decisionId) throw new Error(`The rule "${rule}" has an effect without a decision.`);
        if (state === 'stands') comes.push(instanceOf(plan, rule, effect, args, decisionId));
        return {
          ...{ id: newId(), subjectKind, subjectId, rule, identity, effect, state, decisionId },
          arguments: args as Record<string, object>,
          missing: [...missing],
          ...{ sinceRelease: release, newByRelease: byRelease },
        };
      }),
    );
    await insertAll(tx, StandingEffect, rows);
    return comes;
  }

  private async alter(
    tx: EntityManager,
    pairs: Decided[],
    { release, byRelease }: Writing,
  ): Promise<EffectInstance[]> {
    const each = pairs.flatMap(({ plan, decisions }) =>
      plan.alters.map(({ row, to: { rule, state, missing } }) => {
        const decisionId = decisions.get(rule) ?? row.decisionId;
        const stood = row.state === 'stands';
        const isRenewed = row.state === 'no-longer-required' || (!stood && state === 'stands');
        const since = isRenewed ? { sinceRelease: release, newByRelease: byRelease } : row;
        const { sinceRelease, newByRelease } = since;
        return {
          row: { id: row.id, state, missing: [...missing], decisionId, sinceRelease, newByRelease },
          instance: instanceOf(plan, row.rule, row.effect, row.arguments, decisionId),
          ...{ comes: !stood && state === 'stands', goes: stood && state !== 'stands' },
        };
      }),
    );
    await updateAll(
      tx,
      StandingEffect,
      each.map(({ row }) => row),
    );
    for (const { instance, goes } of each)
      if (goes) await this.effects.find(instance.effect)?.goes?.(tx, instance);
    return each.filter(({ comes }) => comes).map(({ instance }) => instance);
  }

  private async end(tx: EntityManager, plans: Plan[]): Promise<void> {
    const ends = plans.flatMap((plan) =>
      plan.ends.map((row) => ({
        row,
        instance: instanceOf(plan, row.rule, row.effect, row.arguments, row.decisionId),
      })),
    );
    if (!ends.length) return;
    const touched = await this.effects.touched(
      tx,
      ends.map(({ instance }) => instance),
    );
    const [kept, gone] = [true, false].map((isTouched) =>
      ends.filter(({ instance }) => touched.has(instance) === isTouched).map(({ row }) => row.id),
    );
    await tx.update(StandingEffect, { id: Any(kept ?? []) }, { state: 'no-longer-required', missing: [] });
    await tx.delete(StandingEffect, { id: Any(gone ?? []) });
    for (const { row, instance } of ends)
      if (row.state === 'stands') await this.effects.find(instance.effect)?.goes?.(tx, instance);
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
