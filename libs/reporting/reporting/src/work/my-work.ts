import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { WatchedNews } from '@commonweal/discussions';
import type { Caller } from '@commonweal/identity';
import { Clock, Described } from '@commonweal/platform';
import type { MyWorkView, WorkItemView } from '@commonweal/wire';
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
    const items = [...(await own(sources, tx, caller)), ...(await ofAbsent(sources, tx, caller))]
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

async function own(sources: WorkSource[], tx: EntityManager, caller: Caller): Promise<Found[]> {
  const found: Found[] = [];
  for (const source of sources)
    if (source.roles.some((role) => caller.roles.includes(role)))
      found.push(
        ...(await source.waiting(tx, caller, perSource + 1)).map((item) => ({ why: source.why, ...item })),
      );
  return found;
}

/** What waits for the people for whom the caller stands in today. */
async function ofAbsent(sources: WorkSource[], tx: EntityManager, caller: Caller): Promise<Found[]> {
  const found: Found[] = [];
  for (const { personId, name, roles } of caller.standsInFor ?? [])
    for (const source of sources)
      if (source.roles.some((role) => roles.includes(role)))
        for (const item of await source.ofAbsent(tx, personId, perSource + 1))
          found.push({
            ...item,
            id: `${item.id}:${personId}`,
            forPerson: name,
            why: `You stand in for ${name}.`,
          });
  return found;
}
