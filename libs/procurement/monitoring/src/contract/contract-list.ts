import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { ContractListQuery, ContractView } from '@commonweal/wire';
import { plusDays } from '@commonweal/calendar';
import { Releases } from '@commonweal/documents';
import { type Caller, People, scopeOf } from '@commonweal/identity';
import { Clock, matching, notFound, Page, page, plainRows } from '@commonweal/platform';
import { Supplier } from '@commonweal/suppliers';
import { contractScope } from './contract-scope.js';
import { Contract } from './contract.entity.js';
import { missingIn, publishedAbove, withEntry } from './register-entry.js';
import { reaches } from './reach.js';

interface Counts {
  id: string;
  obligations: number;
  overdue: number;
  nextDueOn: string | null;
}

const equals = ['state', 'supplierId', 'category', 'directorate', 'managerId'] as const;

@Injectable()
export class ContractList {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly releases: Releases,
    private readonly people: People,
  ) {}

  async list(query: ContractListQuery, caller: Caller): Promise<Page<ContractView>> {
    const rows = await this.rows(query, caller);
    const found = await page(rows, query, {
      reference: 'contract.reference',
      title: 'contract.title',
      startsOn: 'contract.startsOn',
      endsOn: 'contract.endsOn',
      valueExVat: 'contract.valueExVat',
      state: 'contract.state',
    });
    return new Page(await this.views(found.items), found.total);
  }

  /** What the caller may see of what the query asks for, with `supplier` joined. */
  async rows(query: ContractListQuery, caller: Caller): Promise<SelectQueryBuilder<Contract>> {
    const rows = this.everyRow();
    scopeOf(caller).narrow(rows, contractScope);
    for (const name of equals) if (query[name]) rows.andWhere(`contract.${name} = :${name}`, query);
    if (query.endsWithin !== undefined)
      rows.andWhere('contract.endsOn BETWEEN :today AND :last', {
        today: this.clock.today(),
        last: plusDays(this.clock.today(), query.endsWithin),
      });
    if (query.succession)
      rows.andWhere(`contract.successorId IS ${query.succession === 'none' ? '' : 'NOT '}NULL`);
    if (query.indicator) withIndicator(rows, query.indicator);
    if (query.register) withEntry(rows, query.register, await this.publishedAbove());
    matching(rows, query.q, [
      'contract.title',
      'contract.reference',
      'contract.councilReference',
      'supplier.name',
    ]);
    return rows;
  }

  /** The contracts whose entry in the published register is whole, of the whole council, with `supplier` joined. */
  async publishedRows(): Promise<SelectQueryBuilder<Contract>> {
    return withEntry(this.everyRow(), 'ready', await this.publishedAbove());
  }

  private everyRow(): SelectQueryBuilder<Contract> {
    return this.database.manager
      .createQueryBuilder(Contract, 'contract')
      .innerJoin(Supplier, 'supplier', 'supplier.id = contract.supplierId');
  }

  /** In pence: the register that is published holds contracts of more. */
  async publishedAbove(): Promise<number> {
    return publishedAbove(await this.releases.inForce(this.database.manager), this.clock.today());
  }

  async one(id: string, caller: Caller): Promise<ContractView> {
    const contract = await this.database.manager.findOneBy(Contract, { id });
    const [view] = contract && reaches(caller, contract) ? await this.views([contract]) : [];
    if (!view) throw notFound('contract');
    return view;
  }

  private async views(contracts: Contract[]): Promise<ContractView[]> {
    const tx = this.database.manager;
    const suppliers = await plainRows(tx, Supplier, {
      id: [...new Set(contracts.map(({ supplierId }) => supplierId))],
    });
    const managers = await this.people.namesOf(contracts.flatMap(({ managerId }) => managerId ?? []));
    const names = new Map([...managers, ...suppliers.map(({ id, name }) => [id, name] as const)]);
    const counts = await this.counts(contracts.map(({ id }) => id));
    const above = await this.publishedAbove();
    const bySupplier = new Map(suppliers.map((supplier) => [supplier.id, supplier]));
    return contracts.map((contract) => ({
      ...view(contract, names, counts.get(contract.id)),
      missing: missingIn(contract, bySupplier.get(contract.supplierId), above),
    }));
  }

  private async counts(ids: string[]): Promise<Map<string, Counts>> {
    const rows = await this.database.query<Counts[]>(
      `SELECT c.id, (SELECT count(*) FROM obligation o WHERE o.contract_id = c.id)::int AS obligations,
              count(r.id) FILTER (WHERE r.due_on < $2)::int AS overdue,
              min(r.due_on) FILTER (WHERE r.due_on >= $2) AS "nextDueOn"
         FROM contract c LEFT JOIN contract_return r ON r.contract_id = c.id AND r.state IN ('scheduled', 'open')
        WHERE c.id = ANY($1) GROUP BY c.id`,
      [ids, this.clock.today()],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** Those in which an obligation is about the indicator. */
export function withIndicator(rows: SelectQueryBuilder<Contract>, indicator: string) {
  return rows.andWhere(
    'EXISTS (SELECT 1 FROM obligation o WHERE o.contract_id = contract.id AND o.indicator = :indicator)',
    { indicator },
  );
}

function view(
  contract: Contract,
  names: ReadonlyMap<string, string>,
  counts?: Counts,
): Omit<ContractView, 'missing'> {
  const {
    id,
    reference,
    title,
    supplierId,
    category,
    directorate,
    regime,
    valueExVat,
    startsOn,
    endsOn,
    state,
    source,
  } = contract;
  return {
    ...{
      id,
      reference,
      title,
      supplierId,
      category,
      directorate,
      regime,
      valueExVat,
      startsOn,
      endsOn,
      state,
      source,
    },
    councilReference: contract.councilReference ?? undefined,
    supplier: names.get(supplierId) ?? '',
    managerId: contract.managerId ?? undefined,
    manager: names.get(contract.managerId ?? ''),
    procurementId: contract.procurementId ?? undefined,
    successorId: contract.successorId ?? undefined,
    type: contract.type ?? undefined,
    estimatedValueIncVat: contract.estimatedValueIncVat ?? undefined,
    commencedOn: contract.commencedOn ?? undefined,
    signedOn: contract.signedOn ?? undefined,
    ...entryOf(contract),
    ...{ obligations: counts?.obligations ?? 0, overdue: counts?.overdue ?? 0 },
    nextDueOn: counts?.nextDueOn ?? undefined,
    version: contract.version,
  };
}

/** What its entry in the published register says beside. */
function entryOf(contract: Contract) {
  const { description, reviewDates, irrecoverableVat, process, kpisNotAppropriate, noKpisReason } = contract;
  return {
    ...{ kpisNotAppropriate, noKpisReason: noKpisReason ?? undefined },
    ...{ description: description ?? undefined, reviewDates },
    ...{ irrecoverableVat: irrecoverableVat ?? undefined, process: process ?? undefined },
  };
}
