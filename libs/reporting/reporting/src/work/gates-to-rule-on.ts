import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { answeringFor } from './answering-for.js';
import { WorkSource, type Waiting } from './work-source.js';

/** Gates of a panel that the person chairs, ready and not submitted: to plan a meeting for, or to rule on at once. */
@Injectable()
export class GatesToRuleOn extends WorkSource {
  readonly roles = ['panel'] as const;
  override readonly why = 'It waits for your panel.';

  async waiting(tx: EntityManager, caller: Caller, limit: number): Promise<Waiting[]> {
    const rows = await tx.query<
      { id: string; reference: string; title: string; stage: string; dueOn: string }[]
    >(
      `select p.id, p.reference, p.title, p.stage_title as stage, p.stage_target_on as "dueOn"
         from procurement p
         join panel_member m on m.panel = p.gate_panel and m.person_id = $1 and m.ended_at is null
                            and m.office in ('chair', 'deputy')
        where p.gate = 'waiting' and p.state = 'running' and p.lead_id <> all($3)
          and not exists (select 1 from panel_item i where i.occasion_id = p.passage_id and i.state = 'submitted')
        order by p.stage_target_on, p.id limit $2`,
      [caller.personId, limit, answeringFor(caller)],
    );
    return rows.map(({ id, reference, title, stage, dueOn }) => ({
      id: `gate:${id}`,
      kind: 'gate',
      title: `The gate after ${stage.toLowerCase()} is ready and not yet submitted`,
      about: `${reference} ${title}`,
      link: `/procurements/${id}`,
      dueOn,
    }));
  }
}
