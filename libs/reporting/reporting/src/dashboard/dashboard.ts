import { Injectable } from '@nestjs/common';
import { plusYears } from '@commonweal/calendar';
import { parameterOn, Releases } from '@commonweal/documents';
import { type Caller, scopeOf } from '@commonweal/identity';
import { Clock, invalidField, Transaction } from '@commonweal/platform';
import {
  type DashboardQuery,
  type DashboardView,
  type PipelineRow,
  type SupplierKindRow,
  supplierKinds,
  type WorkflowContent,
} from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { counts, onTheBoard } from '../board/board-rows.js';
import { byStageOrder, stageOrder } from '../board/stage-order.js';
import { awarded } from '../quarter/tables-of-contracts.js';
import { releases } from '../quarter/tables-of-the-council.js';
import { bandsOf, overdue } from './overdue.js';

/** The kinds in SQL; a supplier may be of several. */
const kinds: Record<SupplierKindRow['kind'], string> = {
  sme: 'supplier.sme',
  vcse: 'supplier.vcse',
  local: 'supplier.local',
  other: 'NOT (supplier.sme OR supplier.vcse OR supplier.local)',
  all: 'TRUE',
};

/** How things stand in the caller's scope, counted by the database in one look. */
@Injectable()
export class Dashboard {
  constructor(
    private readonly transaction: Transaction,
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  show(filter: DashboardQuery, caller: Caller): Promise<DashboardView> {
    const today = this.clock.today();
    const period = periodOf(filter, today);
    return this.transaction.run(async (tx) => {
      const documents = await this.releases.inForce(tx);
      const bands = bandsOf(parameterOn(documents, 'overdue-bands', today));
      const { directorate } = filter;
      const asked = { tx, documents, caller, today, ...period, ...(directorate ? { directorate } : {}) };
      const order = stageOrder([...documents.all<WorkflowContent>('workflow').values()]);
      return {
        asOf: today,
        pipeline: await pipeline(tx, { filter, caller, today, order }),
        overdue: await overdue(tx, { caller, today, bands, filter }),
        suppliers: await suppliers(tx, filter, caller),
        ...period,
        awarded: await awarded(asked),
        releases: await releases(asked),
      };
    });
  }
}

/** @throws DomainError invalid on `from` where it comes after the last day */
function periodOf(filter: DashboardQuery, today: string) {
  const { from, until = today } = filter;
  const begins = from ?? plusYears(until, -1);
  if (begins > until) throw invalidField('from', 'The first day comes after the last.');
  return { from: begins, until };
}

interface Asked {
  filter: DashboardQuery;
  caller: Caller;
  today: string;
  order: string[];
}

async function pipeline(tx: EntityManager, { filter, caller, today, order }: Asked): Promise<PipelineRow[]> {
  const inOrder = byStageOrder(order);
  const counted = await counts(onTheBoard(tx, filter, caller), today);
  return counted.sort((a, b) => inOrder(a.stage, b.stage));
}

async function suppliers(
  tx: EntityManager,
  { directorate }: DashboardQuery,
  caller: Caller,
): Promise<SupplierKindRow[]> {
  const rows = tx
    .createQueryBuilder()
    .select([])
    .from('contract', 'contract')
    .innerJoin('supplier', 'supplier', 'supplier.id = contract.supplier_id')
    .where(`contract.state = 'running'`);
  scopeOf(caller).narrow(rows, {
    directorate: 'contract.directorate',
    category: 'contract.category',
    manager: 'contract.manager_id',
  });
  if (directorate) rows.andWhere('contract.directorate = :directorate', { directorate });
  for (const [kind, is] of Object.entries(kinds))
    rows
      .addSelect(`count(DISTINCT supplier.id) FILTER (WHERE ${is})::int`, `${kind}_suppliers`)
      .addSelect(`count(*) FILTER (WHERE ${is})::int`, `${kind}_contracts`)
      .addSelect(`coalesce(sum(contract.value_ex_vat) FILTER (WHERE ${is}), 0)::bigint`, `${kind}_value`);
  const found = await rows.getRawOne<Record<string, number | string>>();
  const figure = (name: string) => Number(found?.[name] ?? 0);
  return supplierKinds.map((kind) => ({
    kind,
    suppliers: figure(`${kind}_suppliers`),
    contracts: figure(`${kind}_contracts`),
    valueExVat: figure(`${kind}_value`),
  }));
}
