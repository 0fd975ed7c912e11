import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ReleaseDocuments } from '@commonweal/documents';
import { asOfOneMoment, type SheetRow } from '@commonweal/platform';
import { DraftReading } from './draft-reading.js';
import { ImpactRows } from './impact-rows.js';
import { notTriable } from './not-triable.js';
import { ruleBookOf } from './rule-books.js';
import { RunningPlans } from './running-plans.js';

const headings = [
  'Reference',
  'Title',
  'What happens',
  'What the rule asks',
  'Rule',
  'Why',
  'Stays, for somebody has dealt with it',
  'As of',
];

const words = {
  gained: 'Gained',
  lost: 'Lost',
  'cannot-decide': 'Cannot be decided',
  changed: 'Changed',
  unchanged: 'Unchanged',
};

/** Everything running with what a draft would do to it, and why, as rows of a spreadsheet. Nothing is written. */
@Injectable()
export class ImpactSheet {
  constructor(
    private readonly database: DataSource,
    private readonly read: DraftReading,
    private readonly running: RunningPlans,
    private readonly rows: ImpactRows,
  ) {}

  /** What is wrong with the rule is said before the first row. */
  async ofRule(key: string, content: object, change?: string): Promise<AsyncGenerator<SheetRow>> {
    const documents = await this.read.withRule(key, content, change);
    if (!ruleBookOf(documents).rule(key)) {
      throw notTriable(this.read.problems(key, content, documents)[0]?.message);
    }
    return this.sheet(documents, key);
  }

  async ofChange(changeId: string): Promise<AsyncGenerator<SheetRow>> {
    return this.sheet(await this.read.draft(changeId));
  }

  private async *sheet(draft: ReleaseDocuments, rule?: string): AsyncGenerator<SheetRow> {
    yield headings;
    const asOf = this.running.moment();
    for await (const row of asOfOneMoment(this.database, (tx) => this.listed(tx, draft, rule)))
      yield [...row, asOf];
  }

  private async *listed(tx: EntityManager, draft: ReleaseDocuments, rule?: string): AsyncGenerator<SheetRow> {
    for await (const plans of this.running.batches(tx, draft, rule)) {
      for (const { reference, title, what, effect, ruleTitle, why, kept } of await this.rows.each(
        tx,
        plans,
        draft,
        rule,
      )) {
        yield [reference, title, words[what], effect, ruleTitle, why, kept ? 'Yes' : ''];
      }
    }
  }
}
