import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AlertNote, AlertView, SnoozeGiven } from '@commonweal/wire';
import { plusDays } from '@commonweal/calendar';
import { type Caller, scopeOf } from '@commonweal/identity';
import { checkVersion, Clock, DomainError, invalidField, notFound, Transaction } from '@commonweal/platform';
import { StandingEffect } from '@commonweal/decisions';
import { Alert, type AlertStep } from './alert.entity.js';
import { AlertRecord } from './alert-record.js';
import { alertView } from './alert-view.js';
import { Climbing } from './climbing.js';

const longestSnooze = 366;

interface Command {
  id: string;
  seen: number;
  caller: Caller;
  reason?: string;
}

/** What people do with alerts. */
@Injectable()
export class Alerts {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly record: AlertRecord,
    private readonly climbing: Climbing,
  ) {}

  acknowledge(id: string, seen: number, { reason }: AlertNote, caller: Caller): Promise<AlertView> {
    return this.take('acknowledge', { id, seen, caller, reason }, {});
  }

  /** @throws DomainError invalid for a day that is past or more than a year ahead */
  snooze(id: string, seen: number, { until, reason }: SnoozeGiven, caller: Caller): Promise<AlertView> {
    const today = this.clock.today();
    if (until < today || until > plusDays(today, longestSnooze))
      throw invalidField('until', 'Choose a day from today until a year from now.');
    const asleep = { snoozedUntil: until, nextLookOn: plusDays(until, 1), reason };
    return this.take('snooze', { id, seen, caller, reason }, asleep);
  }

  /** It stays resolved until its cause has gone and come back. @throws DomainError invalid without a reason */
  resolve(id: string, seen: number, { reason }: AlertNote, caller: Caller): Promise<AlertView> {
    if (!reason?.trim())
      throw invalidField('reason', 'Say why it is resolved although its cause is still there.');
    const by = { resolvedAt: this.clock.now(), resolvedBy: caller.personId, reason };
    return this.take('resolve', { id, seen, caller, reason }, by);
  }

  /**
   * It was resolved by somebody too early: it climbs on.
   * @throws DomainError invalid without a reason, conflict where its cause has gone
   */
  reopen(id: string, seen: number, { reason }: AlertNote, caller: Caller): Promise<AlertView> {
    if (!reason?.trim()) throw invalidField('reason', 'Say why it is not settled after all.');
    const again = { resolvedAt: null, resolvedBy: null, reason };
    return this.take('reopen', { id, seen, caller, reason }, again);
  }

  private take(
    step: AlertStep,
    { id, seen, caller, reason }: Command,
    change: Partial<Alert>,
  ): Promise<AlertView> {
    return this.transaction.run(async (tx) => {
      const alert = await this.find(tx, id, caller);
      checkVersion(alert, seen, 'alert');
      if (!alert.may(step)) throw notPossible(alert, step);
      if (step === 'reopen' && !(await isCaused(tx, alert))) throw causeGone();
      alert.take(step);
      await tx.save(Object.assign(alert, change));
      await this.record.write(tx, alert, step, caller.personId, reason);
      await this.climbing.climb(tx, { kind: alert.subjectKind, id: alert.subjectId }, this.clock.today());
      return alertView(await tx.findOneByOrFail(Alert, { id }));
    });
  }

  private async find(tx: EntityManager, id: string, caller: Caller): Promise<Alert> {
    const alert = await tx.findOne(Alert, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!alert || !scopeOf(caller).includes(alert)) throw notFound('alert');
    return alert;
  }
}

/** Whether the rule that raised it still asks for it. */
function isCaused(tx: EntityManager, { rule, subjectKind, subjectId }: Alert): Promise<boolean> {
  return tx.existsBy(StandingEffect, {
    ...{ rule, subjectKind, subjectId, effect: 'raise-alert', state: 'stands' },
  });
}

function causeGone(): DomainError {
  const detail = 'Its cause has gone: it opens again by itself when that comes back.';
  return new DomainError('conflict', 'cause-gone', detail);
}

function notPossible({ state }: Alert, step: AlertStep): DomainError {
  return new DomainError(
    'conflict',
    `cannot-${step}`,
    `An alert that is ${state} cannot be changed in that way.`,
  );
}
