import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { lock, notFound, Transaction } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { MembershipRecord } from '../members/membership-record.js';
import { Members } from '../members/members.js';
import { PanelMeeting } from '../rows/panel-meeting.entity.js';

/** What a command did, for the ledger. */
export interface Deed {
  action: string;
  data?: object;
  private?: object;
  why?: string;
}

/** Commands on a meeting by who presides: one at a time, each one transaction and one entry in the ledger. */
@Injectable()
export class MeetingDesk {
  constructor(
    private readonly transaction: Transaction,
    private readonly members: Members,
    private readonly panels: MembershipRecord,
    private readonly ledger: Ledger,
  ) {}

  /** @throws DomainError not-found, forbidden */
  create(panel: string, caller: Caller, work: (tx: EntityManager) => Promise<string>): Promise<string> {
    return this.transaction.run(async (tx) => {
      await this.panels.requirePanel(tx, panel);
      await this.members.requirePresiding(tx, panel, caller);
      const id = await work(tx);
      await this.write(tx, id, { action: 'meeting-planned', data: { panel } }, caller);
      return id;
    });
  }

  /** @throws DomainError not-found, forbidden */
  byChair(
    id: string,
    caller: Caller,
    work: (tx: EntityManager, meeting: PanelMeeting) => Promise<Deed>,
  ): Promise<void> {
    return this.transaction.run(async (tx) => {
      await lock(tx, `panel-meeting:${id}`);
      const meeting = await tx.findOneBy(PanelMeeting, { id });
      if (!meeting) throw notFound('meeting');
      await this.members.requirePresiding(tx, meeting.panel, caller);
      await this.write(tx, id, await work(tx, meeting), caller);
    });
  }

  private async write(tx: EntityManager, id: string, deed: Deed, caller: Caller): Promise<void> {
    const about = { subjectKind: 'panel-meeting', subjectId: id, actorId: caller.personId };
    await this.ledger.write(tx, { ...about, ...deed });
  }
}
