import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Clock, DomainError } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { AllMatters, type Matter } from '../matter.js';
import { Members } from '../members/members.js';
import type { PanelItem } from '../rows/panel-item.entity.js';
import { PanelMeeting } from '../rows/panel-meeting.entity.js';
import { refuseStale } from './submit-items.js';
import { refuseConflicted } from './take-part.js';

/** Whether a ruling may be given now, and by whom. */
@Injectable()
export class InSession {
  constructor(
    private readonly members: Members,
    private readonly matters: AllMatters,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, stale, conflict */
  async require(tx: EntityManager, item: PanelItem, seen: number, caller: Caller): Promise<Matter> {
    await this.members.requirePresiding(tx, item.panel, caller);
    await this.members.requireMember(tx, item, caller);
    await refuseConflicted(tx, item.id, caller.personId);
    refuseStale(item, seen);
    item.refuseUnlessBeforeThePanel();
    if (item.meetingId) {
      const meeting = await tx.findOneByOrFail(PanelMeeting, { id: item.meetingId });
      meeting.refuseUnlessInSession(this.clock.today());
    }
    const matter = await this.matters.of(item.subjectKind).ready(tx, item.subjectId, caller);
    if (matter.occasionId === item.occasionId && matter.panel === item.panel) return matter;
    throw new DomainError(
      'conflict',
      'matter-moved-on',
      'It was sent back or belongs to another panel since this was submitted. Its lead withdraws the item and submits it anew.',
    );
  }
}
