import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { MessageKinds } from '../message-kind.js';
import { Message } from '../message.entity.js';
import { DeadAddress } from './dead-address.entity.js';

/** Messages that failed because an address is dead. A code to sign in with is not among them: it is asked for anew. */
@Injectable()
export class FailedMessages {
  constructor(private readonly kinds: MessageKinds) {}

  of(tx: EntityManager, { id }: DeadAddress): Promise<Message[]> {
    return this.rows(tx, [id])
      .orderBy({ 'message.plannedAt': 'ASC', 'message.id': 'ASC' })
      .setLock('pessimistic_write', undefined, ['message'])
      .getMany();
  }

  async counts(tx: EntityManager, ids: string[]): Promise<Map<string, number>> {
    const rows = await this.rows(tx, ids)
      .select(['dead.id as id', 'count(*)::int as count'])
      .groupBy('dead.id')
      .getRawMany<{ id: string; count: number }>();
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  private rows(tx: EntityManager, ids: string[]): SelectQueryBuilder<Message> {
    return tx
      .createQueryBuilder(Message, 'message')
      .innerJoin(DeadAddress, 'dead', 'dead.personId = message.personId AND dead.address = message.address')
      .where({ state: 'failed' })
      .andWhere('dead.id = ANY(:ids) AND message.kind <> ALL(:immediate)', {
        ...{ ids, immediate: this.kinds.immediate() },
      });
  }
}
