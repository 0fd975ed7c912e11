import { Injectable } from '@nestjs/common';
import { Attachments } from '@commonweal/files';
import { Rulings } from '@commonweal/panels';
import type { EntityManager } from 'typeorm';
import type { Dossier } from './dossier.js';

/** What other libs keep about any subject: its documents and what panels ruled. */
@Injectable()
export class Enclosures {
  constructor(
    private readonly attachments: Attachments,
    private readonly rulings: Rulings,
  ) {}

  async of(
    tx: EntityManager,
    subjectKind: string,
    id: string,
  ): Promise<Pick<Dossier, 'attachments' | 'rulings' | 'rulingConditions' | 'item'>> {
    const rulings = await this.rulings.of(tx, subjectKind, id);
    return {
      attachments: await this.attachments.of(tx, subjectKind, id),
      rulings,
      rulingConditions: await this.rulings.conditionsOf(tx, rulings),
      item: await this.rulings.awaited(tx, subjectKind, id),
    };
  }
}
