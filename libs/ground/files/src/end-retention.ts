import { Injectable } from '@nestjs/common';
import { Ledger } from '@commonweal/ledger';
import { Clock, Job, Transaction } from '@commonweal/platform';
import { DataSource, IsNull, LessThan } from 'typeorm';
import { Attachment } from './attachment.entity.js';

/** Lets the content go of attachments whose retention is over. The row and the hash stay; `SweepFiles` removes the file. */
@Injectable()
export class EndRetention extends Job {
  readonly name = 'end-retention';
  override readonly every = '30 2 * * *';

  constructor(
    private readonly database: DataSource,
    private readonly transaction: Transaction,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run(): Promise<void> {
    const over = { retainUntil: LessThan(this.clock.today()), contentDeletedAt: IsNull() };
    const due = await this.database.manager.find(Attachment, { select: { id: true }, where: over });
    for (const { id } of due) await this.end(id);
  }

  private end(id: string): Promise<void> {
    return this.transaction.run(async (tx) => {
      const attachment = await tx.findOneBy(Attachment, { id, contentDeletedAt: IsNull() });
      if (!attachment) return;
      await tx.update(Attachment, id, { contentDeletedAt: this.clock.now() });
      const { ownerKind, ownerId, place, hash, retainUntil } = attachment;
      await this.ledger.write(tx, {
        ...{ subjectKind: ownerKind, subjectId: ownerId, action: 'retention-ended' },
        data: { task: place, attachment: id, hash, retainUntil },
      });
    });
  }
}
