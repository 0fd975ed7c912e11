import { Injectable } from '@nestjs/common';
import { AttachmentOwner } from '@commonweal/files';
import type { Caller } from '@commonweal/identity';
import type { EntityManager } from 'typeorm';
import { mayRead } from '../commands/access.js';
import { Procurement } from '../rows/procurement.entity.js';

/** Documents of procurements: who may read a procurement may read them. */
@Injectable()
export class ProcurementFiles extends AttachmentOwner {
  readonly kind = 'procurement';

  async mayRead(tx: EntityManager, id: string, caller: Caller): Promise<boolean> {
    const procurement = await tx.findOneBy(Procurement, { id });
    return procurement !== null && mayRead(caller, procurement);
  }
}
