import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Attachment, RetentionBar } from '@commonweal/files';
import { holdsOn } from './held-by.js';

/** While a hold stands, files of the record keep their content. */
@Injectable()
export class HoldsKeepFiles extends RetentionBar {
  async holds(tx: EntityManager, { ownerKind, ownerId }: Attachment): Promise<boolean> {
    return (await holdsOn(tx, ownerKind, ownerId)).length > 0;
  }
}
