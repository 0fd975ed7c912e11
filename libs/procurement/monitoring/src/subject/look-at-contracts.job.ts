import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { plusDays } from '@commonweal/calendar';
import { Evaluation } from '@commonweal/decisions';
import { Clock, Job, lock, Transaction } from '@commonweal/platform';
import { Contract } from '../contract/contract.entity.js';

const batch = 100;

/** Ends contracts whose last day has passed and has their rules evaluated, once a day. */
@Injectable()
export class LookAtContracts extends Job {
  readonly name = 'look-at-contracts';
  override readonly every = '5 * * * *';

  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly evaluation: Evaluation,
  ) {
    super();
  }

  async run(): Promise<void> {
    while (await this.transaction.run((tx) => this.step(tx)));
  }

  /** One batch; false when nothing is left to do. */
  private async step(tx: EntityManager): Promise<boolean> {
    const today = this.clock.today();
    const ids = await this.due(tx, today);
    for (const id of [...ids].sort()) await lock(tx, `contract:${id}`);
    const contracts = await tx.findBy(Contract, { id: In(ids) });
    await tx.save(contracts.filter((contract) => contract.endWhenOver(today)));
    await this.evaluation.apply(tx, 'contract', ids, 'time');
    // Not by the entity: people who see a version of the contract still do.
    await tx.query(
      `UPDATE contract SET next_look_on = CASE state WHEN 'running' THEN $2::date END WHERE id = ANY($1)`,
      [ids, plusDays(today, 1)],
    );
    return ids.length === batch;
  }

  private async due(tx: EntityManager, today: string): Promise<string[]> {
    const rows = await tx
      .createQueryBuilder(Contract, 'contract')
      .select('contract.id', 'id')
      .where('contract.nextLookOn <= :today', { today })
      .orderBy('contract.nextLookOn')
      .addOrderBy('contract.id')
      .limit(batch)
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }
}
