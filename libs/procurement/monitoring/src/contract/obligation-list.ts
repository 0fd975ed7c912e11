import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ObligationListQuery, ObligationView } from '@commonweal/wire';
import type { Caller } from '@commonweal/identity';
import { matching, Page, page } from '@commonweal/platform';
import { StandingObligations, type Stood } from '../delivery/standing-obligations.js';
import { Obligation } from './obligation.entity.js';

/** Lists obligations with how they stand. */
@Injectable()
export class ObligationList {
  constructor(
    private readonly database: DataSource,
    private readonly standing: StandingObligations,
  ) {}

  async list(query: ObligationListQuery, caller: Caller): Promise<Page<ObligationView>> {
    const rows = this.standing.seenBy(caller);
    if (query.contractId) rows.andWhere('obligation.contractId = :contractId', query);
    matching(rows, query.q, ['obligation.title']);
    const found = await page(rows, query, {
      title: 'obligation.title',
      frequency: 'obligation.frequency',
      target: 'obligation.target',
    });
    return new Page(await this.views(found.items), found.total);
  }

  async one(id: string): Promise<ObligationView | undefined> {
    const [view] = await this.views(await this.database.manager.findBy(Obligation, { id }));
    return view;
  }

  private async views(obligations: Obligation[]): Promise<ObligationView[]> {
    return (await this.standing.stand(obligations)).map(view);
  }
}

function view(obligation: Stood): ObligationView {
  const { id, contractId, title, type, profile, frequency, dueOffsetDays, kpi, version } = obligation;
  return {
    ...{ id, contractId, title, type, profile, frequency, dueOffsetDays, kpi, version },
    indicator: obligation.indicator ?? undefined,
    unit: obligation.unit ?? undefined,
    theme: obligation.theme || undefined,
    target: obligation.target === null ? undefined : Number(obligation.target),
    evidence: obligation.evidence ?? undefined,
    ...obligation.standing,
  };
}
