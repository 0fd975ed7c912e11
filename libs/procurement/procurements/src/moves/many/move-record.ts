import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Ledger, type Deed } from '@commonweal/ledger';
import { afterCommit, Jobs } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { MoveProcurements } from './move-procurements.js';
import type { WorkflowMove } from './workflow-move.entity.js';

type Told = Pick<Deed, 'action' | 'data' | 'why'>;

/** What follows everything that people do with a move: an entry in the ledger, and a look at what is due. */
@Injectable()
export class MoveRecord {
  constructor(
    private readonly ledger: Ledger,
    private readonly jobs: Jobs,
  ) {}

  async write(tx: EntityManager, move: WorkflowMove, { personId }: Caller, told: Told): Promise<void> {
    const by = { subjectKind: 'workflow-move', subjectId: move.id, actorId: personId, release: move.release };
    await this.ledger.write(tx, { ...by, ...told });
    afterCommit(tx, () => this.jobs.lookNow(MoveProcurements));
  }
}
