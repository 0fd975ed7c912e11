import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { WorkSource, type Waiting } from './work-source.js';

/** Gates that wait for a panel's ruling. Nobody rules on a procurement that they lead. */
@Injectable()
export class GatesToRuleOn extends WorkSource {
  readonly roles = ['panel'] as const;

  async waiting(tx: EntityManager, caller: Caller, limit: number): Promise<Waiting[]> {
    const rows = await tx.query<
      { id: string; reference: string; title: string; stage: string; dueOn: string }[]
    >(
      `select id, reference, title, stage_title as stage, stage_target_on as "dueOn"
         from procurement
        where gate = 'waiting' and state = 'running' and lead_id <> $1
        order by stage_target_on, id limit $2`,
      [caller.personId, limit],
    );
    return rows.map(({ id, reference, title, stage, dueOn }) => ({
      id: `gate:${id}`,
      kind: 'gate',
      title: `Rule on the gate after ${stage.toLowerCase()}`,
      about: `${reference} ${title}`,
      link: `/procurements/${id}`,
      dueOn,
    }));
  }
}
