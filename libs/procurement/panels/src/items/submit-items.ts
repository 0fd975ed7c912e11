import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { DomainError, lock, Transaction } from '@commonweal/platform';
import type { PanelItemGiven } from '@commonweal/wire';
import { AllMatters } from '../matter.js';
import type { PanelItem } from '../rows/panel-item.entity.js';
import { ItemMaking } from './item-making.js';
import { ItemDesk } from './item-desk.js';

/** Brings matters before a panel, each with its pack as it stands. */
@Injectable()
export class SubmitItems {
  constructor(
    private readonly transaction: Transaction,
    private readonly matters: AllMatters,
    private readonly making: ItemMaking,
    private readonly desk: ItemDesk,
  ) {}

  /** To a meeting, or by the urgent route. @throws DomainError not-found, forbidden, invalid, conflict */
  submit(body: PanelItemGiven, caller: Caller): Promise<string> {
    return this.transaction.run(async (tx) => {
      const matters = this.matters.of(body.subjectKind);
      await lock(tx, `${body.subjectKind}:${body.subjectId}`);
      const matter = await matters.ready(tx, body.subjectId, caller);
      if (!(await matters.mayPresent(tx, body.subjectId, caller)))
        throw new DomainError(
          'forbidden',
          'not-yours',
          'Only a lead who may change it brings it before a panel.',
        );
      const item = await this.making.make(tx, matter, body, caller);
      const data = { urgent: item.isUrgent, meetingId: item.meetingId, pack: item.packHash };
      await this.desk.write(tx, item, { action: 'submitted-to-panel', data, ...whyOf(item) }, caller);
      return item.id;
    });
  }

  /** Taken back before it is decided. @throws DomainError not-found, forbidden, stale, conflict */
  withdraw(id: string, seen: number, reason: string, caller: Caller): Promise<void> {
    return this.desk.with(id, caller, async (tx, item) => {
      refuseStale(item, seen);
      if (!(await this.matters.of(item.subjectKind).mayPresent(tx, item.subjectId, caller)))
        throw new DomainError('forbidden', 'not-yours', 'Only a lead who may change it takes it back.');
      item.refuseUnlessOpen();
      await tx.save(Object.assign(item, { state: 'withdrawn', withdrawn: reason }));
      return { action: 'withdrawn-from-panel', why: reason };
    });
  }
}

/** @throws DomainError stale */
export function refuseStale({ version }: PanelItem, seen: number): void {
  if (version === seen) return;
  throw new DomainError('stale', 'stale-version', 'Somebody has changed this item since you read it.');
}

const whyOf = ({ urgentReason, lateReason }: PanelItem) => {
  const why = urgentReason ?? lateReason;
  return why === null ? {} : { why };
};
