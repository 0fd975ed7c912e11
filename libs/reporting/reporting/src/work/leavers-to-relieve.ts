import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { WorkSource, type Waiting } from './work-source.js';

/** People who may no longer sign in and still hold work of a kind that is handed over. */
@Injectable()
export class LeaversToRelieve extends WorkSource {
  readonly roles = ['admin'] as const;
  override readonly why = 'An administrator hands work over.';

  async waiting(tx: EntityManager, _caller: Caller, limit: number): Promise<Waiting[]> {
    const rows = await tx.query<{ id: string; name: string }[]>(
      `select w.id, w.name from person w
        where not w.active and w.supplier_id is null
          and (exists(select 1 from procurement p where p.lead_id = w.id and p.state in ('running', 'paused'))
            or exists(select 1 from procurement_task t join procurement p on p.id = t.procurement_id
                       where t.assignee_id = w.id and t.status not in ('completed', 'not-applicable')
                         and p.state in ('running', 'paused'))
            or exists(select 1 from procurement_condition k join procurement p on p.id = k.procurement_id
                       join procurement_task t on t.procurement_id = k.procurement_id and t.key = k.key
                       where k.owner_id = w.id and t.status not in ('completed', 'not-applicable')
                         and p.state in ('running', 'paused'))
            or exists(select 1 from panel_member m where m.person_id = w.id and m.ended_at is null)
            or exists(select 1 from evaluator e join procurement p on p.id = e.procurement_id
                       where e.person_id = w.id and e.handed_in_at is null and e.released is null
                         and e.has_conflict is not true and p.state in ('running', 'paused'))
            or exists(select 1 from contract c where c.manager_id = w.id and c.state = 'running'))
        order by w.name, w.id limit $1`,
      [limit],
    );
    return rows.map(({ id, name }) => ({
      ...{ id: `person:${id}`, kind: 'person', title: 'Hand over the work of who has left' },
      ...{ about: name, link: `/people/${id}/hand-over` },
    }));
  }
}
