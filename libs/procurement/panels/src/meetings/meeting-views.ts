import { Injectable } from '@nestjs/common';
import { Releases } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { notFound, Page, page } from '@commonweal/platform';
import type {
  PanelContent,
  PanelMeetingListQuery,
  PanelMeetingRow,
  PanelMeetingView,
} from '@commonweal/wire';
import { DataSource, In, Not } from 'typeorm';
import { ItemViews } from '../items/item-views.js';
import { PanelItem } from '../rows/panel-item.entity.js';
import { PanelMeeting } from '../rows/panel-meeting.entity.js';
import { MeetingRights } from './meeting-rights.js';

/** Meetings as people see them. */
@Injectable()
export class MeetingViews {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly items: ItemViews,
    private readonly rights: MeetingRights,
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
    return {
      ...row,
      agenda: await this.items.agenda(tx, meeting.inOrder(items), caller),
      attendance: await this.rights.attendance(tx, meeting),
      ...(meeting.cancelled === null ? {} : { cancelled: meeting.cancelled }),
      may: await this.rights.of(tx, meeting, items, caller),
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
}
