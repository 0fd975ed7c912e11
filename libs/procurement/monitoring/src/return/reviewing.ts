import { Injectable } from '@nestjs/common';
import type { QueryGiven, WaiverGiven } from '@commonweal/wire';
import type { Caller } from '@commonweal/identity';
import { checkVersion, DomainError, Transaction } from '@commonweal/platform';
import { lineOf, refuseUnless, ReturnAccess } from './return-access.js';
import type { LineStep, ReturnLine } from './return-line.entity.js';
import { valuesOf } from './return-record.js';
import { ReviewChange } from './review-change.js';

/** What a contract manager does with a return: accepts it, asks back line by line, or waives it. */
@Injectable()
export class Reviewing {
  constructor(
    private readonly transaction: Transaction,
    private readonly access: ReturnAccess,
    private readonly change: ReviewChange,
  ) {}

  /**
   * Accepts an answer, or takes back a question about it. The last line accepted accepts the return; the last question
   * taken back hands it back to the contract manager.
   * @throws DomainError not-found, stale, conflict
   */
  acceptLine(id: string, lineId: string, seen: number, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      const whole = await this.access.forCommand(tx, id, caller);
      const line = lineOf(whole, lineId);
      checkVersion(line, seen, 'line');
      refuseUnlessMay(line, 'accept');
      line.take('accept');
      await tx.save(line);
      await this.change.line(tx, whole, 'line-accepted', { line, caller });
      const { theReturn, lines } = whole;
      const isSettled = lines.every(({ state }) => state === 'accepted' || state === 'submitted');
      if (isSettled && theReturn.may('settle')) await this.change.take(tx, whole, 'settle', caller);
      const isLast = lines.every(({ state }) => state === 'accepted');
      if (isLast && theReturn.may('accept')) await this.change.take(tx, whole, 'accept', caller);
    });
  }

  /** Also of a return that was accepted: it is opened again. @throws DomainError not-found, stale, conflict */
  queryLine(id: string, lineId: string, seen: number, { query }: QueryGiven, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      const whole = await this.access.forCommand(tx, id, caller);
      const line = lineOf(whole, lineId);
      checkVersion(line, seen, 'line');
      refuseUnless(whole.theReturn, 'query');
      refuseUnlessMay(line, 'query');
      const before = valuesOf(line);
      line.take('query');
      await tx.save(Object.assign(line, { query }));
      await this.change.line(tx, whole, 'line-queried', { line, caller, before });
      whole.theReturn.replyBy ??= await this.access.replyBy(tx);
      await this.change.take(tx, whole, 'query', caller);
    });
  }

  /** Accepts all lines that were handed in. @throws DomainError not-found, stale, conflict */
  accept(id: string, seen: number, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      const whole = await this.access.forCommand(tx, id, caller);
      checkVersion(whole.theReturn, seen, 'return');
      refuseUnless(whole.theReturn, 'accept');
      const accepted = whole.lines.filter((line) => line.may('accept'));
      for (const line of accepted) line.take('accept');
      await tx.save(whole.lines);
      await this.change.said(tx, accepted, caller);
      await this.change.take(tx, whole, 'accept', caller);
    });
  }

  /** @throws DomainError not-found, stale, conflict */
  waive(id: string, seen: number, { reason }: WaiverGiven, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      const whole = await this.access.forCommand(tx, id, caller);
      checkVersion(whole.theReturn, seen, 'return');
      refuseUnless(whole.theReturn, 'waive');
      whole.theReturn.waivedBecause = reason;
      await this.change.take(tx, whole, 'waive', caller, reason);
    });
  }
}

function refuseUnlessMay(line: ReturnLine, step: LineStep): void {
  if (line.may(step)) return;
  throw new DomainError(
    'conflict',
    `cannot-${step}-line`,
    `This line is ${line.state}: there is nothing to ${step}.`,
  );
}
