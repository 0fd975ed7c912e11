import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { WorkSource, type Waiting } from './work-source.js';

interface Row {
  id: string;
  personId: string;
  reference: string;
  title: string;
  stage: string;
  dueOn: string;
  open: number;
  undecided: number;
  fresh: number;
  gate: string | null;
}

/** The running procurements of a lead: what is left in the stage they are in. */
@Injectable()
export class ProcurementsToMoveOn extends WorkSource {
  readonly roles = ['lead'] as const;
  override readonly why = 'You lead it.';

  async waiting(tx: EntityManager, _: Caller, limit: number, people: string[]): Promise<Waiting[]> {
    const rows = await tx.query<Row[]>(
      `select id, lead_id as "personId", reference, title, stage_title as stage, stage_target_on as "dueOn", tasks_open as open,
              undecided, new_by_release as fresh, gate
         from procurement
        where lead_id = any($1) and state = 'running' and gate is distinct from 'waiting'
        order by stage_target_on, id limit $2`,
      [people, limit],
    );
    return rows.map((row) => ({
      id: `procurement:${row.id}`,
      personId: row.personId,
      kind: 'procurement',
      title: leftOf(row),
      about: `${row.reference} ${row.title}`,
      link: `/procurements/${row.id}`,
      dueOn: row.dueOn,
    }));
  }
}

function leftOf({ stage, open, undecided, fresh }: Row): string {
  const left = [
    open > 0 && counted(open, 'required task'),
    undecided > 0 && counted(undecided, 'undecided indicator'),
    fresh > 0 && `${fresh} new since a release`,
  ].filter(Boolean);
  return left.length > 0 ? `${stage}: ${left.join(', ')}` : `${stage}: ready to move on`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
