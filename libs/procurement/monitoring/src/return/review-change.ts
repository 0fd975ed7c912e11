import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { ReturnMail } from '../mail/return-mail.js';
import { Consequences } from './consequences.js';
import type { ReturnStep } from './contract-return.entity.js';
import type { WholeReturn } from './return-access.js';
import type { ReturnLine } from './return-line.entity.js';
import { ReturnRecord } from './return-record.js';

/** Writes what a review changed, with all that follows. */
@Injectable()
export class ReviewChange {
  constructor(
    private readonly record: ReturnRecord,
    private readonly consequences: Consequences,
    private readonly mail: ReturnMail,
  ) {}

  async line(
    tx: EntityManager,
    { theReturn }: WholeReturn,
    action: 'line-accepted' | 'line-queried',
    change: { line: ReturnLine; caller: Caller; before?: unknown },
  ): Promise<void> {
    const { line, caller, before } = change;
    await this.record.said(tx, action === 'line-queried' ? 'queried' : 'accepted', [line], caller);
    const why = action === 'line-queried' ? (line.query ?? undefined) : undefined;
    await this.record.of(tx, theReturn, action, caller, { line, before, why });
  }

  said(tx: EntityManager, lines: ReturnLine[], caller: Caller): Promise<void> {
    return this.record.said(tx, 'accepted', lines, caller);
  }

  /** A query mails the supplier, once for each time the return was handed in. */
  async take(
    tx: EntityManager,
    whole: WholeReturn,
    step: ReturnStep,
    caller: Caller,
    why?: string,
  ): Promise<void> {
    const { replyBy } = whole.theReturn;
    whole.theReturn.take(step);
    if (replyBy && !whole.theReturn.replyBy) await this.mail.answered(tx, whole, replyBy);
    await tx.save(whole.theReturn);
    await this.record.of(tx, whole.theReturn, step, caller, { why });
    if (step === 'query') await this.mail.queried(tx, whole);
    await this.consequences.follow(tx, whole);
  }
}
