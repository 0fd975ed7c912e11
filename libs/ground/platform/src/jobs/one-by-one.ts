import type { EntityManager } from 'typeorm';
import type { Transaction } from '../database/transaction.js';
import { isDatabaseLost } from '../http/database-problems.js';
import { Job } from './job.js';

/**
 * Long work that goes through rows, one a transaction. The rows say which are still due, so a kill costs at most the one under way, and
 * however often this runs each is done once. One that fails keeps no other waiting.
 */
export abstract class OneByOne<Work extends object, Row extends object> extends Job {
  constructor(protected readonly transaction: Transaction) {
    super();
  }

  async run(): Promise<void> {
    while (await this.next());
  }

  /** What is under way and nobody else is at; held until the transaction ends, so that a stop waits for it. */
  protected abstract open(tx: EntityManager): Promise<Work | null>;

  /** Its next row; null when it has come to the end. */
  protected abstract due(tx: EntityManager, work: Work): Promise<Row | null>;

  protected abstract step(tx: EntityManager, work: Work, row: Row): Promise<void>;

  /** Nothing of the step was kept: the row says why, and is due no longer. */
  protected abstract failed(tx: EntityManager, row: Row, fault: unknown): Promise<void>;

  protected abstract end(tx: EntityManager, work: Work): Promise<void>;

  /** @returns whether anything was left to do */
  private async next(): Promise<boolean> {
    let row: Row | null | undefined;
    try {
      return await this.transaction.run(async (tx) => {
        const work = await this.open(tx);
        if (!work) return false;
        row = await this.due(tx, work);
        await (row ? this.step(tx, work, row) : this.end(tx, work));
        return true;
      });
    } catch (fault) {
      const failed = row;
      if (!failed || isDatabaseLost(fault)) throw fault;
      await this.transaction.run((tx) => this.failed(tx, failed, fault));
      return true;
    }
  }
}
