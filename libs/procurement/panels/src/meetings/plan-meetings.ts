import { Injectable } from '@nestjs/common';
import { workingDays } from '@commonweal/calendar';
import { Releases } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { checkVersion, Clock, invalidField, newId, notFound } from '@commonweal/platform';
import type { PanelContent, PanelMeetingCreate, PanelMeetingGiven } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { papersDaysOf } from '../panel-kind.js';
import { PanelItem } from '../rows/panel-item.entity.js';
import { PanelMeeting } from '../rows/panel-meeting.entity.js';
import { MeetingDesk } from './meeting-desk.js';

/** Meetings are planned, moved and cancelled by who presides. */
@Injectable()
export class PlanMeetings {
  constructor(
    private readonly desk: MeetingDesk,
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found, forbidden, invalid */
  plan(body: PanelMeetingCreate, caller: Caller): Promise<string> {
    return this.desk.create(body.panel, caller, async (tx) => {
      const papersBy = await this.papersBy(tx, body.panel, body.heldOn);
      const { panel, heldOn, startsAt, place } = body;
      const id = newId();
      await tx.save(
        tx.create(PanelMeeting, { id, panel, heldOn, startsAt, place, papersBy, state: 'planned' }),
      );
      return id;
    });
  }

  /** @throws DomainError not-found, forbidden, invalid, stale, conflict */
  move(id: string, seen: number, body: PanelMeetingGiven, caller: Caller): Promise<void> {
    return this.desk.byChair(id, caller, async (tx, meeting) => {
      checkVersion(meeting, seen, 'meeting');
      meeting.refuseUnlessOpen();
      const before = { heldOn: meeting.heldOn, startsAt: meeting.startsAt, place: meeting.place };
      const papersBy = await this.papersBy(tx, meeting.panel, body.heldOn);
      await tx.save(Object.assign(meeting, { ...body, papersBy }));
      return { action: 'meeting-moved', data: { before, heldOn: body.heldOn, papersBy } };
    });
  }

  /** Items that were to be heard are withdrawn: their lead submits them to another. @throws DomainError */
  cancel(id: string, seen: number, reason: string, caller: Caller): Promise<void> {
    return this.desk.byChair(id, caller, async (tx, meeting) => {
      checkVersion(meeting, seen, 'meeting');
      meeting.refuseUnlessOpen();
      await tx.save(Object.assign(meeting, { state: 'cancelled', cancelled: reason }));
      const withdrawn = `The meeting was cancelled: ${reason}`;
      const waiting = await tx.findBy(PanelItem, { meetingId: id, state: 'submitted' });
      await tx.save(waiting.map((item) => Object.assign(item, { state: 'withdrawn', withdrawn })));
      return { action: 'meeting-cancelled', data: { items: waiting.map((item) => item.id) }, why: reason };
    });
  }

  /** The cut-off: so many working days before the day. */
  private async papersBy(tx: EntityManager, panel: string, heldOn: string): Promise<string> {
    const documents = await this.releases.inForce(tx);
    const content = documents.get<PanelContent>('panel', panel);
    if (!content) throw notFound('panel');
    const calendar = workingDays(documents, 'office');
    if (heldOn < this.clock.today())
      throw invalidField('heldOn', 'The day is past. Choose today or a later day.');
    if (!calendar.isWorkingDay(heldOn))
      throw invalidField('heldOn', 'The council does not work on that day. Choose a working day.');
    return calendar.addWorkingDays(heldOn, -papersDaysOf(content));
  }
}
