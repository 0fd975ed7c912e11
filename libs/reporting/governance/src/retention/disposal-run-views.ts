import { Injectable } from '@nestjs/common';
import { People } from '@commonweal/identity';
import { notFound, page, type Page } from '@commonweal/platform';
import type {
  DisposalOutcome,
  DisposalRunRowQuery,
  DisposalRunRowView,
  DisposalRunView,
  ListQuery,
} from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { DisposalRun, DisposalRunRow } from './disposal-run.entity.js';

interface Group {
  runId: string;
  outcome: DisposalOutcome | null;
  due: boolean;
  count: number;
}

/** What people see of disposal runs. */
@Injectable()
export class DisposalRunViews {
  constructor(
    private readonly database: DataSource,
    private readonly people: People,
  ) {}

  /** The latest first, unless another order is asked for. */
  async list(query: ListQuery): Promise<Page<DisposalRunView>> {
    const rows = this.database.createQueryBuilder(DisposalRun, 'run');
    const asked = { ...query, order: query.order ?? (query.sort ? 'asc' : 'desc') } as const;
    const found = await page(rows, asked, { at: 'run.at', state: 'run.state' });
    const views = await this.views(found.items);
    return found.map((run) => views.get(run.id) as DisposalRunView);
  }

  /** @throws DomainError not-found */
  async one(id: string): Promise<DisposalRunView> {
    const run = await this.database.manager.findOneBy(DisposalRun, { id });
    const view = run && (await this.views([run])).get(id);
    if (!view) throw notFound('disposal run');
    return view;
  }

  /** @throws DomainError not-found */
  async records(runId: string, query: DisposalRunRowQuery): Promise<Page<DisposalRunRowView>> {
    const run = await this.database.manager.findOneBy(DisposalRun, { id: runId });
    if (!run) throw notFound('disposal run');
    const rows = this.database
      .createQueryBuilder(DisposalRunRow, 'row')
      .where('row.runId = :runId', { runId });
    if (query.outcome === 'waiting') rows.andWhere('row.isDue');
    else if (query.outcome) rows.andWhere('row.outcome = :outcome', { outcome: query.outcome });
    const found = await page(rows, query, { title: 'row.title', outcome: 'row.outcome' });
    return found.map(({ recordId, title, outcome, words }) => ({
      ...{ id: recordId, kind: run.kind, title },
      ...(outcome ? { outcome } : {}),
      ...(words ? { words } : {}),
    }));
  }

  private async views(runs: DisposalRun[]): Promise<Map<string, DisposalRunView>> {
    const groups = await this.database.query<Group[]>(
      `SELECT run_id AS "runId", outcome, is_due AS due, count(*)::int AS count
         FROM disposal_run_row WHERE run_id = ANY($1) GROUP BY 1, 2, 3`,
      [runs.map(({ id }) => id)],
    );
    const people = await this.people.findAll(runs.map(({ byId }) => byId));
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return new Map(
      runs.map((run) => {
        const of = groups.filter(({ runId }) => runId === run.id);
        return [run.id, viewOf(run, names.get(run.byId) ?? '', of)];
      }),
    );
  }
}

function viewOf(
  { id, kind, reason, state, at, version }: DisposalRun,
  by: string,
  groups: Group[],
): DisposalRunView {
  const count = (some: Group[]) => some.reduce((all, each) => all + each.count, 0);
  const outcomes: Record<string, number> = {};
  for (const { outcome, count: many } of groups) if (outcome) outcomes[outcome] = many;
  return {
    ...{ id, kind, reason, state, by, version, outcomes },
    ...{ at: at.toISOString(), total: count(groups), done: count(groups.filter(({ due }) => !due)) },
  };
}
