import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DocumentSet } from '@commonweal/documents';
import { Clock } from '@commonweal/platform';
import type { RuleContent } from '@commonweal/wire';
import { Planner, type Plan } from './planner.js';
import { Subjects } from './subject.js';

const batch = 500;

/** The plans of everything running under some documents, batch by batch. Writes nothing. */
@Injectable()
export class RunningPlans {
  constructor(
    private readonly subjects: Subjects,
    private readonly planner: Planner,
    private readonly clock: Clock,
  ) {}

  /** The moment for which what is read now is exact. */
  moment(): string {
    return this.clock.now().toISOString();
  }

  /** Each batch is of one kind of subject. With `rule`, what that rule does alone, and to its own kind alone. */
  async *batches(tx: EntityManager, draft: DocumentSet, rule?: string): AsyncGenerator<Plan[]> {
    const about = rule === undefined ? undefined : draft.get<RuleContent>('rule', rule)?.subject;
    for (const subject of this.subjects.all()) {
      if (rule !== undefined && subject.kind !== about) continue;
      for (let after: string | null = null, more = true; more;) {
        const ids: string[] = await subject.running(tx, after, batch);
        const plans = await this.planner.plan(tx, subject.kind, ids, draft, this.clock.today());
        yield plans.map((plan) => only(plan, rule));
        after = ids.at(-1) ?? null;
        more = ids.length === batch;
      }
    }
  }
}

function only(plan: Plan, rule: string | undefined): Plan {
  if (!rule) return plan;
  return {
    ...plan,
    turns: plan.turns.filter(({ verdict }) => verdict.rule === rule),
    appears: plan.appears.filter((one) => one.rule === rule),
    alters: plan.alters.filter(({ row }) => row.rule === rule),
    ends: plan.ends.filter((row) => row.rule === rule),
  };
}
