import { Injectable } from '@nestjs/common';
import { type Deed, Ledger } from '@commonweal/ledger';
import { afterCommit, Jobs } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import type { DisposalRun } from './disposal-run.entity.js';
import { DisposeMany } from './dispose-many.job.js';

/** What follows everything that people do with a run: an entry in the ledger, and a look at what is due. */
@Injectable()
export class DisposalRunRecord {
  constructor(
    private readonly ledger: Ledger,
    private readonly jobs: Jobs,
  ) {}

  async write(
    tx: EntityManager,
    { id }: DisposalRun,
    actorId: string,
    told: Pick<Deed, 'action' | 'data' | 'why'>,
  ): Promise<void> {
    await this.ledger.write(tx, { subjectKind: 'disposal-run', subjectId: id, actorId, ...told });
    afterCommit(tx, () => this.jobs.lookNow(DisposeMany));
  }
}
