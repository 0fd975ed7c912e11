import { Injectable } from '@nestjs/common';
import { Releases, type DocumentSet } from '@commonweal/documents';
import { People } from '@commonweal/identity';
import type { PanelContent, PanelItemRow } from '@commonweal/wire';
import { In, type EntityManager } from 'typeorm';
import type { PanelItem } from '../rows/panel-item.entity.js';
import { PanelMeeting } from '../rows/panel-meeting.entity.js';
import { Ruling } from '../rows/ruling.entity.js';

/** Items as they stand in lists. */
@Injectable()
export class ItemRows {
  constructor(
    private readonly releases: Releases,
    private readonly people: People,
  ) {}

  /** In the order in which they are given. */
  async of(tx: EntityManager, items: readonly PanelItem[]): Promise<PanelItemRow[]> {
    const people = await this.people.findAll(items.map(({ responsibleId }) => responsibleId));
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const meetings = await tx.findBy(PanelMeeting, {
      id: In(items.flatMap(({ meetingId }) => meetingId ?? [])),
    });
    const rulings = await tx.findBy(Ruling, { itemId: In(items.map(({ id }) => id)) });
    const documents = await this.releases.inForce(tx);
    return items.map((item) => ({
      ...rowOf(item, documents),
      lead: names.get(item.responsibleId) ?? 'Somebody who is no longer here',
      ...heldOn(meetings.find(({ id }) => id === item.meetingId)),
      ...said(rulings.find(({ itemId }) => itemId === item.id)),
    }));
  }
}

function rowOf(item: PanelItem, documents: DocumentSet): Omit<PanelItemRow, 'lead'> {
  const { id, panel, reference, title, gate, state, meetingId, submittedAt } = item;
  return {
    ...{ id, panel, reference, title, gate, state },
    panelTitle: documents.get<PanelContent>('panel', panel)?.title ?? panel,
    ...(meetingId ? { meetingId } : {}),
    urgent: item.isUrgent,
    waitsForChair: item.waitsForChair,
    submittedAt: submittedAt.toISOString(),
  };
}

const heldOn = (meeting: PanelMeeting | undefined) => (meeting ? { heldOn: meeting.heldOn } : {});
const said = (ruling: Ruling | undefined) => (ruling ? { ruling: ruling.ruling } : {});
