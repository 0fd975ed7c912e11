import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CertificateContract, WantedCertificate, WantedCertificatesQuery } from '@commonweal/wire';
import { type Caller, scopeOf } from '@commonweal/identity';
import { Contract } from '../contract/contract.entity.js';
import { contractScope } from '../contract/contract-scope.js';
import { Obligation } from '../contract/obligation.entity.js';
import { CertificateViews } from './certificate-views.js';
import { Certificate } from './certificate.entity.js';

interface Asked extends CertificateContract {
  supplierId: string;
  answers: string;
  obligation: string;
}

/** Which certificates running contracts ask for, and which of them are on record. */
@Injectable()
export class WantedCertificates {
  constructor(
    private readonly database: DataSource,
    private readonly views: CertificateViews,
  ) {}

  /** Over the contracts that the caller may see, in the order of titles. */
  async of(query: WantedCertificatesQuery, caller: Caller): Promise<WantedCertificate[]> {
    const wanted = new Map<string, WantedCertificate & { supplierId: string }>();
    for (const { supplierId, answers, obligation, ...contract } of await this.asked(query, caller)) {
      const key = `${supplierId}/${answers}`;
      const known = wanted.get(key) ?? { supplierId, answers, title: obligation, contracts: [] };
      wanted.set(key, { ...known, contracts: [...known.contracts, contract] });
    }
    return this.answered([...wanted.values()]);
  }

  private asked({ supplierId, contractId }: WantedCertificatesQuery, caller: Caller): Promise<Asked[]> {
    const rows = this.database.manager
      .createQueryBuilder(Obligation, 'obligation')
      .innerJoin(Contract, 'contract', 'contract.id = obligation.contractId')
      .select('contract.supplierId', 'supplierId')
      .addSelect('coalesce(obligation.indicator, lower(obligation.title))', 'answers')
      .addSelect('min(obligation.title)', 'obligation')
      .addSelect(['contract.id AS id', 'contract.reference AS reference', 'contract.title AS title'])
      .where("obligation.type = 'certificate' AND contract.state = 'running'")
      .groupBy('contract.id')
      .addGroupBy('answers')
      .orderBy('obligation')
      .addOrderBy('reference');
    scopeOf(caller).narrow(rows, contractScope);
    if (supplierId) rows.andWhere('contract.supplierId = :supplierId', { supplierId });
    if (contractId) rows.andWhere('contract.id = :contractId', { contractId });
    return rows.getRawMany<Asked>();
  }

  private async answered(
    wanted: (WantedCertificate & { supplierId: string })[],
  ): Promise<WantedCertificate[]> {
    const tx = this.database.manager;
    const found = await tx
      .createQueryBuilder(Certificate, 'certificate')
      .distinctOn(['certificate.supplierId', 'certificate.answers'])
      .where("certificate.state = 'current' AND certificate.answers = ANY(:answers)", {
        answers: wanted.map(({ answers }) => answers),
      })
      .andWhere('certificate.supplierId = ANY(:ids)', { ids: wanted.map(({ supplierId }) => supplierId) })
      .orderBy({
        'certificate.supplierId': 'ASC',
        'certificate.answers': 'ASC',
        'certificate.expiresOn': 'DESC',
      })
      .getMany();
    const views = await this.views.of(tx, found);
    return wanted.map(({ supplierId, ...each }) => ({
      ...each,
      certificate: views.find((view) => view.supplierId === supplierId && view.answers === each.answers),
    }));
  }
}
