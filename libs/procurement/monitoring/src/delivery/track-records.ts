import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '@commonweal/platform';
import { Releases } from '@commonweal/documents';
import { In } from 'typeorm';
import { Contract } from '../contract/contract.entity.js';
import { Obligation } from '../contract/obligation.entity.js';
import { ratingThresholds } from './rating.js';
import { reportedLines } from './reported-lines.js';
import { standingOf } from './standing.js';

/** What was promised of an indicator in one contract, and what came of it by today. */
export interface TrackRecord {
  supplierId: string;
  indicator: string;
  /** In the unit of the indicator, over the whole contract. */
  target: number;
  contractValuePence: number;
  promisedToDate: number;
  deliveredToDate: number;
}

/** What contracts tell of a promise: who kept theirs, and what is usual. */
@Injectable()
export class TrackRecords {
  constructor(
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  /** Over all contracts with a target for one of the indicators, the latest first, at most 500. */
  async of(tx: EntityManager, indicators: readonly string[]): Promise<TrackRecord[]> {
    if (!indicators.length) return [];
    const obligations = await tx
      .createQueryBuilder(Obligation, 'obligation')
      .innerJoin(Contract, 'contract', 'contract.id = obligation.contractId')
      .where('obligation.indicator IN (:...indicators) AND obligation.target IS NOT NULL', { indicators })
      .orderBy('contract.startsOn', 'DESC')
      .addOrderBy('obligation.id')
      .limit(500)
      .getMany();
    const contracts = await tx.findBy(Contract, { id: In(obligations.map(({ contractId }) => contractId)) });
    const byId = new Map(contracts.map((contract) => [contract.id, contract]));
    const today = this.clock.today();
    const thresholds = ratingThresholds(await this.releases.inForce(tx), today);
    const lines = await reportedLines(
      tx,
      obligations.map(({ id }) => id),
    );
    return obligations.flatMap((obligation) => {
      const contract = byId.get(obligation.contractId);
      if (!contract) return [];
      const standing = standingOf(obligation, lines.get(obligation.id) ?? [], today, thresholds);
      return [
        {
          supplierId: contract.supplierId,
          indicator: obligation.indicator ?? '',
          target: Number(obligation.target),
          contractValuePence: contract.valueExVat,
          promisedToDate: standing.promisedToDate ?? 0,
          deliveredToDate: standing.deliveredToDate ?? 0,
        },
      ];
    });
  }
}
