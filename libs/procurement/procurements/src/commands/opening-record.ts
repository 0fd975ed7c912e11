import { Injectable } from '@nestjs/common';
import { Evaluation } from '@commonweal/decisions';
import type { Caller } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import type { ProcurementCreate } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { subjectKind } from '../dossier/dossiers.js';

/** What follows every opening: the first evaluation and the first entry in the ledger. */
@Injectable()
export class OpeningRecord {
  constructor(
    private readonly evaluation: Evaluation,
    private readonly ledger: Ledger,
  ) {}

  async write(
    tx: EntityManager,
    id: string,
    {
      body,
      workflow,
      release,
      caller,
    }: { body: ProcurementCreate; workflow: string; release: number; caller: Caller },
  ): Promise<void> {
    await this.evaluation.apply(tx, subjectKind, [id], 'answer');
    const { category, directorate } = body;
    await this.ledger.write(tx, {
      ...{ subjectKind, subjectId: id, action: 'opened', actorId: caller.personId, release },
      data: { workflow, category, directorate, answered: Object.keys(body.facts) },
      private: { title: body.title, facts: body.facts },
    });
  }
}
