import { Injectable } from '@nestjs/common';
import { Attachments } from '@commonweal/files';
import { Rulings } from '@commonweal/panels';
import { grouped } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import type { Dossier } from './dossier.js';

type Enclosed = Pick<Dossier, 'attachments' | 'rulings' | 'rulingConditions' | 'item'>;

/** What other libs keep about any subject: its documents and what panels ruled. */
@Injectable()
export class Enclosures {
  constructor(
    private readonly attachments: Attachments,
    private readonly rulings: Rulings,
  ) {}

  /** @returns by the id of one of the subjects what is enclosed with it */
  async of(tx: EntityManager, subjectKind: string, ids: string[]): Promise<(id: string) => Enclosed> {
    const ruled = await this.rulings.of(tx, subjectKind, ids);
    const attachments = grouped(await this.attachments.ofAll(tx, subjectKind, ids), (one) => one.ownerId);
    const rulings = grouped(ruled, ({ subjectId }) => subjectId);
    const conditions = await this.rulings.conditionsOf(tx, ruled);
    const items = await this.rulings.awaited(tx, subjectKind, ids);
    return (id) => {
      const own = rulings.get(id) ?? [];
      return {
        attachments: attachments.get(id) ?? [],
        rulings: own,
        rulingConditions: conditions.filter(({ rulingId }) => own.some((ruling) => ruling.id === rulingId)),
        item: items.find(({ subjectId }) => subjectId === id) ?? null,
      };
    };
  }
}
