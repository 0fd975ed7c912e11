import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, Job, lockAll, Transaction } from '@commonweal/platform';
import { ContractReturn } from './contract-return.entity.js';
import { ReturnLook } from './return-look.js';

const batch = 500;

/**
 * Opens returns whose day has come, has their rules evaluated and lets them climb their ladder. Reads only what is
 * due to be looked at; each batch is a transaction of its own, so that a kill costs one batch.
 */
@Injectable()
export class LookAtReturns extends Job {
  readonly name = 'look-at-returns';
  override readonly every = '15 * * * *';
  private readonly logger = new Logger('LookAtReturns');

  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly look: ReturnLook,
  ) {
    super();
  }

  /** @throws Error naming the returns that could not be looked at; the others were */
  async run(): Promise<void> {
    const faulty: string[] = [];
    for (let ids = await this.due(faulty); ids.length > 0; ids = await this.due(faulty)) {
      try {
        await this.lookAt(ids);
      } catch (error) {
        this.logger.error(error);
        faulty.push(...(await this.oneByOne(ids)));
      }
    }
    if (faulty.length > 0) throw new Error(`These returns could not be looked at: ${faulty.join(', ')}`);
  }

  private due(faulty: string[]): Promise<string[]> {
    return this.transaction.run(async (tx) => {
      const rows = await tx
        .createQueryBuilder(ContractReturn, 'r')
        .select('r.id', 'id')
        .where('r.nextLookOn <= :today AND r.id <> ALL(:faulty)', { today: this.clock.today(), faulty })
        .orderBy('r.nextLookOn')
        .addOrderBy('r.id')
        .limit(batch)
        .getRawMany<{ id: string }>();
      return rows.map(({ id }) => id);
    });
  }

  private async oneByOne(ids: string[]): Promise<string[]> {
    const faulty: string[] = [];
    for (const id of ids) {
      await this.lookAt([id]).catch((error: unknown) => {
        this.logger.error(error);
        faulty.push(id);
      });
    }
    return faulty;
  }

  private lookAt(ids: string[]): Promise<void> {
    return this.transaction.run(async (tx: EntityManager) => {
      await lockAll(
        tx,
        ids.map((id) => `return:${id}`),
      );
      await this.look.at(tx, ids);
    });
  }
}
