import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Attachments } from '@commonweal/files';
import type { Caller } from '@commonweal/identity';
import { checkVersion, DomainError, invalidField, Transaction } from '@commonweal/platform';
import { Obligation } from '../contract/obligation.entity.js';
import { Answering } from '../return/answering.js';
import { lineFiles } from '../return/line-files.js';
import { lineOf, ReturnAccess } from '../return/return-access.js';
import { certificateFor } from './certificate-access.js';
import { certificateFiles } from './certificate-files.js';
import { certificateInWords } from './certificate-in-words.js';
import type { Certificate } from './certificate.entity.js';

interface Line {
  returnId: string;
  lineId: string;
  seen: number;
}

/** A line of a return that asks for a certificate is answered with what is on record, and its files. */
@Injectable()
export class AnsweringByCertificate {
  constructor(
    private readonly transaction: Transaction,
    private readonly returns: ReturnAccess,
    private readonly answering: Answering,
    private readonly attachments: Attachments,
  ) {}

  /** @throws DomainError not-found, stale, conflict, invalid */
  answer(certificateId: string, { returnId, lineId, seen }: Line, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      const whole = await this.returns.forAnswer(tx, returnId, caller);
      const line = lineOf(whole, lineId);
      checkVersion(line, seen, 'line');
      const obligation = await tx.findOneByOrFail(Obligation, { id: line.obligationId });
      if (obligation.type !== 'certificate') throw notAsked();
      const certificate = await this.counting(tx, certificateId, caller);
      const answer = { delivered: certificateInWords(certificate), note: line.note ?? undefined };
      await this.answering.enter(tx, whole, lineId, answer, caller);
      const from = { ownerKind: certificateFiles, ownerId: certificateId };
      await this.attachments.copy(tx, from, { ownerKind: lineFiles, ownerId: lineId, place: 'evidence' });
      certificate.answers ??= obligation.indicator ?? obligation.title.toLowerCase();
      await tx.save(certificate);
    });
  }

  private async counting(tx: EntityManager, id: string, caller: Caller): Promise<Certificate> {
    const certificate = await certificateFor(tx, { id, caller });
    if (certificate.settled || certificate.isExpired(this.returns.today()))
      throw invalidField('certificateId', 'This certificate no longer counts: renew it first.');
    return certificate;
  }
}

function notAsked(): DomainError {
  return new DomainError('conflict', 'no-certificate-asked', 'This line does not ask for a certificate.');
}
