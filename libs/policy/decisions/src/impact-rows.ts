import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DocumentSet } from '@commonweal/documents';
import { Clock } from '@commonweal/platform';
import type {
  EffectUse,
  ForeseenMessageView,
  ImpactRow,
  RuleContent,
  TemplateContent,
} from '@commonweal/wire';
import { Effects, type EffectInstance, type ForeseenMessage } from './effect.js';
import { inShort } from './explanation-view.js';
import { instanceOf } from './plan-writer.js';
import type { Plan } from './planner.js';
import { ruleBookOf } from './rule-books.js';
import { sayEffect } from './say.js';
import { Subjects, type SubjectDescription } from './subject.js';
import { shifts } from './shifts.js';
import type { StandingEffect } from './standing-effect.entity.js';

/** What rows and messages some plans come to. */
export interface Consequences {
  rows: ImpactRow[];
  /** The plans that change anything. */
  changed: Plan[];
  messages: ForeseenMessageView[];
}

/** One line of everything that runs. */
export interface ListedRow extends Pick<
  ImpactRow,
  'reference' | 'title' | 'effect' | 'ruleTitle' | 'why' | 'kept'
> {
  what: ImpactRow['what'] | 'unchanged';
}

interface Seen {
  plan: Plan;
  described: SubjectDescription;
  draft: DocumentSet;
  /** Ids of what ends and stays, because a person has acted on it. */
  touched: ReadonlySet<string>;
}

/** Plans as rows that people read, with the messages that writing them would plan and cancel. */
@Injectable()
export class ImpactRows {
  constructor(
    private readonly subjects: Subjects,
    private readonly effects: Effects,
    private readonly clock: Clock,
  ) {}

  async of(tx: EntityManager, plans: Plan[], draft: DocumentSet): Promise<Consequences> {
    const changing = plans.filter(
      ({ appears, alters, ends }) => appears.length + alters.length + ends.length > 0,
    );
    const rows: ImpactRow[] = [];
    for (const seen of await this.described(tx, changing, draft)) rows.push(...this.rowsOf(seen));
    return { rows, changed: changing, messages: await this.messages(tx, changing, draft) };
  }

  /** A row for each thing that changes; for a subject to which nothing happens, one that says so, and why. */
  async each(tx: EntityManager, plans: Plan[], draft: DocumentSet, rule?: string): Promise<ListedRow[]> {
    const listed: ListedRow[] = [];
    for (const seen of await this.described(tx, plans, draft)) {
      const rows = this.rowsOf(seen);
      listed.push(...(rows.length > 0 ? rows : [unchanged(seen, rule)]));
    }
    return listed;
  }

  private async described(tx: EntityManager, plans: Plan[], draft: DocumentSet): Promise<Seen[]> {
    const [first] = plans;
    if (!first) return [];
    const ids = plans.map(({ subjectId }) => subjectId);
    const known = await this.subjects.get(first.subjectKind).describe(tx, ids);
    const touched = await this.touched(tx, plans);
    return plans.map((plan) => {
      const described = known.get(plan.subjectId) ?? { reference: '', title: '', link: '' };
      return { plan, described, draft, touched };
    });
  }

  private rowsOf(seen: Seen): ImpactRow[] {
    const { plan, touched } = seen;
    const rows = [
      ...plan.appears.map(({ rule, use, state }) =>
        this.row(seen, rule, use, state === 'stands' ? 'gained' : 'cannot-decide'),
      ),
      ...plan.alters
        .filter(({ row, to }) => row.state !== to.state)
        .map(({ to }) => this.row(seen, to.rule, to.use, to.state === 'stands' ? 'gained' : 'cannot-decide')),
    ];
    const lost = plan.ends.map((row) => ({
      ...this.row(seen, row.rule, useOf(row), 'lost'),
      kept: touched.has(row.id),
    }));
    return [...rows, ...lost];
  }

  private row(
    { plan, described, draft }: Seen,
    rule: string,
    use: EffectUse,
    what: ImpactRow['what'],
  ): ImpactRow {
    const explanation = explained(plan, draft, rule);
    return {
      subjectKind: plan.subjectKind,
      subjectId: plan.subjectId,
      ...described,
      rule,
      ruleTitle: draft.get<RuleContent>('rule', rule)?.title ?? rule,
      what,
      effect: sayEffect(use, this.effects, draft),
      why: explanation ? inShort(explanation) : 'the rule is no longer applied',
      kept: false,
    };
  }

  private async touched(tx: EntityManager, plans: Plan[]): Promise<ReadonlySet<string>> {
    const ends = plans.flatMap((plan) =>
      plan.ends.map((row) => ({
        id: row.id,
        instance: instanceOf(plan, row.rule, row.effect, row.arguments, row.decisionId),
      })),
    );
    const found = await this.effects.touched(
      tx,
      ends.map(({ instance }) => instance),
    );
    return new Set(ends.filter(({ instance }) => found.has(instance)).map(({ id }) => id));
  }

  private async messages(
    tx: EntityManager,
    plans: Plan[],
    documents: DocumentSet,
  ): Promise<ForeseenMessageView[]> {
    const found: ForeseenMessageView[] = [];
    const today = this.clock.today();
    const all = plans.map(shifts);
    for (const effect of this.effects.all()) {
      const mine = (one: EffectInstance) => one.effect === effect.effect;
      const begin = all.flatMap((one) => one.begin.filter(mine));
      const cease = all.flatMap((one) => one.cease.filter(mine));
      if (!effect.plan || begin.length + cease.length === 0) continue;
      const { planned, cancelled } = await effect.plan(tx, begin, cease, { today, documents });
      found.push(
        ...planned.map((one) => messageView('planned', one, documents)),
        ...cancelled.map((one) => messageView('cancelled', one, documents)),
      );
    }
    return found;
  }
}

export function messageView(
  what: ForeseenMessageView['what'],
  { template, id: _, ...message }: ForeseenMessage,
  documents: DocumentSet,
): ForeseenMessageView {
  const title = documents.get<TemplateContent>('template', template)?.title ?? template;
  return { what, message: title, ...message };
}

function explained({ today, facts }: Plan, draft: DocumentSet, rule: string) {
  return ruleBookOf(draft).explain(rule, facts.facts, { today, commencement: facts.commencement });
}

const stays = {
  applies: 'applies as before',
  'does-not-apply': 'does not apply, as before',
  'cannot-decide': 'cannot be decided, as before',
};

function unchanged({ plan, described, draft }: Seen, rule: string | undefined): ListedRow {
  const explanation = rule === undefined ? undefined : explained(plan, draft, rule);
  const why = explanation ? `${stays[explanation.verdict]}: ${inShort(explanation)}` : '';
  const ruleTitle = rule === undefined ? '' : (draft.get<RuleContent>('rule', rule)?.title ?? rule);
  return { ...described, what: 'unchanged', effect: '', ruleTitle, why, kept: false };
}

function useOf({ effect, arguments: args }: StandingEffect): EffectUse {
  return { ...args, effect };
}
