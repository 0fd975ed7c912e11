import { Injectable } from '@nestjs/common';
import { plusDays } from '@commonweal/calendar';
import type { Caller } from '@commonweal/identity';
import { Clock, Described, invalidField } from '@commonweal/platform';
import type { DuesQuery, DuesView, DueView } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { DueSource } from './due-source.js';
import { icsOf } from './ics.js';

const perSource = 500;
const longest = 366;

/** What is due, of every kind that the caller's roles are shown. */
@Injectable()
export class Dues {
  constructor(
    private readonly database: DataSource,
    private readonly described: Described,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid on `until` */
  async between({ from, until, whose, kind }: DuesQuery, caller: Caller): Promise<DuesView> {
    if (until < from) throw invalidField('until', 'until must not be before from');
    if (until > plusDays(from, longest))
      throw invalidField('until', `until must be at most ${longest} days after from`);
    const today = this.clock.today();
    const asked = { from, until, mine: whose !== 'all', limit: perSource + 1 };
    const items: DueView[] = [];
    let more = false;
    for (const source of this.sourcesFor(caller, kind)) {
      const found = await source.due(this.database.manager, caller, asked);
      more ||= found.length > perSource;
      items.push(
        ...found.slice(0, perSource).map(({ done, ...due }) => ({
          ...due,
          kind: source.kind,
          late: !done && due.on < today,
        })),
      );
    }
    return { items: items.sort(byDay), more, today };
  }

  /** What is due to the caller within a year, as a file that calendars of people take in (RFC 5545). */
  async ics(caller: Caller): Promise<string> {
    const from = this.clock.today();
    const { items } = await this.between({ from, until: plusDays(from, longest) }, caller);
    return icsOf(items, this.clock.now());
  }

  private sourcesFor(caller: Caller, kind: string | undefined): DueSource[] {
    return this.described
      .all(DueSource)
      .filter((source) => !kind || source.kind === kind)
      .filter(({ roles }) => roles.some((role) => caller.roles.includes(role)));
  }
}

function byDay(a: DueView, b: DueView): number {
  return a.on.localeCompare(b.on) || a.about.localeCompare(b.about) || a.id.localeCompare(b.id);
}
