import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { Clock } from '@commonweal/platform';
import { ReturnMail } from '../mail/return-mail.js';
import { Consequences } from './consequences.js';
import type { WholeReturn } from './return-access.js';
import { ReturnRecord } from './return-record.js';

/** What follows when a return was handed in: the clock stops, reminders go, rules look, a receipt goes out. */
@Injectable()
export class Submitted {
  constructor(
    private readonly clock: Clock,
    private readonly record: ReturnRecord,
    private readonly consequences: Consequences,
    private readonly mail: ReturnMail,
  ) {}

  /** @param replyBy by when its questions were to be answered, if there were any */
  async note(tx: EntityManager, whole: WholeReturn, caller: Caller, replyBy: string | null): Promise<void> {
    const { theReturn } = whole;
    theReturn.submittedAt = this.clock.now();
    theReturn.firstSubmittedAt ??= theReturn.submittedAt;
    theReturn.submittedBy = caller.personId;
    await tx.save(theReturn);
    await this.record.of(tx, theReturn, 'submitted', caller);
    if (replyBy) await this.mail.answered(tx, whole, replyBy);
    await this.mail.receipt(tx, whole, caller.personId);
    await this.consequences.follow(tx, whole);
  }
}
