import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Releases } from '@commonweal/documents';
import { type Caller, scopeOf } from '@commonweal/identity';
import { Clock } from '@commonweal/platform';
import { Contract } from '../contract/contract.entity.js';
import { Obligation } from '../contract/obligation.entity.js';
import { ratingThresholds } from './rating.js';
import { reportedLines } from './reported-lines.js';
import { type Standing, standingOf } from './standing.js';

export type Stood = Obligation & { standing: Standing };

/** Obligations with how they stand today, as far as the caller may see them. */
@Injectable()
export class StandingObligations {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  async of(narrowed: { contractId?: string; directorate?: string }, caller: Caller): Promise<Stood[]> {
    const tx = this.database.manager;
    const rows = tx
      .createQueryBuilder(Obligation, 'obligation')
      .innerJoin(Contract, 'contract', 'contract.id = obligation.contractId');
    scopeOf(caller).narrow(rows, {
      directorate: 'contract.directorate',
      category: 'contract.category',
      supplier: 'contract.supplierId',
      manager: 'contract.managerId',
    });
    if (narrowed.contractId) rows.andWhere('contract.id = :contractId', narrowed);
    if (narrowed.directorate) rows.andWhere('contract.directorate = :directorate', narrowed);
    const obligations = await rows.orderBy('obligation.id').getMany();
    const today = this.clock.today();
    const thresholds = ratingThresholds(await this.releases.inForce(tx), today);
    const lines = await reportedLines(
      tx,
      obligations.map(({ id }) => id),
    );
    return obligations.map((each) =>
      Object.assign(each, { standing: standingOf(each, lines.get(each.id) ?? [], today, thresholds) }),
    );
  }
}
