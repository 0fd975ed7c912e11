import { Injectable } from '@nestjs/common';
import { Evaluation } from '@commonweal/decisions';
import { Clock, Job, Transaction } from '@commonweal/platform';
import { LessThanOrEqual } from 'typeorm';
import { Procurement } from '../rows/procurement.entity.js';

const batch = 50;

/** Evaluates the procurements for which the mere passing of time may have changed something. */
@Injectable()
export class LookAtProcurements extends Job {
  readonly name = 'look-at-procurements';
  override readonly every = '10 0 * * *';

  constructor(
    private readonly transaction: Transaction,
    private readonly evaluation: Evaluation,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run(): Promise<void> {
    while (await this.step());
  }

  /** One batch; an evaluation moves the day of the next look into the future, so none is met twice. */
  private step(): Promise<boolean> {
    return this.transaction.run(async (tx) => {
      const due = await tx.find(Procurement, {
        select: { id: true },
        where: { state: 'running', nextLookOn: LessThanOrEqual(this.clock.today()) },
        order: { nextLookOn: 'ASC', id: 'ASC' },
        take: batch,
      });
      const ids = due.map(({ id }) => id);
      await this.evaluation.apply(tx, 'procurement', ids, 'time');
      return ids.length === batch;
    });
  }
}
