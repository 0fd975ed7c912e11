import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { type Asked, mostLike } from '../likeness.js';
import { type Found, SearchSource } from '../search-source.js';

interface Row {
  id: string;
  name: string;
  number: string;
  supplier: string;
}

/** What suppliers hold; one register for the council. */
@Injectable()
export class CertificatesFound extends SearchSource {
  readonly kind = 'certificate';
  readonly roles = ['lead', 'contract-manager', 'auditor', 'admin'] as const;

  async find(tx: EntityManager, _caller: Caller, asked: Asked): Promise<Found[]> {
    const rows = tx
      .createQueryBuilder()
      .select(['certificate.id as id', 'certificate.name as name', 'certificate.number as number'])
      .addSelect('supplier.name', 'supplier')
      .from('certificate', 'certificate')
      .innerJoin('supplier', 'supplier', 'supplier.id = certificate.supplier_id');
    mostLike(rows, asked, ['certificate.name', 'certificate.number']);
    return (await rows.getRawMany<Row>()).map(({ id, name, number, supplier }) => ({
      ...{ id, title: name },
      about: `${number} · ${supplier}`,
      link: `/certificates/${id}/show`,
    }));
  }
}
