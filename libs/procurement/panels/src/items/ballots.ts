import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Members } from '../members/members.js';
import { PanelConflict } from '../rows/panel-conflict.entity.js';
import type { PanelItem } from '../rows/panel-item.entity.js';
import { PanelMeeting } from '../rows/panel-meeting.entity.js';
import { PanelVote } from '../rows/panel-vote.entity.js';
import { countVotes, type Count } from './count-votes.js';

/** How an item stands with the panel. */
export interface Poll {
  conflicts: PanelConflict[];
  votes: PanelVote[];
  count: Count;
}

@Injectable()
export class Ballots {
  constructor(private readonly members: Members) {}

  async of(tx: EntityManager, item: PanelItem): Promise<Poll> {
    const order = { order: { at: 'ASC', personId: 'ASC' } } as const;
    const conflicts = await tx.find(PanelConflict, { where: { itemId: item.id }, ...order });
    const votes = await tx.find(PanelVote, { where: { itemId: item.id }, ...order });
    const meeting = item.meetingId ? await tx.findOneBy(PanelMeeting, { id: item.meetingId }) : null;
    const members = await this.members.takingPart(tx, item);
    return {
      conflicts,
      votes,
      count: countVotes({
        members: members.map(({ personId }) => personId),
        present: meeting ? meeting.present : null,
        conflicted: conflicts.map(({ personId }) => personId),
        votes,
        quorum: item.quorum,
      }),
    };
  }
}
