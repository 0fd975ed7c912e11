import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DocumentSet } from '@commonweal/documents';
import { Clock } from '@commonweal/platform';
import type { ImpactView, RuleContent, SubjectKind } from '@commonweal/wire';
import { ImpactRows, type Consequences } from './impact-rows.js';
import { Planner, type Plan } from './planner.js';
import { Subjects } from './subject.js';

const batch = 500;
const listed = 500;

/** What publishing some documents would do to everything running: the plans that a re-evaluation would write. */
@Injectable()
export class Impact {
  constructor(
    private readonly subjects: Subjects,
    private readonly planner: Planner,
    private readonly rows: ImpactRows,
    private readonly clock: Clock,
  ) {}

  /** Writes nothing. With `rule`, only what that rule does is shown. */
  async of(tx: EntityManager, draft: DocumentSet, rule?: string): Promise<ImpactView> {
    const tally = new Tally(this.clock.now().toISOString());
    const kinds = rule
      ? [draft.get<RuleContent>('rule', rule)?.subject]
      : this.subjects.all().map(({ kind }) => kind);
    for (const kind of kinds) if (kind) await this.count(tx, kind, draft, rule, tally);
    return tally.view;
  }

  private async count(
    tx: EntityManager,
    kind: SubjectKind,
    draft: DocumentSet,
    rule: string | undefined,
    tally: Tally,
  ): Promise<void> {
    const subject = this.subjects.get(kind);
    for (let after: string | null = null, more = true; more;) {
      const ids: string[] = await subject.running(tx, after, batch);
      const plans = await this.planner.plan(tx, kind, ids, draft, this.clock.today());
      const changing = plans.map((plan) => only(plan, rule));
      tally.add(await this.rows.of(tx, changing, draft), ids.length);
      after = ids.at(-1) ?? null;
      more = ids.length === batch;
    }
  }
}

class Tally {
  readonly view: ImpactView;

  constructor(asOf: string) {
    const counts = { subjects: 0, gained: 0, lost: 0, cannotDecide: 0, unchanged: 0 };
    this.view = { asOf, ...counts, messagesPlanned: 0, messagesCancelled: 0, rows: [] };
  }

  add({ rows, changed, messagesPlanned, messagesCancelled }: Consequences, looked: number): void {
    const { view } = this;
    view.subjects += looked;
    view.unchanged += looked - changed;
    view.gained += rows.filter(({ what }) => what === 'gained').length;
    view.lost += rows.filter(({ what }) => what === 'lost').length;
    view.cannotDecide += rows.filter(({ what }) => what === 'cannot-decide').length;
    view.messagesPlanned += messagesPlanned;
    view.messagesCancelled += messagesCancelled;
    view.rows.push(...rows.slice(0, listed - view.rows.length));
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
