import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AssessmentListQuery, AssessmentView } from '@commonweal/wire';
import { type Caller, scopeOf } from '@commonweal/identity';
import { notFound, Page, page } from '@commonweal/platform';
import { contractScope } from '../contract/contract-scope.js';
import { Contract } from '../contract/contract.entity.js';
import { Assessment } from './assessment.entity.js';
import { AssessmentViews } from './assessment-views.js';

/** Assessments as the API lists them; a supplier's without drafts. */
@Injectable()
export class AssessmentList {
  constructor(
    private readonly database: DataSource,
    private readonly views: AssessmentViews,
  ) {}

  async list(query: AssessmentListQuery, caller: Caller): Promise<Page<AssessmentView>> {
    const rows = this.seenBy(caller);
    if (query.contractId) rows.andWhere('assessment.contractId = :contractId', query);
    if (query.state) rows.andWhere('assessment.state = :state', query);
    const found = await page(rows, query, {
      periodUntil: 'assessment.periodUntil',
      repliableUntil: 'assessment.repliableUntil',
    });
    return new Page(await this.views.of(this.database.manager, found.items), found.total);
  }

  /** @throws DomainError not-found */
  async one(id: string, caller: Caller): Promise<AssessmentView> {
    const found = await this.seenBy(caller).andWhere('assessment.id = :id', { id }).getMany();
    const [view] = await this.views.of(this.database.manager, found);
    if (!view) throw notFound('assessment');
    return view;
  }

  private seenBy(caller: Caller) {
    const rows = this.database.manager
      .createQueryBuilder(Assessment, 'assessment')
      .innerJoin(Contract, 'contract', 'contract.id = assessment.contractId');
    if (caller.supplierId !== null) rows.andWhere("assessment.state <> 'draft'");
    return scopeOf(caller).narrow(rows, contractScope);
  }
}
