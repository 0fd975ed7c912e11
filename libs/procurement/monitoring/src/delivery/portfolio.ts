import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { PortfolioQuery, PortfolioView } from '@commonweal/wire';
import { catalogueOf } from '@commonweal/catalogue';
import { Releases } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { Suppliers } from '@commonweal/suppliers';
import { Contract } from '../contract/contract.entity.js';
import { portfolioCount, portfolioGroups } from './portfolio-views.js';
import { StandingObligations, type Stood } from './standing-obligations.js';

/** What all contracts promised and delivered, put together in one way or another. */
@Injectable()
export class Portfolio {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly suppliers: Suppliers,
    private readonly obligations: StandingObligations,
  ) {}

  async view({ by = 'theme', directorate }: PortfolioQuery, caller: Caller): Promise<PortfolioView> {
    const stood = await this.obligations.of({ directorate }, caller);
    const around = await this.around(stood);
    return { groups: portfolioGroups(stood, by, around), total: portfolioCount(stood) };
  }

  private async around(stood: Stood[]) {
    const tx = this.database.manager;
    const ids = [...new Set(stood.map(({ contractId }) => contractId))];
    const found = await tx.findBy(Contract, { id: In(ids) });
    const contracts = new Map(found.map((contract) => [contract.id, contract]));
    const suppliers = await this.suppliers.byIds(
      tx,
      found.map(({ supplierId }) => supplierId),
    );
    return {
      catalogue: catalogueOf(await this.releases.inForce(tx)),
      directorateOf: (id: string) => contracts.get(id)?.directorate ?? '',
      supplierOf: (id: string) => suppliers.get(contracts.get(id)?.supplierId ?? ''),
    };
  }
}
