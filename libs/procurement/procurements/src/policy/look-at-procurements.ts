import { Injectable } from '@nestjs/common';
import { Evaluation } from '@commonweal/decisions';
import { Clock, Job, Transaction } from '@commonweal/platform';
import { DataSource, LessThanOrEqual, MoreThan } from 'typeorm';
import { subjectKind } from '../dossier/dossiers.js';
import { Procurement } from '../rows/procurement.entity.js';

const batch = 100;

/** Evaluates the procurements for which the mere passing of time may have changed something. */
@Injectable()
export class LookAtProcurements extends Job {
  readonly name = 'look-at-procurements';
  override readonly every = '10 0 * * *';

  constructor(
    private readonly database: DataSource,
    private readonly transaction: Transaction,
    private readonly evaluation: Evaluation,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** One transaction each, so that one that fails keeps no other waiting. @throws AggregateError of those that failed */
  async run(): Promise<void> {
    const faults: unknown[] = [];
    for (let after: string | null = null, more = true; more;) {
      const due: string[] = await this.due(after);
      for (const id of due)
        await this.transaction
          .run((tx) => this.evaluation.apply(tx, subjectKind, [id], 'time'))
          .catch((fault: unknown) => faults.push(fault));
      after = due.at(-1) ?? null;
      more = due.length === batch;
    }
    if (faults.length) throw new AggregateError(faults, faults.map(String).join('\n'));
  }

  /** Those that failed are due still, so the next batch begins after the last id. */
  private async due(after: string | null): Promise<string[]> {
    const rows = await this.database.manager.find(Procurement, {
      select: { id: true },
      where: {
        state: 'running',
        nextLookOn: LessThanOrEqual(this.clock.today()),
        ...(after ? { id: MoreThan(after) } : {}),
      },
      order: { id: 'ASC' },
      take: batch,
    });
    return rows.map(({ id }) => id);
  }
}
