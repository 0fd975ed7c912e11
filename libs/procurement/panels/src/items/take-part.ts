import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Clock, DomainError } from '@commonweal/platform';
import type { PanelConflictGiven, PanelVoteGiven } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { Members } from '../members/members.js';
import { PanelMail } from '../mail/panel-mail.js';
import { PanelConflict } from '../rows/panel-conflict.entity.js';
import type { PanelItem } from '../rows/panel-item.entity.js';
import { PanelMeeting } from '../rows/panel-meeting.entity.js';
import { PanelVote } from '../rows/panel-vote.entity.js';
import { ItemDesk } from './item-desk.js';
import { refuseStale } from './submit-items.js';

/** What members do with an item: declare a conflict, vote; and the chair, take late papers. */
@Injectable()
export class TakePart {
  constructor(
    private readonly desk: ItemDesk,
    private readonly members: Members,
    private readonly mail: PanelMail,
    private readonly clock: Clock,
  ) {}

  /** Whoever declares is not counted, sees the pack no more, and a vote they gave falls. @throws DomainError forbidden, conflict */
  declare(id: string, { nature }: PanelConflictGiven, caller: Caller): Promise<void> {
    return this.desk.with(id, caller, async (tx, item) => {
      await this.members.requireMember(tx, item, caller);
      item.refuseUnlessOpen();
      const { personId } = caller;
      if (await tx.existsBy(PanelConflict, { itemId: id, personId }))
        throw new DomainError(
          'conflict',
          'declared-already',
          'You have declared a conflict on this already.',
        );
      await tx.insert(PanelConflict, { itemId: id, personId, nature, at: this.clock.now() });
      const { affected } = await tx.delete(PanelVote, { itemId: id, personId });
      return {
        action: 'conflict-declared',
        data: { personId, voteFell: affected === 1 },
        private: { nature },
      };
    });
  }

  /** A vote may change until the ruling. @throws DomainError forbidden, conflict */
  vote(id: string, { vote, comment }: PanelVoteGiven, caller: Caller): Promise<void> {
    return this.desk.with(id, caller, async (tx, item) => {
      await this.members.requireMember(tx, item, caller);
      const { personId } = caller;
      await refuseConflicted(tx, id, personId);
      item.refuseUnlessBeforeThePanel();
      await refuseUnpublished(tx, item);
      const row = { itemId: id, personId, vote, comment: comment ?? null, at: this.clock.now() };
      await tx.upsert(PanelVote, row, ['itemId', 'personId']);
      return { action: 'voted', data: { personId, vote }, ...(comment ? { why: comment } : {}) };
    });
  }

  /** @throws DomainError forbidden, stale, conflict */
  agreeToLate(id: string, seen: number, reason: string, caller: Caller): Promise<void> {
    return this.desk.with(id, caller, async (tx, item) => {
      await this.members.requirePresiding(tx, item.panel, caller);
      await refuseConflicted(tx, id, caller.personId);
      await this.members.requireMember(tx, item, caller);
      refuseStale(item, seen);
      item.refuseUnlessOpen();
      if (!item.waitsForChair)
        throw new DomainError('conflict', 'papers-in-time', 'There are no late papers to agree to.');
      await tx.save(Object.assign(item, { lateAgreed: reason }));
      await this.mail.late(tx, item);
      return { action: 'late-papers-agreed', why: reason };
    });
  }
}

/** @throws DomainError forbidden */
export async function refuseConflicted(tx: EntityManager, itemId: string, personId: string): Promise<void> {
  if (!(await tx.existsBy(PanelConflict, { itemId, personId }))) return;
  throw new DomainError(
    'forbidden',
    'conflict-of-interest',
    'You declared a conflict of interest, so you take no part in this item.',
  );
}

async function refuseUnpublished(tx: EntityManager, { meetingId }: PanelItem): Promise<void> {
  if (meetingId === null) return;
  const meeting = await tx.findOneByOrFail(PanelMeeting, { id: meetingId });
  meeting.refuseUnlessOpen();
  if (meeting.state !== 'published')
    throw new DomainError('conflict', 'agenda-not-published', 'The agenda is not published yet.');
}
