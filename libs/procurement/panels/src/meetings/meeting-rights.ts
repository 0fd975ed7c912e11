import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Clock } from '@commonweal/platform';
import type { AttendanceView } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { Members } from '../members/members.js';
import type { PanelItem } from '../rows/panel-item.entity.js';
import type { PanelMeeting } from '../rows/panel-meeting.entity.js';

/** Who is at a meeting, and what somebody may do with it now. */
@Injectable()
export class MeetingRights {
  constructor(
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  async attendance(
    tx: EntityManager,
    { panel, present, apologies }: PanelMeeting,
  ): Promise<AttendanceView[]> {
    const sitting = await this.members.sitting(tx, panel);
    return sitting
      .filter(({ active }) => active)
      .map(({ personId, name }) => ({
        ...{ personId, name },
        state: present.includes(personId)
          ? 'present'
          : apologies.includes(personId)
            ? 'apologies'
            : 'unknown',
      }));
  }

  async of(tx: EntityManager, meeting: PanelMeeting, items: PanelItem[], caller: Caller): Promise<string[]> {
    const isOpen = meeting.state === 'planned' || meeting.state === 'published';
    if (!isOpen || !(await this.members.mayPreside(tx, meeting.panel, caller))) return [];
    const isPublished = meeting.state === 'published';
    const isHeard = isPublished && meeting.heldOn <= this.clock.today();
    const allowed: [string, boolean][] = [
      ['edit', true],
      ['order', items.length > 1],
      ['publish', !isPublished && items.some((item) => !item.waitsForChair)],
      ['attendance', isHeard],
      ['confirm', isHeard && items.every(({ state }) => state !== 'submitted')],
      ['cancel', items.every(({ state }) => state !== 'decided')],
    ];
    return allowed.filter(([, may]) => may).map(([what]) => what);
  }
}
