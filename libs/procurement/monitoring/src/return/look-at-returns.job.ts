import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, Job, lockAll, Transaction } from '@commonweal/platform';
import { ContractReturn } from './contract-return.entity.js';
import { ReturnLook } from './return-look.js';

const batch = 1000;

/** While one batch waits for PostgreSQL the rules of another are worked out. */
const lanes = 2;

interface Due {
  on: string;
  id: string;
}

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
    const goAlong = async (lane: number) => {
      for await (const ids of this.batches(lane)) faulty.push(...(await this.lookAtMany(ids)));
    };
    await Promise.all(Array.from({ length: lanes }, (_, lane) => goAlong(lane)));
    if (faulty.length > 0) throw new Error(`These returns could not be looked at: ${faulty.join(', ')}`);
  }

  /** All of the lane that are due, each once. */
  private async *batches(lane: number): AsyncGenerator<string[]> {
    const today = this.clock.today();
    let last: Due = { on: '0001-01-01', id: '00000000-0000-0000-0000-000000000000' };
    for (;;) {
      const rows = await this.dueAfter(last, today, lane);
      last = rows.at(-1) ?? last;
      if (rows.length > 0) yield rows.map(({ id }) => id);
      if (rows.length < batch) return;
    }
  }

  /** By the last digit of the id, as rules that apply are counted: so one lane does not wait for what the other has counted. */
  private dueAfter(last: Due, today: string, lane: number): Promise<Due[]> {
    return this.transaction.run((tx) =>
      tx
        .createQueryBuilder(ContractReturn, 'r')
        .select(['r.nextLookOn AS "on"', 'r.id AS id'])
        .where('r.nextLookOn <= :today AND (r.nextLookOn, r.id) > (:on, :id)', { today, ...last })
        .andWhere('get_byte(uuid_send(r.id), 15) % :lanes = :lane', { lanes, lane })
        .orderBy('r.nextLookOn')
        .addOrderBy('r.id')
        .limit(batch)
        .getRawMany<Due>(),
    );
  }

  /** @returns those that could not be looked at */
  private async lookAtMany(ids: string[]): Promise<string[]> {
    try {
      await this.lookAt(ids);
      return [];
    } catch (error) {
      this.logger.error(error);
      return this.oneByOne(ids);
    }
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
