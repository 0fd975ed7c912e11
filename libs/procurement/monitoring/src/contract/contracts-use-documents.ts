import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UsesDocuments } from '@commonweal/documents';
import { type Caller, scopeOf } from '@commonweal/identity';
import type { DocumentUseView } from '@commonweal/wire';
import { withIndicator } from './contract-list.js';
import { contractScope } from './contract-scope.js';
import { Contract } from './contract.entity.js';

/** Contracts with an obligation about an indicator. */
@Injectable()
export class ContractsUseDocuments extends UsesDocuments {
  constructor(private readonly database: DataSource) {
    super();
  }

  async of(kind: string, indicator: string, caller: Caller): Promise<DocumentUseView[]> {
    if (kind !== 'indicator') return [];
    const rows = this.database.createQueryBuilder(Contract, 'contract');
    scopeOf(caller).narrow(rows, contractScope);
    const count = await withIndicator(rows, indicator).getCount();
    const link = `/contracts?filter=${encodeURIComponent(JSON.stringify({ indicator }))}`;
    return count > 0 ? [{ usedAs: 'obligation', count, link }] : [];
  }
}
