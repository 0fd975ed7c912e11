import { Injectable } from '@nestjs/common';
import { Releases } from '@commonweal/documents';
import { People } from '@commonweal/identity';
import type { MinutesView, MinuteView, PanelContent } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { Ballots } from '../items/ballots.js';
import { pollView } from '../items/item-details.js';
import { PanelItem } from '../rows/panel-item.entity.js';
import type { PanelMeeting } from '../rows/panel-meeting.entity.js';
import { Ruling } from '../rows/ruling.entity.js';
import { RulingViews } from '../ruling-views.js';

/** Writes what happened at a meeting. */
@Injectable()
export class MinuteWriting {
  constructor(
    private readonly releases: Releases,
    private readonly people: People,
    private readonly ballots: Ballots,
    private readonly rulings: RulingViews,
  ) {}

  async draft(tx: EntityManager, meeting: PanelMeeting): Promise<MinutesView> {
    const { panel, heldOn, startsAt, place, present, apologies } = meeting;
    const documents = await this.releases.inForce(tx);
    const items = await tx.findBy(PanelItem, { meetingId: meeting.id });
    const written: MinuteView[] = [];
    for (const item of meeting.inOrder(items)) written.push(await this.minute(tx, item));
    const names = await this.namesOf([...present, ...apologies]);
    return {
      ...{ heldOn, startsAt, place },
      panel: documents.get<PanelContent>('panel', panel)?.title ?? panel,
      present: present.map(names).sort(),
      apologies: apologies.map(names).sort(),
      items: written,
      confirmed: false,
    };
  }

  private async minute(tx: EntityManager, item: PanelItem): Promise<MinuteView> {
    const { conflicts, votes } = await this.ballots.of(tx, item);
    const people = [item.responsibleId, ...[...conflicts, ...votes].map(({ personId }) => personId)];
    const names = await this.namesOf(people);
    const rulings = await tx.findBy(Ruling, { itemId: item.id });
    return {
      itemId: item.id,
      about: `${item.reference} ${item.title}`,
      gate: item.gate,
      lead: names(item.responsibleId),
      ...(item.lateAgreed === null ? {} : { lateAgreed: item.lateAgreed }),
      ...(item.withdrawn === null ? {} : { withdrawn: item.withdrawn }),
      ...pollView({ conflicts, votes }, names, true),
      rulings: await this.rulings.of(tx, rulings),
    };
  }

  private async namesOf(ids: readonly string[]) {
    const names = await this.people.namesOf(ids);
    return (id: string) => names.get(id) ?? 'Somebody who is no longer here';
  }
}
