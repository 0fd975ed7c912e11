import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { scopeOf, type Caller } from '@commonweal/identity';
import { type Asked, mostLike } from '../likeness.js';
import { type Found, SearchSource } from '../search-source.js';

interface Row {
  id: string;
  title: string;
  contract: string;
  reference: string;
  contractTitle: string;
}

/** What suppliers promised. */
@Injectable()
export class PromisesFound extends SearchSource {
  readonly kind = 'obligation';
  readonly roles = ['lead', 'contract-manager', 'auditor', 'admin'] as const;

  async find(tx: EntityManager, caller: Caller, asked: Asked): Promise<Found[]> {
    const rows = tx
      .createQueryBuilder()
      .select(['obligation.id as id', 'obligation.title as title', 'contract.id as contract'])
      .addSelect(['contract.reference as reference', 'contract.title as "contractTitle"'])
      .from('obligation', 'obligation')
      .innerJoin('contract', 'contract', 'contract.id = obligation.contract_id');
    scopeOf(caller).narrow(rows, {
      directorate: 'contract.directorate',
      category: 'contract.category',
      manager: 'contract.manager_id',
    });
    mostLike(rows, asked, ['obligation.title', 'obligation.council_reference']);
    return (await rows.getRawMany<Row>()).map(({ id, title, contract, reference, contractTitle }) => ({
      ...{ id, title },
      about: `${reference} · ${contractTitle}`,
      link: `/contracts/${contract}/show`,
    }));
  }
}
