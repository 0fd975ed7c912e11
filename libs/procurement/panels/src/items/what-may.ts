import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Clock } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { AllMatters } from '../matter.js';
import { answersFor } from '../members/answers-for.js';
import { Members } from '../members/members.js';
import type { PanelItem } from '../rows/panel-item.entity.js';
import { PanelMeeting } from '../rows/panel-meeting.entity.js';

/** What somebody may do with an item now, so that the console offers nothing that would be refused. */
@Injectable()
export class WhatMay {
  constructor(
    private readonly members: Members,
    private readonly matters: AllMatters,
    private readonly clock: Clock,
  ) {}

  async of(tx: EntityManager, item: PanelItem, caller: Caller, conflicted: boolean): Promise<string[]> {
    if (item.state !== 'submitted') return [];
    const office = await this.members.officeOf(tx, item.panel, caller);
    const takesPart = office !== undefined && !answersFor(caller, item) && !conflicted;
    const presides = takesPart && office !== 'member';
    const meeting = item.meetingId ? await tx.findOneBy(PanelMeeting, { id: item.meetingId }) : null;
    const isOut = meeting === null || meeting.state === 'published';
    const isHeard = isOut && (meeting === null || meeting.heldOn <= this.clock.today());
    const presents = await this.matters.of(item.subjectKind).mayPresent(tx, item.subjectId, caller);
    const allowed: [string, boolean][] = [
      ['declare', takesPart],
      ['vote', takesPart && isOut && !item.waitsForChair],
      ['rule', presides && isHeard && !item.waitsForChair],
      ['agree-late', presides && item.waitsForChair],
      ['withdraw', presents],
    ];
    return allowed.filter(([, may]) => may).map(([what]) => what);
  }
}
