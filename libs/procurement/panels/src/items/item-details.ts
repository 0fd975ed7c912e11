import { Injectable } from '@nestjs/common';
import { People, type Caller } from '@commonweal/identity';
import type { PanelItemRow, PanelItemView, Role } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import type { PanelItem } from '../rows/panel-item.entity.js';
import { Ruling } from '../rows/ruling.entity.js';
import { RulingViews } from '../ruling-views.js';
import { answersFor } from '../members/answers-for.js';
import { Ballots, type Poll } from './ballots.js';
import { countInWords } from './count-votes.js';
import { WhatMay } from './what-may.js';

const own: readonly Role[] = ['panel', 'auditor'];

/** All that one item shows. */
@Injectable()
export class ItemDetails {
  constructor(
    private readonly people: People,
    private readonly ballots: Ballots,
    private readonly rulings: RulingViews,
    private readonly may: WhatMay,
  ) {}

  async view(tx: EntityManager, item: PanelItem, row: PanelItemRow, caller: Caller): Promise<PanelItemView> {
    const poll = await this.ballots.of(tx, item);
    const conflicted = poll.conflicts.some(({ personId }) => personId === caller.personId);
    const isOwn = !conflicted && !answersFor(caller, item) && own.some((one) => caller.roles.includes(one));
    const names = await this.namesOf(item, poll);
    const ruled = await tx.findOneBy(Ruling, { itemId: item.id });
    const mine = poll.votes.find(({ personId }) => personId === caller.personId);
    const { subjectKind, subjectId, version, packHash } = item;
    return {
      ...row,
      ...{ subjectKind, subjectId, version, conflicted },
      submittedBy: names(item.submittedById),
      ...reasons(item),
      ...(conflicted ? {} : { pack: item.pack, packHash }),
      ...pollView(poll, names, isOwn),
      ...(isOwn ? { count: countView(poll, item) } : {}),
      ...(ruled ? { ruled: (await this.rulings.of(tx, [ruled]))[0] } : {}),
      ...(mine ? { myVote: mine.vote } : {}),
      may: await this.may.of(tx, item, caller, conflicted),
    };
  }

  private async namesOf({ submittedById }: PanelItem, { conflicts, votes }: Poll) {
    const ids = [...conflicts, ...votes].map(({ personId }) => personId);
    const names = await this.people.namesOf([submittedById, ...ids]);
    return (id: string) => names.get(id) ?? 'Somebody who is no longer here';
  }
}

function reasons({ urgentReason, lateReason, lateAgreed, withdrawn }: PanelItem) {
  const given = Object.entries({ urgentReason, lateReason, lateAgreed, withdrawn });
  return Object.fromEntries(given.filter(([, reason]) => reason !== null)) as Partial<
    Pick<PanelItemView, 'urgentReason' | 'lateReason' | 'lateAgreed' | 'withdrawn'>
  >;
}

/** Conflicts and votes in words. @param isOwn what only the panel and the auditor see is shown */
export function pollView(
  { conflicts, votes }: Pick<Poll, 'conflicts' | 'votes'>,
  names: (id: string) => string,
  isOwn: boolean,
): Pick<PanelItemView, 'conflicts' | 'votes'> {
  return {
    conflicts: conflicts.map(({ personId, nature, at }) => ({
      person: names(personId),
      ...(isOwn ? { nature } : {}),
      at: at.toISOString(),
    })),
    votes: (isOwn ? votes : []).map(({ personId, vote, comment, at }) => ({
      person: names(personId),
      vote,
      ...(comment ? { comment } : {}),
      at: at.toISOString(),
    })),
  };
}

function countView({ count }: Poll, { quorum }: PanelItem): NonNullable<PanelItemView['count']> {
  return {
    counted: count.counted.length,
    quorum,
    quorate: count.isQuorate,
    leading: count.leading,
    words: countInWords(count),
  };
}
