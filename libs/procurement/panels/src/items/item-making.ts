import { Injectable } from '@nestjs/common';
import { Releases } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { Clock, DomainError, invalidField, newId, notFound } from '@commonweal/platform';
import type { PanelContent, PanelItemGiven } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { PanelMail } from '../mail/panel-mail.js';
import type { Matter } from '../matter.js';
import { Packs } from '../pack/packs.js';
import { quorumFor } from '../panel-kind.js';
import { PanelItem } from '../rows/panel-item.entity.js';
import { PanelMeeting } from '../rows/panel-meeting.entity.js';

/** Makes the row of an item, with its pack, its quorum and its place. */
@Injectable()
export class ItemMaking {
  constructor(
    private readonly releases: Releases,
    private readonly packs: Packs,
    private readonly mail: PanelMail,
    private readonly clock: Clock,
  ) {}

  async make(tx: EntityManager, matter: Matter, body: PanelItemGiven, caller: Caller): Promise<PanelItem> {
    await refuseSecond(tx, matter);
    const place = await this.placeOf(tx, matter, body);
    const panel = (await this.releases.inForce(tx)).get<PanelContent>('panel', matter.panel);
    if (!panel) throw notFound('panel');
    const { subjectKind, subjectId, stage, occasionId, reference, title, gate, responsibleId } = matter;
    const item = await tx.save(
      tx.create(PanelItem, {
        ...{ id: newId(), panel: matter.panel, subjectKind, subjectId, stage, occasionId },
        ...{ reference, title, gate, responsibleId, ...place },
        quorum: quorumFor(panel, matter.valuePence),
        state: 'submitted',
        ...(await this.packs.make(tx, matter)),
        submittedById: caller.personId,
        submittedAt: this.clock.now(),
      }),
    );
    if (item.isUrgent) await this.mail.urgent(tx, item);
    return item;
  }

  private async placeOf(tx: EntityManager, { panel }: Matter, body: PanelItemGiven) {
    const { meetingId = null, urgentReason = null, lateReason = null } = body;
    if (!meetingId) {
      if (!urgentReason?.trim())
        throw invalidField('meetingId', 'Choose a meeting, or say why it cannot wait for one.');
      return { meetingId: null, urgentReason };
    }
    if (urgentReason) throw invalidField('urgentReason', 'What goes to a meeting needs no such reason.');
    const meeting = await tx.findOneBy(PanelMeeting, { id: meetingId });
    if (!meeting) throw notFound('meeting');
    if (meeting.panel !== panel)
      throw invalidField('meetingId', 'This gate belongs to another panel. Choose one of its meetings.');
    meeting.refuseUnlessOpen();
    if (this.clock.today() <= meeting.papersBy) return { meetingId };
    if (!lateReason?.trim())
      throw invalidField(
        'lateReason',
        `Papers for this meeting were due on ${meeting.papersBy}. Say why they are late; the chair must agree.`,
      );
    return { meetingId, lateReason };
  }
}

async function refuseSecond(tx: EntityManager, { occasionId }: Matter): Promise<void> {
  if (await tx.existsBy(PanelItem, { occasionId, state: 'submitted' }))
    throw new DomainError('conflict', 'submitted-already', 'It is before the panel already.');
}
