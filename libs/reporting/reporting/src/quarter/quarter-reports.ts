import { Injectable } from '@nestjs/common';
import { Releases } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { Clock, Transaction } from '@commonweal/platform';
import type { QuarterQuery, QuarterReport, ReportTable } from '@commonweal/wire';
import { publishingOn } from '../open-data/what-policy-says.js';
import type { MakesTable } from './asked.js';
import { lastQuarter, quarterFrom } from './quarters.js';
import { awarded, improvement, promises, ratings, returns } from './tables-of-contracts.js';
import { alerts, releases, rulings, stages } from './tables-of-the-council.js';

/** In the order in which members read them. */
const tables: MakesTable[] = [
  ...[promises, returns, alerts, awarded, stages],
  ...[rulings, ratings, improvement, releases],
];

/** What members are told of a quarter: each table is counted by the database in one look. */
@Injectable()
export class QuarterReports {
  constructor(
    private readonly transaction: Transaction,
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid on `from`, where no quarter begins then */
  show({ from, directorate }: QuarterQuery, caller: Caller): Promise<QuarterReport> {
    const today = this.clock.today();
    const quarter = from ? quarterFrom(from) : lastQuarter(today);
    return this.transaction.run(async (tx) => {
      const documents = await this.releases.inForce(tx);
      const asked = { tx, documents, caller, today, ...quarter, ...(directorate ? { directorate } : {}) };
      const made: ReportTable[] = [];
      for (const table of tables) made.push(await table(asked));
      return { council: publishingOn(documents, today).council, ...quarter, asOf: today, tables: made };
    });
  }
}
