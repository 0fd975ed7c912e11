import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { DomainError } from '@commonweal/platform';
import type { RulingGiven, RulingWord } from '@commonweal/wire';
import type { PanelItem } from '../rows/panel-item.entity.js';
import { Rulings } from '../rulings.js';
import { Ballots } from './ballots.js';
import { outcomeInWords, type Count } from './count-votes.js';
import { InSession } from './in-session.js';
import { ItemDesk } from './item-desk.js';

/** Who presides records what the votes say; where they are tied, whoever presides decides among what is tied. */
@Injectable()
export class RuleOnItems {
  constructor(
    private readonly desk: ItemDesk,
    private readonly sittings: InSession,
    private readonly ballots: Ballots,
    private readonly rulings: Rulings,
  ) {}

  /** @throws DomainError not-found, forbidden, invalid, stale, conflict */
  rule(id: string, seen: number, given: RulingGiven, caller: Caller): Promise<void> {
    return this.desk.with(id, caller, async (tx, item) => {
      const matter = await this.sittings.require(tx, item, seen, caller);
      const { count } = await this.ballots.of(tx, item);
      refuseUnlessCarried(count, item, given.ruling);
      const votes = outcomeInWords(count, given.ruling);
      const route = item.isUrgent ? 'urgent' : 'meeting';
      const ruling = await this.rulings.record(tx, matter, given, { route, itemId: id, votes }, caller);
      await tx.save(Object.assign(item, { state: 'decided' }));
      const { cast, counted } = count;
      const data = { ruling: ruling.id, said: given.ruling, route, cast, counted, quorum: item.quorum };
      return { action: 'ruled', data, private: { conditions: given.conditions ?? [] }, why: given.reason };
    });
  }
}

function refuseUnlessCarried(count: Count, { quorum }: PanelItem, ruling: RulingWord): void {
  if (!count.isQuorate)
    throw new DomainError(
      'conflict',
      'no-quorum',
      `There is no quorum: ${quorum} members are needed and ${count.counted.length} are counted. Whoever declared a conflict is not.`,
    );
  if (!count.leading.length)
    throw new DomainError('conflict', 'no-votes', 'Nobody who is counted has voted yet.');
  if (!count.leading.includes(ruling))
    throw new DomainError(
      'conflict',
      'not-carried',
      `The votes say otherwise: ${count.leading.map((word) => word.replaceAll('-', ' ')).join(' or ')}.`,
    );
}
