import { Injectable } from '@nestjs/common';
import { Job, Transaction, lock } from '@commonweal/platform';
import { DataSource, MoreThan } from 'typeorm';
import { Projection } from '../dossier/projection.js';
import { subjectKind } from '../dossier/dossiers.js';
import { Procurement } from '../rows/procurement.entity.js';

const batch = 50;

/** Writes the projection of every procurement anew: for the day on which somebody doubts it. Changes nothing else. */
@Injectable()
export class RebuildProcurements extends Job {
  readonly name = 'rebuild-procurements';

  constructor(
    private readonly database: DataSource,
    private readonly transaction: Transaction,
    private readonly projection: Projection,
  ) {
    super();
  }

  async run(): Promise<void> {
    for (let after: string | undefined, more = true; more;) {
      const rows: Procurement[] = await this.database.manager.find(Procurement, {
        select: { id: true },
        where: after ? { id: MoreThan(after) } : {},
        order: { id: 'ASC' },
        take: batch,
      });
      for (const { id } of rows) await this.rebuild(id);
      after = rows.at(-1)?.id;
      more = rows.length === batch;
    }
  }

  private rebuild(id: string): Promise<void> {
    return this.transaction.run(async (tx) => {
      await lock(tx, `${subjectKind}:${id}`);
      const { nextLookOn } = await tx.findOneByOrFail(Procurement, { id });
      await this.projection.rebuild(tx, new Map([[id, nextLookOn]]));
    });
  }
}
