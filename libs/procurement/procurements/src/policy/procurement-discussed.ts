import { Injectable } from '@nestjs/common';
import { Discussed } from '@commonweal/discussions';
import type { Caller } from '@commonweal/identity';
import { In, type EntityManager } from 'typeorm';
import { mayRead } from '../commands/access.js';
import { Procurement } from '../rows/procurement.entity.js';

/** Procurements as something that people talk about and watch. */
@Injectable()
export class ProcurementDiscussed extends Discussed {
  readonly kind = 'procurement';

  async readable(tx: EntityManager, ids: string[], caller: Caller): Promise<string[]> {
    const procurements = await tx.findBy(Procurement, { id: In(ids) });
    return procurements.filter((procurement) => mayRead(caller, procurement)).map(({ id }) => id);
  }
}
