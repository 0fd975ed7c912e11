import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { WorkSource, type Waiting } from './work-source.js';

interface Row {
  id: string;
  key: string;
  task: string;
  about: string;
  dueOn: string | null;
}

/** Tasks that were assigned to the caller, in the stage that is under way. */
@Injectable()
export class TasksToDo extends WorkSource {
  readonly roles = ['lead', 'contract-manager'] as const;
  override readonly why = 'It was assigned to you.';

  async waiting(tx: EntityManager, caller: Caller, limit: number): Promise<Waiting[]> {
    const rows = await tx.query<Row[]>(
      `select p.id, t.key, t.title as task, p.reference || ' ' || p.title as about, t.due_on as "dueOn"
         from procurement_task t join procurement p on p.id = t.procurement_id and p.stage = t.stage
        where t.assignee_id = $1 and t.status in ('not-started', 'in-progress', 'problem') and p.state = 'running'
        order by t.due_on, p.id, t.position limit $2`,
      [caller.personId, limit],
    );
    return rows.map(({ id, key, task, about, dueOn }) => ({
      id: `task:${id}:${key}`,
      kind: 'task',
      title: task,
      about,
      link: `/procurements/${id}/show?task=${key}`,
      ...(dueOn ? { dueOn } : {}),
    }));
  }
}
