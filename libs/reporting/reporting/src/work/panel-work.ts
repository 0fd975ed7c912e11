import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { answeringFor } from './answering-for.js';
import { WorkSource, type Waiting } from './work-source.js';

interface ItemRow {
  id: string;
  reference: string;
  title: string;
  gate: string;
  dueOn: string | null;
}

const aboutItem = ({ reference, title, gate }: ItemRow) => `${reference} ${title}: ${gate}`;
const due = ({ dueOn }: ItemRow) => (dueOn ? { dueOn } : {});

/** Packs to read: on a published agenda or urgent, without a vote or a conflict of the person. */
@Injectable()
export class PacksToRead extends WorkSource {
  readonly roles = ['panel'] as const;
  override readonly why = 'You sit on the panel.';

  async waiting(tx: EntityManager, caller: Caller, limit: number): Promise<Waiting[]> {
    const rows = await tx.query<ItemRow[]>(
      `select i.id, i.reference, i.title, i.gate, to_char(g.held_on, 'YYYY-MM-DD') as "dueOn"
         from panel_item i
         join panel_member m on m.panel = i.panel and m.person_id = $1 and m.ended_at is null
         left join panel_meeting g on g.id = i.meeting_id
        where i.state = 'submitted' and i.responsible_id <> all($3) and (i.late_reason is null or i.late_agreed is not null)
          and (i.meeting_id is null or g.state = 'published')
          and not exists (select 1 from panel_vote v where v.item_id = i.id and v.person_id = $1)
          and not exists (select 1 from panel_conflict c where c.item_id = i.id and c.person_id = $1)
        order by g.held_on nulls first, i.id limit $2`,
      [caller.personId, limit, answeringFor(caller)],
    );
    return rows.map((row) => ({
      id: `panel-pack:${row.id}`,
      kind: 'panel',
      title: row.dueOn ? 'Read the pack and vote' : 'Urgent: read the pack and vote',
      about: aboutItem(row),
      link: `/panel-items/${row.id}/show`,
      ...due(row),
    }));
  }
}

/** What a chair or deputy does: agree to late papers, and record rulings once there are votes. */
@Injectable()
export class RulingsToGive extends WorkSource {
  readonly roles = ['panel'] as const;
  override readonly why = 'You preside over the panel.';

  async waiting(tx: EntityManager, caller: Caller, limit: number): Promise<Waiting[]> {
    const rows = await tx.query<(ItemRow & { isLate: boolean })[]>(
      `select i.id, i.reference, i.title, i.gate, to_char(g.held_on, 'YYYY-MM-DD') as "dueOn",
              (i.late_reason is not null and i.late_agreed is null) as "isLate"
         from panel_item i
         join panel_member m on m.panel = i.panel and m.person_id = $1 and m.ended_at is null
                            and m.office in ('chair', 'deputy')
         left join panel_meeting g on g.id = i.meeting_id
        where i.state = 'submitted' and i.responsible_id <> all($3)
          and not exists (select 1 from panel_conflict c where c.item_id = i.id and c.person_id = $1)
          and ((i.late_reason is not null and i.late_agreed is null)
               or ((i.meeting_id is null or g.state = 'published')
                   and exists (select 1 from panel_vote v where v.item_id = i.id)))
        order by g.held_on nulls first, i.id limit $2`,
      [caller.personId, limit, answeringFor(caller)],
    );
    return rows.map((row) => ({
      id: `panel-ruling:${row.id}`,
      kind: 'panel',
      title: row.isLate ? 'Agree to late papers, or leave them out' : 'Record the ruling',
      about: aboutItem(row),
      link: `/panel-items/${row.id}/show`,
      ...due(row),
    }));
  }
}

/** Gates of the person's own procurements that are ready: to be submitted to a panel. */
@Injectable()
export class GatesToSubmit extends WorkSource {
  readonly roles = ['lead'] as const;
  override readonly why = 'You lead it.';

  async waiting(tx: EntityManager, _: Caller, limit: number, people: string[]): Promise<Waiting[]> {
    const rows = await tx.query<
      { id: string; personId: string; reference: string; title: string; stage: string; dueOn: string }[]
    >(
      `select p.id, p.lead_id as "personId", p.reference, p.title, p.stage_title as stage, p.stage_target_on as "dueOn"
         from procurement p
        where p.gate in ('waiting', 'deferred') and p.state = 'running' and p.lead_id = any($1)
          and not exists (select 1 from panel_item i where i.occasion_id = p.passage_id and i.state = 'submitted')
        order by p.stage_target_on, p.id limit $2`,
      [people, limit],
    );
    return rows.map(({ id, personId, reference, title, stage, dueOn }) => ({
      id: `submit:${id}`,
      personId,
      kind: 'gate',
      title: `Submit the gate after ${stage.toLowerCase()} to its panel`,
      about: `${reference} ${title}`,
      link: `/procurements/${id}`,
      dueOn,
    }));
  }
}

/** Conditions of panels that the person sees to, while they are open. */
@Injectable()
export class ConditionsToMeet extends WorkSource {
  readonly roles = ['lead'] as const;
  override readonly why = 'The panel named you to see to it.';

  async waiting(tx: EntityManager, _: Caller, limit: number, people: string[]): Promise<Waiting[]> {
    const rows = await tx.query<
      {
        id: string;
        personId: string;
        key: string;
        reference: string;
        title: string;
        what: string;
        dueOn: string;
      }[]
    >(
      `select p.id, c.owner_id as "personId", c.key, p.reference, p.title, c.what, to_char(c.due_on, 'YYYY-MM-DD') as "dueOn"
         from procurement_condition c
         join procurement p on p.id = c.procurement_id and p.state = 'running'
         join procurement_task t on t.procurement_id = c.procurement_id and t.key = c.key
        where c.owner_id = any($1) and t.status not in ('completed', 'not-applicable')
        order by c.due_on, p.id limit $2`,
      [people, limit],
    );
    return rows.map(({ id, personId, key, reference, title, what, dueOn }) => ({
      id: `condition:${id}:${key}`,
      personId,
      kind: 'condition',
      title: `Meet a condition of the panel: ${what}`.slice(0, 500),
      about: `${reference} ${title}`,
      link: `/procurements/${id}/show?task=${key}`,
      dueOn,
    }));
  }
}
