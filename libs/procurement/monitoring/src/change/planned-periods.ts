import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PeriodsOfDays, PeriodsQuery, PlannedPeriod } from '@commonweal/wire';
import type { Caller } from '@commonweal/identity';
import { notFound } from '@commonweal/platform';
import { refuseDays } from '../contract/contract-checks.js';
import { Contract } from '../contract/contract.entity.js';
import { Obligation } from '../contract/obligation.entity.js';
import { reaches } from '../contract/reach.js';
import { periodsOf } from '../promise/periods.js';
import { toCome } from '../promise/replan.js';
import { plannedLines } from './replanning.js';

/** The periods that a custom profile gives an amount to. */
@Injectable()
export class PlannedPeriods {
  constructor(private readonly database: DataSource) {}

  /** Of an obligation of a contract that is not entered yet. @throws DomainError invalid */
  ofDays(query: PeriodsOfDays): PlannedPeriod[] {
    refuseDays(query);
    return periodsOf(query, query).map(({ from, until }) => ({ from, until }));
  }

  /** Of a new obligation. @throws DomainError not-found */
  async ofContract(id: string, query: PeriodsQuery, caller: Caller): Promise<PlannedPeriod[]> {
    const contract = await this.reached(id, caller, 'contract');
    return periodsOf(contract, query).map(({ from, until }) => ({ from, until }));
  }

  /** Those to come of an obligation, with what is planned for them now. @throws DomainError not-found */
  async ofObligation(id: string, query: PeriodsQuery, caller: Caller): Promise<PlannedPeriod[]> {
    const tx = this.database.manager;
    const obligation = await tx.findOneBy(Obligation, { id });
    if (!obligation) throw notFound('obligation');
    const contract = await this.reached(obligation.contractId, caller, 'obligation');
    const { target, frequency } = obligation;
    const before = { target, frequency, countedFrom: obligation.countedFrom ?? contract.startsOn };
    const lines = await plannedLines(tx, obligation);
    const { periods, free } = toCome({ contract, before, after: query, lines });
    const planned = new Map(free.map((line) => [`${line.periodFrom} ${line.periodUntil}`, line.expected]));
    return periods.map(({ from, until }) => {
      const amount = planned.get(`${from} ${until}`);
      return { from, until, ...(amount ? { amount: Number(amount) } : {}) };
    });
  }

  private async reached(id: string, caller: Caller, what: string): Promise<Contract> {
    const contract = await this.database.manager.findOneBy(Contract, { id });
    if (!contract || !reaches(caller, contract)) throw notFound(what);
    return contract;
  }
}
