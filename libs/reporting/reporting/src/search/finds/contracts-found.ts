import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { scopeOf, type Caller } from '@commonweal/identity';
import { type Asked, mostLike } from '../likeness.js';
import { type Found, SearchSource } from '../search-source.js';

interface Row {
  id: string;
  reference: string;
  title: string;
  supplier: string;
}

@Injectable()
export class ContractsFound extends SearchSource {
  readonly kind = 'contract';
  readonly roles = ['lead', 'contract-manager', 'auditor', 'admin'] as const;

  async find(tx: EntityManager, caller: Caller, asked: Asked): Promise<Found[]> {
    const rows = tx
      .createQueryBuilder()
      .select(['contract.id as id', 'contract.reference as reference', 'contract.title as title'])
      .addSelect('supplier.name', 'supplier')
      .from('contract', 'contract')
      .innerJoin('supplier', 'supplier', 'supplier.id = contract.supplier_id');
    scopeOf(caller).narrow(rows, {
      directorate: 'contract.directorate',
      category: 'contract.category',
      manager: 'contract.manager_id',
    });
    mostLike(rows, asked, ['contract.title', 'contract.reference', 'contract.council_reference']);
    return (await rows.getRawMany<Row>()).map(({ id, reference, title, supplier }) => ({
      ...{ id, title },
      about: `${reference} · ${supplier}`,
      link: `/contracts/${id}/show`,
    }));
  }
}
