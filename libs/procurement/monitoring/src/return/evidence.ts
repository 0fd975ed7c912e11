import { Injectable } from '@nestjs/common';
import { plusYears } from '@commonweal/calendar';
import { Attachments, type Upload } from '@commonweal/files';
import type { Caller } from '@commonweal/identity';
import { Clock, DomainError, Transaction } from '@commonweal/platform';
import { lineFiles } from './line-files.js';
import { lineOf, refuseUnless, ReturnAccess } from './return-access.js';
import { ReturnRecord } from './return-record.js';

/** Years for which evidence is kept: six after which a claim is barred (Limitation Act 1980, s 5), and the year itself. */
const retentionYears = 7;

/** Files with which a supplier shows what was delivered. */
@Injectable()
export class Evidence {
  constructor(
    private readonly transaction: Transaction,
    private readonly access: ReturnAccess,
    private readonly attachments: Attachments,
    private readonly record: ReturnRecord,
    private readonly clock: Clock,
  ) {}

  /** While the line can still be answered. @throws DomainError not-found, conflict, invalid on `file` */
  attach(id: string, lineId: string, file: Upload, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      const whole = await this.access.forCommand(tx, id, caller);
      const line = lineOf(whole, lineId);
      const today = this.clock.today();
      if (whole.theReturn.openWhenDue(today)) await tx.save(whole.theReturn);
      refuseUnless(whole.theReturn, 'submit');
      if (!line.may('answer'))
        throw new DomainError(
          'conflict',
          'line-closed',
          `This line is ${line.state}: nothing can be added to it.`,
        );
      const place = { ownerKind: lineFiles, ownerId: lineId, place: 'evidence' };
      const retainUntil = plusYears(today, retentionYears);
      const made = await this.attachments.add(tx, file, { ...place, retainUntil }, caller.personId);
      await this.record.of(tx, whole.theReturn, 'evidence-attached', caller, { line, file: made });
    });
  }
}
