import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DocumentSet } from '@commonweal/documents';
import { Clock } from '@commonweal/platform';
import type { RuleContent } from '@commonweal/wire';
import { Planner, type Plan } from './planner.js';
import { Subjects } from './subject.js';

const batch = 500;

/** Of one rule little is read of each. */
const batchOfOneRule = 2_500;

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

  /** Each batch is of one kind of subject. With `rule`, what that rule does alone, to its own kind alone. */
  async *batches(tx: EntityManager, draft: DocumentSet, rule?: string): AsyncGenerator<Plan[]> {
    const size = rule === undefined ? batch : batchOfOneRule;
    const about = rule === undefined ? undefined : draft.get<RuleContent>('rule', rule)?.subject;
    for (const subject of this.subjects.all()) {
      if (rule !== undefined && subject.kind !== about) continue;
      for (let after: string | null = null, more = true; more;) {
        const ids: string[] = await subject.running(tx, after, size);
        const under = { documents: draft, today: this.clock.today(), rule };
        yield await this.planner.plan(tx, subject.kind, ids, under);
        after = ids.at(-1) ?? null;
        more = ids.length === size;
      }
    }
  }
}
