import { Injectable } from '@nestjs/common';
import { Evaluation } from '@commonweal/decisions';
import type { Caller } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { Succession } from '@commonweal/monitoring';
import type { ProcurementCreate } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { subjectKind } from '../dossier/dossiers.js';
import type { Opened } from './beginning.js';

/** What follows every opening: the contracts that it follows, the first evaluation, the first entry in the ledger. */
@Injectable()
export class OpeningRecord {
  constructor(
    private readonly evaluation: Evaluation,
    private readonly ledger: Ledger,
    private readonly succession: Succession,
  ) {}

  async write(
    tx: EntityManager,
    opened: Opened,
    {
      body,
      workflow,
      release,
      caller,
    }: { body: ProcurementCreate; workflow: string; release: number; caller: Caller },
  ): Promise<void> {
    const { id } = opened;
    const { category, directorate, predecessorIds = [] } = body;
    await this.succession.begin(tx, { contractIds: predecessorIds, by: opened }, caller, 'predecessorIds');
    await this.evaluation.apply(tx, subjectKind, [id], 'answer');
    await this.ledger.write(tx, {
      ...{ subjectKind, subjectId: id, action: 'opened', actorId: caller.personId, release },
      data: { workflow, category, directorate, answered: Object.keys(body.facts), predecessorIds },
      private: { title: body.title, facts: body.facts },
    });
  }
}
