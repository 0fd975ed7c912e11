import { Injectable } from '@nestjs/common';
import { type EntityManager, MoreThan } from 'typeorm';
import { workingDays } from '@commonweal/calendar';
import { Releases } from '@commonweal/documents';
import { Job, Transaction } from '@commonweal/platform';
import { ContractReturn } from './contract-return.entity.js';
import { Redating } from './redating.js';

const batch = 200;

/** Moves the due dates of returns that have not opened yet to where the calendar in force puts them. */
@Injectable()
export class RedateReturns extends Job {
  readonly name = 'redate-returns';

  constructor(
    private readonly transaction: Transaction,
    private readonly releases: Releases,
    private readonly redating: Redating,
  ) {
    super();
  }

  async run(): Promise<void> {
    for (let after: string | null = ''; after !== null;) {
      const from: string = after;
      after = await this.transaction.run<string | null>((tx) => this.step(tx, from));
    }
  }

  /** The last id of the batch; null after the last batch. */
  private async step(tx: EntityManager, after: string): Promise<string | null> {
    const days = workingDays(await this.releases.inForce(tx), 'office');
    const where = { state: 'scheduled' as const, ...(after ? { id: MoreThan(after) } : {}) };
    const scheduled = await tx.find(ContractReturn, { where, order: { id: 'ASC' }, take: batch });
    await this.redating.redate(tx, scheduled, days);
    return scheduled.length === batch ? (scheduled.at(-1)?.id ?? null) : null;
  }
}
