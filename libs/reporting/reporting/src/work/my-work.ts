import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { WatchedNews } from '@commonweal/discussions';
import type { Caller } from '@commonweal/identity';
import { Clock, Described } from '@commonweal/platform';
import type { MyWorkView, Role, WorkItemView } from '@commonweal/wire';
import { newsFor } from './news.js';
import { byUrgency, urgencyOf } from './urgency.js';
import { WorkSource } from './work-source.js';

const perSource = 50;
const listed = 100;

/** The first screen: what waits for the caller, and what has changed since yesterday. */
@Injectable()
export class MyWork {
  constructor(
    private readonly database: DataSource,
    private readonly described: Described,
    private readonly watched: WatchedNews,
    private readonly clock: Clock,
  ) {}

  async of(caller: Caller): Promise<MyWorkView> {
    const tx = this.database.manager;
    const sources = this.described.all(WorkSource);
    const today = this.clock.today();
    const items = (await waitingFor(caller, sources, tx))
      .map((item) => ({ ...item, urgency: urgencyOf(item.dueOn, today) }))
      .sort(byUrgency);
    const yesterday = new Date(this.clock.now().getTime() - 86_400_000);
    return {
      items: items.slice(0, listed),
      news: await newsFor(tx, caller, yesterday, this.watched),
      roles: [...caller.roles],
      more: items.length > listed,
    };
  }
}

type Found = Omit<WorkItemView, 'urgency'>;

/** What waits for the caller, and for the people for whom the caller stands in today. */
async function waitingFor(caller: Caller, sources: WorkSource[], tx: EntityManager): Promise<Found[]> {
  const absent = caller.standsInFor ?? [];
  const found: Found[] = [];
  for (const source of sources) {
    const isAsked = (roles: readonly Role[]) => source.roles.some((role) => roles.includes(role));
    if (!isAsked(caller.roles)) continue;
    const people = [caller.personId, ...absent.filter(({ roles }) => isAsked(roles)).map(personOf)];
    for (const { personId, ...item } of await source.waiting(tx, caller, perSource + 1, people)) {
      const inPlaceOf = absent.find((one) => one.personId === personId);
      found.push(inPlaceOf ? standingIn(item, inPlaceOf) : { why: source.why, ...item });
    }
  }
  return found;
}

const personOf = ({ personId }: { personId: string }) => personId;

const standingIn = (item: Found, { personId, name }: { personId: string; name: string }): Found => ({
  ...item,
  ...{ id: `${item.id}:${personId}`, forPerson: name, why: `You stand in for ${name}.` },
});
