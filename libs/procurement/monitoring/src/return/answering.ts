import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LineAnswer } from '@commonweal/wire';
import type { Caller } from '@commonweal/identity';
import { checkVersion, DomainError, type FieldErrors, invalidField, Transaction } from '@commonweal/platform';
import { Obligation } from '../contract/obligation.entity.js';
import { faultOfAnswer } from '../promise/measure.js';
import {
  lineOf,
  refuseUnless,
  refuseUnlessAnswerable,
  ReturnAccess,
  type WholeReturn,
} from './return-access.js';
import type { ReturnLine } from './return-line.entity.js';
import { ReturnRecord, valuesOf } from './return-record.js';
import { Submitted } from './submitted.js';

/** What a supplier does with a return: answers its lines one by one, and hands it in. */
@Injectable()
export class Answering {
  constructor(
    private readonly transaction: Transaction,
    private readonly access: ReturnAccess,
    private readonly record: ReturnRecord,
    private readonly submitted: Submitted,
  ) {}

  /** @throws DomainError not-found, stale, conflict, invalid */
  answer(id: string, lineId: string, seen: number, body: LineAnswer, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      const whole = await this.access.forAnswer(tx, id, caller);
      checkVersion(lineOf(whole, lineId), seen, 'line');
      await this.enter(tx, whole, lineId, body, caller);
    });
  }

  /** Writes one answer of a return that was found for answering. @throws DomainError not-found, conflict, invalid */
  async enter(
    tx: EntityManager,
    whole: WholeReturn,
    lineId: string,
    body: LineAnswer,
    caller: Caller,
  ): Promise<void> {
    const line = lineOf(whole, lineId);
    refuseUnlessAnswerable(whole, line);
    const before = valuesOf(line);
    await this.fill(tx, line, body);
    await this.record.of(tx, whole.theReturn, 'line-answered', caller, { line, before });
  }

  private async fill(tx: EntityManager, line: ReturnLine, { delivered, note }: LineAnswer): Promise<void> {
    const isEmpty = delivered === undefined || delivered === null;
    const obligation = await tx.findOneByOrFail(Obligation, { id: line.obligationId });
    const fault = isEmpty ? undefined : faultOfAnswer(obligation, delivered);
    if (fault) throw invalidField('delivered', fault);
    line.take(isEmpty ? 'empty' : 'answer');
    await tx.save(Object.assign(line, { delivered: isEmpty ? null : delivered, note: note || null }));
  }

  /** @throws DomainError not-found, stale, conflict */
  submit(id: string, seen: number, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      const whole = await this.access.forAnswer(tx, id, caller);
      const { theReturn, lines } = whole;
      checkVersion(theReturn, seen, 'return');
      refuseUnless(theReturn, 'submit');
      refuseUnlessAnswered(whole);
      const sent = lines.filter((line) => line.may('submit'));
      for (const line of sent) line.take('submit');
      const { replyBy } = theReturn;
      theReturn.take('submit');
      await tx.save(lines);
      await this.record.said(tx, 'submitted', sent, caller);
      await this.submitted.note(tx, whole, caller, replyBy);
    });
  }
}

function refuseUnlessAnswered({ lines }: WholeReturn): void {
  const open = lines.filter(({ state }) => state === 'empty' || state === 'queried');
  if (open.length === 0) return;
  const errors: FieldErrors = Object.fromEntries(
    open.map(({ id, state }) => [
      `lines.${id}`,
      [state === 'empty' ? 'is not answered yet' : 'was queried and not answered again'],
    ]),
  );
  const count = `${open.length} of ${lines.length} lines`;
  throw new DomainError(
    'conflict',
    'lines-open',
    `Answer every line first: ${count} are not answered.`,
    errors,
  );
}
