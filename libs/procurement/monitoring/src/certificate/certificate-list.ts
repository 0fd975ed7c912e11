import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { CertificateListQuery, CertificateStanding, CertificateView } from '@commonweal/wire';
import { plusDays } from '@commonweal/calendar';
import { Releases } from '@commonweal/documents';
import { type Caller, scopeOf } from '@commonweal/identity';
import { Clock, matching, notFound, Page, page } from '@commonweal/platform';
import { Supplier } from '@commonweal/suppliers';
import { CertificateViews } from './certificate-views.js';
import { expiresSoon } from './certificate-terms.js';
import { Certificate } from './certificate.entity.js';

/** The register of certificates. */
@Injectable()
export class CertificateList {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly clock: Clock,
    private readonly views: CertificateViews,
  ) {}

  async list(query: CertificateListQuery, caller: Caller): Promise<Page<CertificateView>> {
    const tx = this.database.manager;
    const rows = tx
      .createQueryBuilder(Certificate, 'certificate')
      .innerJoin(Supplier, 'supplier', 'supplier.id = certificate.supplierId');
    scopeOf(caller).narrow(rows, { supplier: 'certificate.supplierId' });
    if (query.supplierId) rows.andWhere('certificate.supplierId = :supplierId', query);
    if (query.standing) await this.narrow(rows, query.standing);
    matching(rows, query.q, [
      'certificate.name',
      'certificate.number',
      'certificate.issuer',
      'supplier.name',
    ]);
    const found = await page(rows, query, {
      expiresOn: 'certificate.expiresOn',
      name: 'certificate.name',
      supplier: 'supplier.name',
    });
    return new Page(await this.views.of(tx, found.items), found.total);
  }

  private async narrow(rows: SelectQueryBuilder<Certificate>, standing: CertificateStanding): Promise<void> {
    const today = this.clock.today();
    const until = plusDays(today, expiresSoon(await this.releases.inForce(this.database.manager), today));
    const isCurrent = standing !== 'renewed' && standing !== 'withdrawn';
    rows.andWhere('certificate.state = :state', { state: isCurrent ? 'current' : standing });
    if (standing === 'expired') rows.andWhere('certificate.expiresOn < :today', { today });
    if (standing === 'expires-soon')
      rows.andWhere('certificate.expiresOn BETWEEN :today AND :until', { today, until });
    if (standing === 'valid') rows.andWhere('certificate.expiresOn > :until', { until });
  }

  /** With those before it. @throws DomainError not-found */
  async one(id: string, caller: Caller): Promise<CertificateView> {
    const tx = this.database.manager;
    const certificate = await tx.findOneBy(Certificate, { id });
    const isSeen = certificate && scopeOf(caller).includes({ supplierId: certificate.supplierId });
    const [view] = isSeen ? await this.views.of(tx, [certificate]) : [];
    if (!view) throw notFound('certificate');
    return { ...view, before: await this.views.before(tx, id) };
  }
}
