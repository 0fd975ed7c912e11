import { Injectable } from '@nestjs/common';
import { Releases } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { Clock, notFound, Page, page } from '@commonweal/platform';
import type {
  AttendanceView,
  PanelContent,
  PanelMeetingListQuery,
  PanelMeetingRow,
  PanelMeetingView,
} from '@commonweal/wire';
import { DataSource, In, Not } from 'typeorm';
import { ItemViews } from '../items/item-views.js';
import { Members } from '../members/members.js';
import { PanelItem } from '../rows/panel-item.entity.js';
import { PanelMeeting } from '../rows/panel-meeting.entity.js';

/** Meetings as people see them. */
@Injectable()
export class MeetingViews {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly items: ItemViews,
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  async list(query: PanelMeetingListQuery): Promise<Page<PanelMeetingRow>> {
    const rows = this.database.manager.createQueryBuilder(PanelMeeting, 'meeting');
    const { panel, state, from } = query;
    if (panel) rows.andWhere('meeting.panel = :panel', { panel });
    if (state) rows.andWhere('meeting.state = :state', { state });
    if (from) rows.andWhere('meeting.heldOn >= :from', { from });
    const found = await page(rows, query, { heldOn: 'meeting.heldOn', panel: 'meeting.panel' });
    return new Page(await this.rows(found.items), found.total);
  }

  /** Of its agenda only what the caller may read. @throws DomainError not-found */
  async one(id: string, caller: Caller): Promise<PanelMeetingView> {
    const tx = this.database.manager;
    const meeting = await tx.findOneBy(PanelMeeting, { id });
    const [row] = meeting ? await this.rows([meeting]) : [];
    if (!meeting || !row) throw notFound('meeting');
    const items = await tx.findBy(PanelItem, { meetingId: id, state: Not('withdrawn') });
    const readable = await this.items.readable(tx, meeting.inOrder(items), caller);
    return {
      ...row,
      agenda: await this.items.rows(tx, readable),
      attendance: await this.attendance(meeting),
      ...(meeting.cancelled === null ? {} : { cancelled: meeting.cancelled }),
      may: await this.may(meeting, items, caller),
    };
  }

  private async rows(meetings: readonly PanelMeeting[]): Promise<PanelMeetingRow[]> {
    const tx = this.database.manager;
    const documents = await this.releases.inForce(tx);
    const items = await tx.find(PanelItem, {
      select: { id: true, meetingId: true },
      where: { meetingId: In(meetings.map(({ id }) => id)), state: Not('withdrawn') },
    });
    return meetings.map(({ id, panel, heldOn, startsAt, place, papersBy, state, version }) => ({
      ...{ id, panel, heldOn, startsAt, place, papersBy, state, version },
      panelTitle: documents.get<PanelContent>('panel', panel)?.title ?? panel,
      items: items.filter(({ meetingId }) => meetingId === id).length,
    }));
  }

  private async attendance({ panel, present, apologies }: PanelMeeting): Promise<AttendanceView[]> {
    const sitting = await this.members.sitting(this.database.manager, panel);
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

  private async may(meeting: PanelMeeting, items: PanelItem[], caller: Caller): Promise<string[]> {
    const isOpen = meeting.state === 'planned' || meeting.state === 'published';
    if (!isOpen || !(await this.members.mayPreside(this.database.manager, meeting.panel, caller))) return [];
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
