import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DeliveryQuery, DeliveryRow } from '@commonweal/wire';
import { addUp, type Catalogue, catalogueOf } from '@commonweal/catalogue';
import { Releases } from '@commonweal/documents';
import { type Caller, scopeOf } from '@commonweal/identity';
import { Clock } from '@commonweal/platform';
import { Contract } from '../contract/contract.entity.js';
import { Obligation } from '../contract/obligation.entity.js';
import { ratingThresholds } from './rating.js';
import { reportedLines } from './reported-lines.js';
import { type Standing, standingOf } from './standing.js';

type Stood = Obligation & { standing: Standing };

/** Promised beside delivered, one row an indicator: under however many outcomes it stands, it counts once. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  async list({ contractId }: DeliveryQuery, caller: Caller): Promise<DeliveryRow[]> {
    const tx = this.database.manager;
    const documents = await this.releases.inForce(tx);
    const catalogue = catalogueOf(documents);
    const groups = new Map<string, Stood[]>();
    for (const obligation of await this.standing(contractId, caller)) {
      const key =
        obligation.indicator ?? `own:${obligation.type}:${obligation.unit ?? ''}:${obligation.title}`;
      groups.set(key, [...(groups.get(key) ?? []), obligation]);
    }
    return [...groups].map(([id, obligations]) => rowOf(id, obligations, catalogue)).sort(byTheme);
  }

  private async standing(contractId: string | undefined, caller: Caller): Promise<Stood[]> {
    const rows = this.database.manager
      .createQueryBuilder(Obligation, 'obligation')
      .innerJoin(Contract, 'contract', 'contract.id = obligation.contractId');
    scopeOf(caller).narrow(rows, {
      directorate: 'contract.directorate',
      category: 'contract.category',
      supplier: 'contract.supplierId',
      manager: 'contract.managerId',
    });
    if (contractId) rows.andWhere('contract.id = :contractId', { contractId });
    const obligations = await rows.orderBy('obligation.id').getMany();
    const today = this.clock.today();
    const tx = this.database.manager;
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

function rowOf(id: string, obligations: Stood[], catalogue: Catalogue): DeliveryRow {
  const [first] = obligations;
  const place = catalogue.placeOf(first?.indicator ?? '');
  return {
    id: id.slice(0, 200),
    theme: place.theme || (first?.theme ?? ''),
    indicator: first?.title ?? '',
    outcomes: place.outcomes,
    unit: first?.unit ?? undefined,
    target: overContracts(obligations, ({ target }) => (target === null ? undefined : Number(target))),
    promised: overContracts(obligations, ({ standing }) => standing.promisedToDate),
    delivered: overContracts(obligations, ({ standing }) => standing.deliveredToDate),
    contracts: new Set(obligations.map(({ contractId }) => contractId)).size,
    addsUp: first?.overContracts === 'sum',
  };
}

/** Undefined where there is nothing, or where figures of this kind do not add up. */
function overContracts(
  obligations: Stood[],
  value: (obligation: Stood) => number | undefined,
): number | undefined {
  const figures = obligations.flatMap((obligation) => {
    const given = value(obligation);
    return given === undefined ? [] : [{ source: obligation.id, periodUntil: '', value: given }];
  });
  return addUp(figures, { overTime: 'latest', overContracts: obligations[0]?.overContracts ?? 'none' }).total;
}

function byTheme(a: DeliveryRow, b: DeliveryRow): number {
  return a.theme.localeCompare(b.theme) || a.indicator.localeCompare(b.indicator);
}
