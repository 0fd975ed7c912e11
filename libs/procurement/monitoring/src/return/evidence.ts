import { Injectable } from '@nestjs/common';
import { Attachments, saidOfPersonalData, type Upload } from '@commonweal/files';
import type { Caller } from '@commonweal/identity';
import { Transaction } from '@commonweal/platform';
import { lineFiles } from './line-files.js';
import { lineOf, refuseUnlessAnswerable, ReturnAccess } from './return-access.js';
import { ReturnRecord } from './return-record.js';

/** Files with which a supplier shows what was delivered. */
@Injectable()
export class Evidence {
  constructor(
    private readonly transaction: Transaction,
    private readonly access: ReturnAccess,
    private readonly attachments: Attachments,
    private readonly record: ReturnRecord,
  ) {}

  /** While the line can still be answered. @throws DomainError not-found, conflict, invalid on `file` and `personalData` */
  attach(id: string, lineId: string, file: Upload, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      const whole = await this.access.forAnswer(tx, id, caller);
      const line = lineOf(whole, lineId);
      refuseUnlessAnswerable(whole, line);
      const personalData = saidOfPersonalData(file);
      const retainUntil = await this.access.keptUntil(tx, { personalData });
      const place = { ownerKind: lineFiles, ownerId: lineId, place: 'evidence', personalData };
      const made = await this.attachments.add(tx, file, { ...place, retainUntil }, caller.personId);
      await this.record.of(tx, whole.theReturn, 'evidence-attached', caller, { line, file: made });
    });
  }
}
