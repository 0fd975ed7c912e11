import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { ReturnLineView, ReturnListQuery, ReturnPhase, ReturnView } from '@commonweal/wire';
import { type Caller, scopeOf } from '@commonweal/identity';
import { Clock, matching, notFound, Page, page } from '@commonweal/platform';
import { Supplier } from '@commonweal/suppliers';
import { contractScope } from '../contract/contract-scope.js';
import { Contract } from '../contract/contract.entity.js';
import { ContractReturn } from './contract-return.entity.js';
import { ReturnViews } from './return-views.js';

/** A return is open from its day on, also in the hours before the engine has looked at it. */
const isIn: Record<ReturnPhase, string> = {
  coming: "r.state = 'scheduled' AND r.opensOn > :today",
  'to-answer': "(r.state IN ('open', 'queried') OR r.state = 'scheduled' AND r.opensOn <= :today)",
  done: "r.state IN ('submitted', 'accepted', 'waived')",
};

/** Returns, for whoever may see their contract. */
@Injectable()
export class ReturnList {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly views: ReturnViews,
  ) {}

  async list(query: ReturnListQuery, caller: Caller): Promise<Page<ReturnView>> {
    const rows = this.within(caller);
    if (query.state) rows.andWhere('r.state = :state', query);
    if (query.phase) rows.andWhere(isIn[query.phase], { today: this.clock.today() });
    if (query.contractId) rows.andWhere('r.contractId = :contractId', query);
    if (query.supplierId) rows.andWhere('contract.supplierId = :supplierId', query);
    if (query.overdue !== undefined)
      rows.andWhere("(r.state IN ('scheduled', 'open') AND r.dueOn < :today) = :overdue", {
        today: this.clock.today(),
        overdue: query.overdue,
      });
    matching(rows, query.q, ['contract.title', 'contract.reference', 'supplier.name']);
    const found = await page(rows, query, {
      dueOn: 'r.dueOn',
      state: 'r.state',
      opensOn: 'r.opensOn',
      contractTitle: 'contract.title',
      supplier: 'supplier.name',
    });
    return new Page(await this.views.of(found.items), found.total);
  }

  async one(id: string, caller: Caller): Promise<ReturnView> {
    const found = await this.within(caller).andWhere('r.id = :id', { id }).getOne();
    if (!found) throw notFound('return');
    return this.views.whole(found);
  }

  async line(id: string, lineId: string, caller: Caller): Promise<ReturnLineView> {
    const line = (await this.one(id, caller)).lines?.find((each) => each.id === lineId);
    if (!line) throw notFound('line of this return');
    return line;
  }

  private within(caller: Caller): SelectQueryBuilder<ContractReturn> {
    const rows = this.database.manager
      .createQueryBuilder(ContractReturn, 'r')
      .innerJoin(Contract, 'contract', 'contract.id = r.contractId')
      .innerJoin(Supplier, 'supplier', 'supplier.id = contract.supplierId');
    return scopeOf(caller).narrow(rows, contractScope);
  }
}
