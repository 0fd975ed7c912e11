import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { checkVersion, Clock, DomainError, invalidField } from '@commonweal/platform';
import type { AgendaGiven, AttendanceGiven } from '@commonweal/wire';
import { Members } from '../members/members.js';
import { PanelMail } from '../mail/panel-mail.js';
import { PanelItem } from '../rows/panel-item.entity.js';
import { MeetingDesk } from './meeting-desk.js';

/** The agenda is put in order and published; at the meeting it is noted who is there. */
@Injectable()
export class RunMeetings {
  constructor(
    private readonly desk: MeetingDesk,
    private readonly members: Members,
    private readonly mail: PanelMail,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, invalid, stale, conflict */
  order(id: string, seen: number, { items }: AgendaGiven, caller: Caller): Promise<void> {
    return this.desk.byChair(id, caller, async (tx, meeting) => {
      checkVersion(meeting, seen, 'meeting');
      meeting.refuseUnlessOpen();
      const rows = await tx.findBy(PanelItem, { meetingId: id });
      const live = rows.filter(({ state }) => state !== 'withdrawn');
      const isWhole =
        live.length === items.length &&
        new Set(items).size === items.length &&
        live.every((item) => items.includes(item.id));
      if (!isWhole)
        throw invalidField('items', 'Name every item of the meeting once. Read the agenda again.');
      await tx.save(Object.assign(meeting, { agenda: items }));
      return { action: 'agenda-ordered', data: { items } };
    });
  }

  /** Members get their papers. @throws DomainError forbidden, stale, conflict */
  publish(id: string, seen: number, caller: Caller): Promise<void> {
    return this.desk.byChair(id, caller, async (tx, meeting) => {
      checkVersion(meeting, seen, 'meeting');
      meeting.refuseUnlessOpen();
      if (meeting.state === 'published')
        throw new DomainError('conflict', 'published-already', 'The agenda is published already.');
      const items = await tx.findBy(PanelItem, { meetingId: id, state: 'submitted' });
      if (!items.some((item) => !item.waitsForChair))
        throw new DomainError('conflict', 'agenda-empty', 'There is nothing on the agenda yet.');
      await tx.save(Object.assign(meeting, { state: 'published' }));
      await this.mail.papersOf(tx, meeting);
      return { action: 'agenda-published', data: { items: items.map((item) => item.id) } };
    });
  }

  /** @throws DomainError forbidden, invalid, stale, conflict */
  attend(id: string, seen: number, { present, apologies }: AttendanceGiven, caller: Caller): Promise<void> {
    return this.desk.byChair(id, caller, async (tx, meeting) => {
      checkVersion(meeting, seen, 'meeting');
      meeting.refuseUnlessInSession(this.clock.today());
      const sitting = (await this.members.sitting(tx, meeting.panel)).filter(({ active }) => active);
      const sits = (personId: string) => sitting.some((one) => one.personId === personId);
      for (const [field, people] of Object.entries({ present, apologies }))
        if (!people.every(sits)) throw invalidField(field, 'Only members of the panel are noted here.');
      if (present.some((personId) => apologies.includes(personId)))
        throw invalidField('apologies', 'Nobody is both present and away.');
      await tx.save(
        Object.assign(meeting, { present: [...new Set(present)], apologies: [...new Set(apologies)] }),
      );
      return { action: 'attendance-noted', data: { present, apologies } };
    });
  }
}
