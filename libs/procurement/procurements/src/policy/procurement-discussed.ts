import { Injectable } from '@nestjs/common';
import { Discussed } from '@commonweal/discussions';
import type { Caller } from '@commonweal/identity';
import type { EntityManager } from 'typeorm';
import { mayRead } from '../commands/access.js';
import { Procurement } from '../rows/procurement.entity.js';

/** Procurements as something that people talk about and watch. */
@Injectable()
export class ProcurementDiscussed extends Discussed {
  readonly kind = 'procurement';

  async mayRead(tx: EntityManager, id: string, caller: Caller): Promise<boolean> {
    const procurement = await tx.findOneBy(Procurement, { id });
    return procurement !== null && mayRead(caller, procurement);
  }
}
