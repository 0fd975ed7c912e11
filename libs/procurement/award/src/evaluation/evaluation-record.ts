import { Injectable } from '@nestjs/common';
import { Evaluation } from '@commonweal/decisions';
import { Ledger } from '@commonweal/ledger';
import type { EntityManager } from 'typeorm';
import type { Evaluator } from '../rows/evaluator.entity.js';

/** What an evaluator did, in the ledger of the procurement, and what follows from it. */
@Injectable()
export class EvaluationRecord {
  constructor(
    private readonly ledger: Ledger,
    private readonly evaluation: Evaluation,
  ) {}

  async write(
    tx: EntityManager,
    { id, personId, procurementId }: Evaluator,
    action: string,
    data: object,
    kept: object,
  ): Promise<void> {
    await this.evaluation.apply(tx, 'procurement', [procurementId], 'answer');
    await this.ledger.write(tx, {
      ...{ subjectKind: 'procurement', subjectId: procurementId, action, actorId: personId },
      ...{ data: { evaluator: id, ...data }, private: kept },
    });
  }
}
