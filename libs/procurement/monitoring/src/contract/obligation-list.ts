import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ObligationListQuery, ObligationView } from '@commonweal/wire';
import { Releases } from '@commonweal/documents';
import { type Caller, scopeOf } from '@commonweal/identity';
import { Clock, matching, Page, page } from '@commonweal/platform';
import { ratingThresholds } from '../delivery/rating.js';
import { reportedLines } from '../delivery/reported-lines.js';
import { type Standing, standingOf } from '../delivery/standing.js';
import { Contract } from './contract.entity.js';
import { Obligation } from './obligation.entity.js';

/** Obligations with how they stand. */
@Injectable()
export class ObligationList {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  async list(query: ObligationListQuery, caller: Caller): Promise<Page<ObligationView>> {
    const rows = this.database.manager
      .createQueryBuilder(Obligation, 'obligation')
      .innerJoin(Contract, 'contract', 'contract.id = obligation.contractId');
    scopeOf(caller).narrow(rows, {
      directorate: 'contract.directorate',
      category: 'contract.category',
      supplier: 'contract.supplierId',
      manager: 'contract.managerId',
    });
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
    const tx = this.database.manager;
    const today = this.clock.today();
    const thresholds = ratingThresholds(await this.releases.inForce(tx), today);
    const lines = await reportedLines(
      tx,
      obligations.map(({ id }) => id),
    );
    return obligations.map((each) =>
      view(each, standingOf(each, lines.get(each.id) ?? [], today, thresholds)),
    );
  }
}

function view(obligation: Obligation, standing: Standing): ObligationView {
  const { id, contractId, title, type, profile, frequency, dueOffsetDays, version } = obligation;
  return {
    ...{ id, contractId, title, type, profile, frequency, dueOffsetDays, version },
    indicator: obligation.indicator ?? undefined,
    unit: obligation.unit ?? undefined,
    theme: obligation.theme || undefined,
    target: obligation.target === null ? undefined : Number(obligation.target),
    evidence: obligation.evidence ?? undefined,
    ...standing,
  };
}
