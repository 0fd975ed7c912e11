import { Injectable } from '@nestjs/common';
import { Messages } from '@commonweal/messages';
import { Clock } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { Members, type Sitting } from '../members/members.js';
import type { PanelItem } from '../rows/panel-item.entity.js';
import { PanelMeeting } from '../rows/panel-meeting.entity.js';

/** Members hear of their papers: the agenda of a meeting, and single items that come beside it. */
@Injectable()
export class PanelMail {
  constructor(
    private readonly messages: Messages,
    private readonly members: Members,
    private readonly clock: Clock,
  ) {}

  async papersOf(tx: EntityManager, { id, panel, heldOn }: PanelMeeting): Promise<void> {
    const subject = {
      kind: 'panel-meeting',
      id,
      words: `Meeting on ${heldOn}`,
      link: `/panel-meetings/${id}/show`,
    };
    const why = 'The agenda is published, and this person sits on the panel.';
    const sitting = (await this.members.sitting(tx, panel)).filter(({ active }) => active);
    await this.tell(tx, sitting, { kind: 'panel-papers', subject, why });
  }

  /** The urgent route: members vote between meetings. */
  urgent(tx: EntityManager, item: PanelItem): Promise<void> {
    return this.single(tx, item, 'The item is urgent, and this person sits on the panel.');
  }

  /** Late papers that the chair took, once the agenda is out. */
  async late(tx: EntityManager, item: PanelItem): Promise<void> {
    const meeting = item.meetingId ? await tx.findOneBy(PanelMeeting, { id: item.meetingId }) : null;
    if (meeting?.state !== 'published') return;
    await this.single(tx, item, 'The chair took late papers, and this person sits on the panel.');
  }

  private async single(tx: EntityManager, item: PanelItem, why: string): Promise<void> {
    const { id, reference, title } = item;
    const link = `/panel-items/${id}/show`;
    const subject = { kind: 'panel-item', id, words: `${reference} ${title}`, link };
    await this.tell(tx, await this.members.takingPart(tx, item), { kind: 'panel-item', subject, why });
  }

  private async tell(
    tx: EntityManager,
    people: readonly Sitting[],
    about: Pick<Parameters<Messages['plan']>[1], 'kind' | 'subject' | 'why'>,
  ): Promise<void> {
    for (const { personId, name, email } of people) {
      const to = { personId, name, address: email };
      await this.messages.plan(tx, { ...about, template: about.kind, to, sendOn: this.clock.today() });
    }
  }
}
