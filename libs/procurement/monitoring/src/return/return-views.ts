import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ReturnView } from '@commonweal/wire';
import { type DocumentSet, Releases } from '@commonweal/documents';
import { People } from '@commonweal/identity';
import { Clock, plainRows } from '@commonweal/platform';
import { Supplier } from '@commonweal/suppliers';
import { Contract } from '../contract/contract.entity.js';
import { workingDaysLate } from '../subject/return-facts.js';
import { ContractReturn } from './contract-return.entity.js';
import { type LineBeside, linesBeside, lineView } from './line-views.js';

interface Context {
  contracts: ReadonlyMap<string, Contract>;
  /** Of suppliers and people, by id. */
  names: ReadonlyMap<string, string>;
  lines: ReadonlyMap<string, { lines: number; answered: number }>;
  documents: DocumentSet;
  today: string;
}

/** What is shown of returns, read in few queries. */
@Injectable()
export class ReturnViews {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  async of(returns: ContractReturn[]): Promise<ReturnView[]> {
    const tx = this.database.manager;
    const contracts = await plainRows(tx, Contract, {
      id: [...new Set(returns.map(({ contractId }) => contractId))],
    });
    const suppliers = await plainRows(tx, Supplier, {
      id: [...new Set(contracts.map(({ supplierId }) => supplierId))],
    });
    const people = await this.people.namesOf(returns.flatMap(({ submittedBy }) => submittedBy ?? []));
    const context: Context = {
      contracts: new Map(contracts.map((contract) => [contract.id, contract])),
      names: new Map([...people, ...suppliers.map(({ id, name }) => [id, name] as const)]),
      lines: await this.counts(returns.map(({ id }) => id)),
      documents: await this.releases.inForce(tx),
      today: this.clock.today(),
    };
    return returns.map((each) => view(each, context));
  }

  async whole(theReturn: ContractReturn): Promise<ReturnView> {
    const [found] = await this.of([theReturn]);
    if (!found) throw new Error('A return has a view.');
    const beside = await this.beside(this.database.manager, theReturn.id);
    return { ...found, lines: beside.map(lineView) };
  }

  /** The lines of a return with what they are looked at beside, in the order of their titles. */
  async beside(tx: EntityManager, returnId: string): Promise<LineBeside[]> {
    return linesBeside(tx, returnId, await this.releases.inForce(tx), this.clock.today());
  }

  private async counts(ids: string[]): Promise<Context['lines']> {
    const rows = await this.database.query<{ id: string; lines: number; answered: number }[]>(
      `SELECT return_id AS id, count(*)::int AS lines, count(*) FILTER (WHERE state NOT IN ('empty', 'queried'))::int AS answered
         FROM return_line WHERE return_id = ANY($1) GROUP BY return_id`,
      [ids],
    );
    return new Map(rows.map(({ id, ...counts }) => [id, counts]));
  }
}

function view(each: ContractReturn, { contracts, names, lines, documents, today }: Context): ReturnView {
  const { id, contractId, periodFrom, periodUntil, opensOn, dueOn, version } = each;
  const contract = contracts.get(contractId);
  return {
    ...{ id, contractId, periodFrom, periodUntil, opensOn, dueOn, version },
    contract: contract?.reference ?? '',
    contractTitle: contract?.title ?? '',
    supplier: names.get(contract?.supplierId ?? '') ?? '',
    directorate: contract?.directorate ?? '',
    // A return is open from its day on, also in the hours before the engine has looked at it.
    state: each.state === 'scheduled' && opensOn <= today ? 'open' : each.state,
    overdue: each.isOverdue(today),
    replyBy: each.replyBy ?? undefined,
    replyOverdue: each.isReplyOverdue(today),
    workingDaysLate: workingDaysLate(each, documents, today),
    firstSubmittedAt: each.firstSubmittedAt?.toISOString(),
    submittedBy: names.get(each.submittedBy ?? ''),
    waivedBecause: each.waivedBecause ?? undefined,
    lineCount: lines.get(id)?.lines ?? 0,
    linesAnswered: lines.get(id)?.answered ?? 0,
  };
}
