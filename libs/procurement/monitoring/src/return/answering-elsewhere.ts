import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Attachments } from '@commonweal/files';
import type { Caller } from '@commonweal/identity';
import { checkVersion, DomainError, Transaction } from '@commonweal/platform';
import { Answering } from './answering.js';
import { lineFiles } from './line-files.js';
import { lineOf, refuseUnless, ReturnAccess } from './return-access.js';
import type { ReturnLine } from './return-line.entity.js';
import { sameElsewhere } from './same-elsewhere.js';

/** What a supplier has said once is answered to every other contract that asks for the same. */
@Injectable()
export class AnsweringElsewhere {
  constructor(
    private readonly transaction: Transaction,
    private readonly access: ReturnAccess,
    private readonly answering: Answering,
    private readonly attachments: Attachments,
  ) {}

  /** Answers with its files; each return is still sent by itself. @throws DomainError not-found, stale, conflict */
  copy(id: string, lineId: string, seen: number, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      const whole = await this.access.forAnswer(tx, id, caller);
      const line = lineOf(whole, lineId);
      checkVersion(line, seen, 'line');
      refuseUnless(whole.theReturn, 'submit');
      const same = (await sameElsewhere(tx, id, this.access.today())).get(lineId) ?? [];
      if (line.delivered === null || !same.length) throw nothingToCopy(line);
      // Locked in one order, so that two copies never wait for each other.
      const targets = [...same].sort((a, b) => a.returnId.localeCompare(b.returnId));
      for (const target of targets) await this.copyTo(tx, target, line, caller);
    });
  }

  private async copyTo(
    tx: EntityManager,
    target: { returnId: string; lineId: string },
    { id, delivered, note }: ReturnLine,
    caller: Caller,
  ): Promise<void> {
    const whole = await this.access.forAnswer(tx, target.returnId, caller);
    await this.answering.enter(tx, whole, target.lineId, { delivered, note: note ?? undefined }, caller);
    const ownerKind = lineFiles;
    await this.attachments.copy(tx, { ownerKind, ownerId: id }, { ownerKind, ownerId: target.lineId });
  }
}

function nothingToCopy({ delivered }: ReturnLine): DomainError {
  return delivered === null
    ? new DomainError('conflict', 'line-empty', 'Answer this line first: there is nothing to give elsewhere.')
    : new DomainError('conflict', 'nowhere-else', 'No other contract waits for this answer.');
}
