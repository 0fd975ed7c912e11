import { Injectable } from '@nestjs/common';
import { Clock } from '@commonweal/platform';
import type { StandInView } from '@commonweal/wire';
import { DataSource, In, MoreThanOrEqual } from 'typeorm';
import type { Caller } from '../access/caller.js';
import { Person } from '../people/person.entity.js';
import { mayEnd } from './name-stand-ins.js';
import { StandIn } from './stand-in.entity.js';

/** Who stands in for whom, from today on. */
@Injectable()
export class ListStandIns {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Those that concern the caller; an administrator sees all. */
  async mine(caller: Caller): Promise<StandInView[]> {
    const today = this.clock.today();
    const on = { until: MoreThanOrEqual(today) };
    const { personId } = caller;
    const own = [
      { ...on, absentId: personId },
      { ...on, standInId: personId },
    ];
    const rows = await this.database.manager.find(StandIn, {
      where: caller.roles.includes('admin') ? on : own,
      order: { from: 'ASC', id: 'ASC' },
    });
    const ids = rows.flatMap(({ absentId, standInId }) => [absentId, standInId]);
    const people = await this.database.manager.findBy(Person, { id: In(ids) });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return rows.map(({ id, absentId, standInId, from, until, version }) => ({
      ...{ id, absentId, standInId, from, until, version },
      absent: names.get(absentId) ?? '',
      standIn: names.get(standInId) ?? '',
      now: from <= today,
      mayEnd: mayEnd(absentId, caller),
    }));
  }
}
