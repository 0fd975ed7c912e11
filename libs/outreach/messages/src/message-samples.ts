import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { MessageSample } from '@commonweal/wire';
import { type DocumentSet, Releases } from '@commonweal/documents';
import { type Caller, scopeOf } from '@commonweal/identity';
import { notFound } from '@commonweal/platform';
import { everyone } from './envelopes.js';
import { type MessageKind, MessageKinds, placeholdersOf, type Values } from './message-kind.js';
import { Message } from './message.entity.js';

const most = 5;

/** What the placeholders of a kind of message stand for in the latest messages of that kind. */
@Injectable()
export class MessageSamples {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly kinds: MessageKinds,
  ) {}

  /** Of those in the caller's scope, the latest first. @throws DomainError not-found */
  async of(kind: string, caller: Caller): Promise<MessageSample[]> {
    const found = this.kinds.find(kind);
    if (!found) throw notFound('kind of message');
    return this.takenBack(async (tx) => {
      const documents = await this.releases.inForce(tx);
      const samples: MessageSample[] = [];
      for (const message of await latest(tx, kind, caller)) {
        const values = await valuesOf(tx, found, message, documents);
        samples.push({ id: message.id, to: message.name, about: message.subject, values });
      }
      return samples;
    });
  }

  /** Values may make a link that lets somebody in: nothing of that is kept. */
  private async takenBack<T>(look: (tx: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.database.createQueryRunner();
    await runner.startTransaction();
    try {
      return await look(runner.manager);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }
}

function latest(tx: EntityManager, kind: string, caller: Caller): Promise<Message[]> {
  const rows = tx.createQueryBuilder(Message, 'message').where('message.kind = :kind', { kind });
  scopeOf(caller).narrow(rows, { directorate: 'message.directorate', category: 'message.category' });
  return rows.orderBy({ 'message.plannedAt': 'DESC', 'message.id': 'DESC' }).limit(most).getMany();
}

/** A secret is told by its example. */
async function valuesOf(
  tx: EntityManager,
  kind: MessageKind,
  message: Message,
  documents: DocumentSet,
): Promise<Values> {
  const values = { ...everyone(message, documents), ...(await kind.values(tx, message)) };
  for (const { name, secret, example } of placeholdersOf(kind)) if (secret) values[name] = example;
  return values;
}
