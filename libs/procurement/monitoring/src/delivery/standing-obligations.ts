import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { unitWorths, type UnitWorth } from '@commonweal/catalogue';
import { Releases } from '@commonweal/documents';
import { type Caller, scopeOf } from '@commonweal/identity';
import { Clock } from '@commonweal/platform';
import { contractScope } from '../contract/contract-scope.js';
import { Contract } from '../contract/contract.entity.js';
import { Obligation } from '../contract/obligation.entity.js';
import { ratingThresholds } from './rating.js';
import { reportedLines } from './reported-lines.js';
import { type Standing, standingOf } from './standing.js';

export type Stood = Obligation & { standing: Standing; worth?: UnitWorth };

/** Obligations with how they stand today. */
@Injectable()
export class StandingObligations {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  /** Rows that the caller may see; the contract is named `contract`. */
  seenBy(caller: Caller): SelectQueryBuilder<Obligation> {
    const rows = this.database.manager
      .createQueryBuilder(Obligation, 'obligation')
      .innerJoin(Contract, 'contract', 'contract.id = obligation.contractId');
    return scopeOf(caller).narrow(rows, contractScope);
  }

  async of(narrowed: { contractId?: string; directorate?: string }, caller: Caller): Promise<Stood[]> {
    const rows = this.seenBy(caller);
    if (narrowed.contractId) rows.andWhere('contract.id = :contractId', narrowed);
    if (narrowed.directorate) rows.andWhere('contract.directorate = :directorate', narrowed);
    return this.stand(await rows.orderBy('obligation.id').getMany());
  }

  async stand(obligations: Obligation[]): Promise<Stood[]> {
    const tx = this.database.manager;
    const today = this.clock.today();
    const policy = await this.releases.inForce(tx);
    const thresholds = ratingThresholds(policy, today);
    const worthOf = unitWorths(policy, today);
    const lines = await reportedLines(
      tx,
      obligations.map(({ id }) => id),
    );
    return obligations.map((each) =>
      Object.assign(each, {
        standing: standingOf(each, lines.get(each.id) ?? [], today, thresholds),
        worth: worthOf(each),
      }),
    );
  }
}
