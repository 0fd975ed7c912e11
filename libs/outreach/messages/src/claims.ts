import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan, type SelectQueryBuilder } from 'typeorm';
import { Clock, lock, newId, Transaction } from '@commonweal/platform';
import { type DocumentSet, Releases } from '@commonweal/documents';
import { Dispatch, DispatchMessage } from './dispatch.entity.js';
import { Envelopes } from './envelopes.js';
import type { Mail } from './mail-provider.js';
import { Message } from './message.entity.js';
import { isSendingTime, sendingHours } from './sending-hours.js';

const lease = 10 * 60_000;
const minute = 60_000;
const mostInOneEnvelope = 40;

/** An envelope that this process alone may send. */
export interface Claim {
  dispatchId: string;
  mail: Mail;
}

/** Takes what is due, checks that it is still wanted, and notes that it is being sent, in one transaction. */
@Injectable()
export class Claims {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly releases: Releases,
    private readonly envelopes: Envelopes,
  ) {}

  /** `nothing`: nothing is due, or not now. `nobody`: what was due is no longer wanted; ask again. */
  async next(provider: string): Promise<Claim | 'nothing' | 'nobody'> {
    const inHand: Message[] = [];
    try {
      return await this.transaction.run((tx) => this.take(tx, provider, inHand));
    } catch (error) {
      if (inHand.length === 0) throw error;
      await this.setAside(inHand, error);
      return 'nobody';
    }
  }

  private async take(
    tx: EntityManager,
    provider: string,
    inHand: Message[],
  ): Promise<Claim | 'nothing' | 'nobody'> {
    inHand.length = 0;
    await lock(tx, 'messages:claim');
    const documents = await this.releases.inForce(tx);
    if (await this.isAtFullRate(tx, documents)) return 'nothing';
    inHand.push(...(await this.due(tx, documents)));
    if (inHand.length === 0) return 'nothing';
    const wanted = await this.envelopes.sendable(tx, inHand, documents);
    return wanted.length === 0 ? 'nobody' : this.claim(tx, wanted, documents, provider);
  }

  /** One message that cannot be prepared must not hold up the others. */
  private async setAside(messages: Message[], error: unknown): Promise<void> {
    const because = `It could not be prepared: ${error instanceof Error ? error.message : String(error)}`;
    await this.transaction.run(async (tx) => {
      const rows = await tx.findBy(Message, { id: In(messages.map(({ id }) => id)) });
      await tx.save(rows.filter((message) => message.take('unsendable', because)));
    });
  }

  private async isAtFullRate(tx: EntityManager, documents: DocumentSet): Promise<boolean> {
    const { messagesPerMinute } = sendingHours(documents, this.clock.today());
    const since = new Date(this.clock.now().getTime() - minute);
    return (await tx.countBy(Dispatch, { startedAt: MoreThan(since) })) >= messagesPerMinute;
  }

  /** What goes into the next envelope: one immediate message, or all that is due for one person. */
  private async due(tx: EntityManager, documents: DocumentSet): Promise<Message[]> {
    const immediate = this.envelopes.immediateKinds();
    const urgent = await this.first(tx, 'message.kind = ANY(:immediate)', { immediate });
    if (urgent) return [urgent];
    if (!isSendingTime(documents, this.clock.now())) return [];
    return this.forOne(tx, this.envelopes.canDigest(documents), immediate);
  }

  /** Of a person of whom a message is locked nothing is taken yet: it would go out by itself, beside the digest. */
  private async forOne(tx: EntityManager, inOne: boolean, immediate: string[]): Promise<Message[]> {
    for (const busy: string[] = []; ;) {
      const next = 'message.kind <> ALL(:immediate) AND message.personId <> ALL(:busy)';
      const first = await this.first(tx, next, { immediate, busy });
      if (!first) return [];
      if (!inOne) return [first];
      const { personId } = first;
      const own = (rows: SelectQueryBuilder<Message>) =>
        rows.andWhere('message.personId = :personId AND message.kind <> ALL(:immediate)', {
          personId,
          immediate,
        });
      const all = await own(this.dueNow(tx))
        .orderBy('message.sendOn')
        .addOrderBy('message.id')
        .limit(mostInOneEnvelope)
        .getMany();
      if (all.length === mostInOneEnvelope || all.length === (await own(this.isDue(tx)).getCount()))
        return all;
      busy.push(personId);
    }
  }

  /** The longest due, read off an index: after an outage tens of thousands are. */
  private first(tx: EntityManager, which: string, of: object): Promise<Message | null> {
    return this.dueNow(tx)
      .andWhere(which, of)
      .orderBy('message.sendOn')
      .addOrderBy('message.id')
      .limit(1)
      .getOne();
  }

  /** Locked, without those that somebody else has locked. */
  private dueNow(tx: EntityManager): SelectQueryBuilder<Message> {
    return this.isDue(tx).setLock('pessimistic_write').setOnLocked('skip_locked');
  }

  private isDue(tx: EntityManager): SelectQueryBuilder<Message> {
    return tx
      .createQueryBuilder(Message, 'message')
      .where("message.state = 'planned' AND message.sendOn <= :today", { today: this.clock.today() })
      .andWhere('(message.notBefore IS NULL OR message.notBefore <= :now)', { now: this.clock.now() });
  }

  private async claim(
    tx: EntityManager,
    messages: Message[],
    documents: DocumentSet,
    provider: string,
  ): Promise<Claim> {
    const dispatchId = newId();
    const startedAt = this.clock.now();
    const leaseUntil = new Date(startedAt.getTime() + lease);
    const { mail, record } = await this.envelopes.seal(tx, messages, documents, dispatchId);
    const attempt = { id: dispatchId, provider, state: 'sending' as const, startedAt, leaseUntil };
    await tx.insert(Dispatch, { ...attempt, ...record, address: mail.to.address, messages: messages.length });
    const inside = messages.map(({ id }) => ({ dispatchId, messageId: id }));
    await tx.insert(DispatchMessage, inside);
    for (const message of messages) message.take('send', null);
    await tx.save(messages);
    return { dispatchId, mail };
  }
}
