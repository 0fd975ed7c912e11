import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Described, lock, newId } from '@commonweal/platform';
import { type EntityManager, In } from 'typeorm';
import { asStored, commitmentTo, hashOf } from './chain.js';
import { LedgerEntry } from './ledger-entry.entity.js';
import { LedgerFollower } from './ledger-follower.js';
import { LedgerPrivate, type PrivateContent } from './ledger-private.entity.js';

export interface Deed {
  subjectKind: string;
  subjectId: string;
  /** What was done, a stable code: `opened`, `rule-changed`. */
  action: string;
  /** Missing when the engine did it by itself. */
  actorId?: string | null;
  /** The release in force, where the deed follows policy. */
  release?: number | null;
  /** Ids, codes, numbers, dates: what may stay for ever. */
  data?: object;
  /** Names, free text, values before and after: what somebody may one day ask to be erased. */
  private?: unknown;
  /** The reason a person gave. */
  why?: string | null;
}

@Injectable()
export class Ledger {
  constructor(
    private readonly clock: Clock,
    private readonly described: Described,
  ) {}

  /** Adds an entry to the chain of its subject, in the transaction of the deed. @returns the id of the entry */
  async write(tx: EntityManager, deed: Deed): Promise<string> {
    const { subjectKind, subjectId } = deed;
    await lock(tx, `ledger/${subjectKind}/${subjectId}`);
    const last = await tx.findOne(LedgerEntry, {
      where: { subjectKind, subjectId },
      order: { sequence: 'DESC' },
    });
    const secret = privatePart(deed);
    const entry = {
      id: newId(),
      subjectKind,
      subjectId,
      sequence: (last?.sequence ?? 0) + 1,
      action: deed.action,
      actorId: deed.actorId ?? null,
      at: this.clock.now(),
      release: deed.release ?? null,
      data: asStored(deed.data ?? {}),
      commitment: secret ? commitmentTo(secret.content, secret.salt) : null,
      previousHash: last?.hash ?? null,
    };
    await tx.insert(LedgerEntry, { ...entry, hash: hashOf(entry) });
    if (secret) await tx.insert(LedgerPrivate, { entryId: entry.id, ...secret });
    for (const follower of this.described.all(LedgerFollower)) await follower.wrote(tx, entry);
    return entry.id;
  }

  /** Erases personal data and free text of a subject. The chain still holds; that they were erased is written too. */
  async erase(tx: EntityManager, by: Pick<Deed, 'subjectKind' | 'subjectId' | 'actorId'>): Promise<void> {
    const { subjectKind, subjectId } = by;
    const entries = await tx.find(LedgerEntry, { select: { id: true }, where: { subjectKind, subjectId } });
    await this.erasePrivate(
      tx,
      entries.map(({ id }) => id),
    );
    await this.write(tx, { ...by, action: 'private-data-erased' });
  }

  /** Erases personal data and free text of these entries, whatever they are about. */
  async erasePrivate(tx: EntityManager, entryIds: string[]): Promise<void> {
    const erased = { content: null, salt: null, erasedAt: this.clock.now() };
    await tx.update(LedgerPrivate, { entryId: In(entryIds) }, erased);
  }
}

function privatePart(deed: Deed): { content: PrivateContent; salt: string } | undefined {
  const content = asStored({ why: deed.why || undefined, private: deed.private ?? undefined });
  if (Object.keys(content).length === 0) return undefined;
  return { content, salt: randomBytes(32).toString('hex') };
}
