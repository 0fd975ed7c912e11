import { Injectable } from '@nestjs/common';
import { Ledger } from '@commonweal/ledger';
import { Clock, Described, Job, Transaction } from '@commonweal/platform';
import { IsNull, LessThan } from 'typeorm';
import { Attachment } from './attachment.entity.js';
import { RetentionBar } from './retention-bar.js';

/** Lets the content go of attachments whose retention is over. The row and the hash stay; `SweepFiles` removes the file. */
@Injectable()
export class EndRetention extends Job {
  readonly name = 'end-retention';
  override readonly every = '30 2 * * *';

  constructor(
    private readonly transaction: Transaction,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    private readonly described: Described,
  ) {
    super();
  }

  async run(): Promise<void> {
    const over = { retainUntil: LessThan(this.clock.today()), contentDeletedAt: IsNull() };
    const due = await this.transaction.run((tx) =>
      tx.find(Attachment, { select: { id: true }, where: over }),
    );
    for (const { id } of due) await this.end(id);
  }

  private end(id: string): Promise<void> {
    return this.transaction.run(async (tx) => {
      const attachment = await tx.findOneBy(Attachment, { id, contentDeletedAt: IsNull() });
      if (!attachment) return;
      for (const bar of this.described.all(RetentionBar)) if (await bar.holds(tx, attachment)) return;
      await tx.update(Attachment, id, { contentDeletedAt: this.clock.now() });
      const { ownerKind, ownerId, place, hash, retainUntil } = attachment;
      await this.ledger.write(tx, {
        ...{ subjectKind: ownerKind, subjectId: ownerId, action: 'retention-ended' },
        data: { task: place, attachment: id, hash, retainUntil },
      });
    });
  }
}
