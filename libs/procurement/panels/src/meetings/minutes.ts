import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Clock, DomainError, notFound } from '@commonweal/platform';
import type { MinutesView } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { PanelItem } from '../rows/panel-item.entity.js';
import { PanelMeeting } from '../rows/panel-meeting.entity.js';
import { MinuteWriting } from './minute-writing.js';
import { MeetingDesk } from './meeting-desk.js';

/** Minutes, made of attendance, conflicts, votes and rulings. Once confirmed they are kept as they were. */
@Injectable()
export class Minutes {
  constructor(
    private readonly database: DataSource,
    private readonly desk: MeetingDesk,
    private readonly writing: MinuteWriting,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found */
  async of(id: string): Promise<MinutesView> {
    const tx = this.database.manager;
    const meeting = await tx.findOneBy(PanelMeeting, { id });
    if (!meeting) throw notFound('meeting');
    return meeting.minutes ?? (await this.writing.draft(tx, meeting));
  }

  /** @throws DomainError forbidden, stale, conflict while something is undecided */
  confirm(id: string, seen: number, notes: string | undefined, caller: Caller): Promise<void> {
    return this.desk.byChair(id, caller, async (tx, meeting) => {
      if (meeting.version !== seen)
        throw new DomainError(
          'stale',
          'stale-version',
          'Somebody has changed this meeting since you read it.',
        );
      meeting.refuseUnlessInSession(this.clock.today());
      const open = await tx.countBy(PanelItem, { meetingId: id, state: 'submitted' });
      if (open)
        throw new DomainError(
          'conflict',
          'items-open',
          `There is no ruling yet on ${open} of the items. Rule on each, or defer it.`,
        );
      const minutes: MinutesView = {
        ...(await this.writing.draft(tx, meeting)),
        ...(notes ? { notes } : {}),
        confirmed: true,
        confirmedBy: caller.name,
        confirmedAt: this.clock.now().toISOString(),
      };
      await tx.save(Object.assign(meeting, { state: 'confirmed', minutes }));
      return { action: 'minutes-confirmed', data: { items: minutes.items.length }, private: { minutes } };
    });
  }
}
