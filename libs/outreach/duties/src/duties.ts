import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { DutyCompletion, DutyReason } from '@commonweal/wire';
import { type Caller, scopeOf } from '@commonweal/identity';
import {
  checkVersion,
  Clock,
  dayInWords,
  DomainError,
  invalidField,
  lock,
  notFound,
  Transaction,
} from '@commonweal/platform';
import { Clocks } from './clocks.js';
import { Duty, type DutyStep } from './duty.entity.js';
import { DutyRecord } from './duty-record.js';

interface Command {
  id: string;
  /** Version that the caller saw. */
  seen: number;
  caller: Caller;
}

/** Which duties, by the keys of their documents, and whose. */
interface Proved {
  duties: readonly string[];
  subjectIds: readonly string[];
}

interface Proof {
  doneOn: string;
  evidence: string;
  byId: string;
}

type Change = Partial<Duty> & { byId: string };

/** What people put on record about duties. Each returns the id. */
@Injectable()
export class Duties {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly clocks: Clocks,
    private readonly record: DutyRecord,
  ) {}

  /** @throws DomainError not-found, stale, invalid, conflict */
  complete(command: Command, { doneOn, evidence }: DutyCompletion): Promise<string> {
    if (doneOn > this.clock.today())
      throw invalidField('doneOn', 'This day is still to come. Record it once it is done.');
    if (!evidence.trim())
      throw invalidField('evidence', 'Give the number or the address under which it can be seen.');
    return this.take('complete', command, { doneOn, evidence, reason: null }, beforeItsClock);
  }

  /** In the transaction of what proved it, for example of a notice put on record. What was settled before stays as it was. */
  async proved(tx: EntityManager, { duties, subjectIds }: Proved, proof: Proof): Promise<void> {
    for (const { id } of await tx.find(Duty, {
      where: { duty: In([...duties]), subjectId: In([...subjectIds]) },
      order: { id: 'ASC' },
    })) {
      await lock(tx, `duty:${id}`);
      const duty = await tx.findOneByOrFail(Duty, { id });
      if (duty.may('complete')) await this.settle(tx, duty, 'complete', { ...proof, reason: null });
    }
  }

  /** @throws DomainError not-found, stale, invalid, conflict */
  waive(command: Command, { reason }: DutyReason): Promise<string> {
    return this.take('waive', command, { doneOn: this.clock.today(), reason: given(reason) });
  }

  /** @throws DomainError not-found, stale, invalid, conflict */
  reopen(command: Command, { reason }: DutyReason): Promise<string> {
    return this.take('reopen', command, { doneOn: null, evidence: null, reason: given(reason) });
  }

  private take(
    step: DutyStep,
    { id, seen, caller }: Command,
    change: Partial<Duty>,
    check?: (duty: Duty, change: Partial<Duty>) => void,
  ): Promise<string> {
    return this.transaction.run(async (tx) => {
      const duty = await find(tx, id, caller);
      checkVersion(duty, seen, 'duty');
      if (!duty.may(step)) throw notPossible(duty);
      check?.(duty, change);
      await this.settle(tx, duty, step, { ...change, byId: caller.personId });
      return id;
    });
  }

  private async settle(tx: EntityManager, duty: Duty, step: DutyStep, change: Change): Promise<void> {
    duty.take(step);
    await tx.save(Object.assign(duty, change, { settledAt: step === 'reopen' ? null : this.clock.now() }));
    await this.record.taken(tx, duty, step, change.byId);
    await this.clocks.settle(tx, duty);
  }
}

async function find(tx: EntityManager, id: string, caller: Caller): Promise<Duty> {
  await lock(tx, `duty:${id}`);
  const duty = await tx.findOneBy(Duty, { id });
  if (!duty || !scopeOf(caller).includes(duty)) throw notFound('duty');
  return duty;
}

/** A year that was mistyped would prove something late as done in time. @throws DomainError invalid */
function beforeItsClock({ anchorOn, dueOn }: Duty, { doneOn }: Partial<Duty>): void {
  if (!doneOn || !anchorOn || !dueOn || doneOn >= anchorOn || doneOn >= dueOn) return;
  throw invalidField('doneOn', `Its clock begins on ${dayInWords(anchorOn)}: give that day or a later one.`);
}

function given(reason: string): string {
  if (!reason.trim()) throw invalidField('reason', 'Give the reason.');
  return reason;
}

function notPossible({ isAwaited }: Duty): DomainError {
  return isAwaited
    ? new DomainError('conflict', 'not-settled', 'This duty is open: there is nothing to open again.')
    : new DomainError('conflict', 'settled', 'This duty was settled already. Open it again to change that.');
}
