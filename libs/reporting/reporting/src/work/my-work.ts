import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { Clock, Described } from '@commonweal/platform';
import type { MyWorkView } from '@commonweal/wire';
import { newsFor } from './news.js';
import { byUrgency, urgencyOf } from './urgency.js';
import { WorkSource, type Waiting } from './work-source.js';

const perSource = 50;
const listed = 100;

/** The first screen: what waits for the caller, and what has changed since yesterday. */
@Injectable()
export class MyWork {
  constructor(
    private readonly database: DataSource,
    private readonly described: Described,
    private readonly clock: Clock,
  ) {}

  async of(caller: Caller): Promise<MyWorkView> {
    const tx = this.database.manager;
    const sources = this.described
      .all(WorkSource)
      .filter(({ roles }) => roles.some((role) => caller.roles.includes(role)));
    const waiting: Waiting[] = [];
    for (const source of sources) waiting.push(...(await source.waiting(tx, caller, perSource + 1)));
    const today = this.clock.today();
    const items = waiting.map((item) => ({ ...item, urgency: urgencyOf(item.dueOn, today) })).sort(byUrgency);
    const yesterday = new Date(this.clock.now().getTime() - 86_400_000);
    return {
      items: items.slice(0, listed),
      news: await newsFor(tx, caller, yesterday),
      roles: [...caller.roles],
      more: items.length > listed,
    };
  }
}
