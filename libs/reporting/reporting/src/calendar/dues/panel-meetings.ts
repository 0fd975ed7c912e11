import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Releases } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import type { PanelContent } from '@commonweal/wire';
import { type Asked, type Due, DueSource } from '../due-source.js';

interface Row {
  id: string;
  panel: string;
  place: string;
  startsAt: string;
  on: string;
  papers: boolean;
}

/** Days on which panels meet, and the last days for their papers; one's own are those of panels one sits on or brings something to. */
@Injectable()
export class PanelMeetings extends DueSource {
  readonly kind = 'panel-meeting';
  readonly roles = ['lead', 'panel', 'auditor', 'admin'] as const;

  constructor(private readonly releases: Releases) {
    super();
  }

  async due(tx: EntityManager, caller: Caller, { from, until, mine, limit }: Asked): Promise<Due[]> {
    const rows = await tx.query<Row[]>(
      `select g.id, g.panel, g.place, g.starts_at as "startsAt", to_char(day.on, 'YYYY-MM-DD') as "on", day.papers
         from panel_meeting g
         cross join lateral (values (g.held_on, false), (g.papers_by, true)) as day("on", papers)
        where g.state <> 'cancelled' and day.on between $1 and $2
          and (not $3 or exists (select 1 from panel_member m
                                  where m.panel = g.panel and m.person_id = $4 and m.ended_at is null)
                      or exists (select 1 from panel_item i where i.meeting_id = g.id and i.responsible_id = $4))
        order by day.on, g.id limit $5`,
      [from, until, mine, caller.personId, limit],
    );
    if (!rows.length) return [];
    const release = await this.releases.inForce(tx);
    const titleOf = (key: string) => release.get<PanelContent>('panel', key)?.title ?? key;
    return rows.map(({ id, panel, place, startsAt, on, papers }) => ({
      id: `panel-meeting:${id}:${papers ? 'papers' : 'day'}`,
      on,
      title: papers ? 'Papers for its meeting are due' : `Meets at ${startsAt}, ${place}`,
      about: titleOf(panel),
      link: `/panel-meetings/${id}/show`,
      // The minutes and the items say what is still to be done after the day.
      done: true,
    }));
  }
}
