import { Injectable } from '@nestjs/common';
import { Evaluation } from '@commonweal/decisions';
import { HeldWork, type HeldItem, type Passing } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { lock } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { whyNotAssigned } from '../assignments/assign-tasks.js';
import { TellsOfWork } from '../assignments/tells-of-work.js';
import { Dossiers, subjectKind } from '../dossier/dossiers.js';
import { ProcurementTask } from '../rows/procurement-task.entity.js';
import { Procurement } from '../rows/procurement.entity.js';

/** Tasks that were assigned to somebody and that are not done, also those of stages to come. */
@Injectable()
export class TasksAssigned extends HeldWork {
  readonly kind = 'task';
  readonly title = 'Tasks assigned';

  constructor(
    private readonly dossiers: Dossiers,
    private readonly ledger: Ledger,
    private readonly evaluation: Evaluation,
    private readonly tells: TellsOfWork,
  ) {
    super();
  }

  of(tx: EntityManager, personId: string): Promise<HeldItem[]> {
    return tx.query<HeldItem[]>(
      `SELECT t.procurement_id || '/' || t.key AS id, p.reference || ' ' || p.title || ': ' || t.title AS title,
              '/procurements/' || p.id || '/show?task=' || t.key AS link
         FROM procurement_task t JOIN procurement p ON p.id = t.procurement_id
        WHERE t.assignee_id = $1 AND t.status NOT IN ('completed', 'not-applicable')
          AND p.state IN ('running', 'paused')
        ORDER BY p.reference, t.position`,
      [personId],
    );
  }

  async whyNot(tx: EntityManager, { id, to }: Passing): Promise<string | null> {
    return whyNotAssigned(to, await tx.findOneByOrFail(Procurement, { id: placeOf(id).procurementId }));
  }

  async handOver(tx: EntityManager, { id, from, to, by }: Passing): Promise<void> {
    const place = placeOf(id);
    const { procurementId, key } = place;
    await lock(tx, `${subjectKind}:${procurementId}`);
    const dossier = await this.dossiers.read(tx, procurementId);
    const task = await tx.findOneByOrFail(ProcurementTask, place);
    await tx.update(ProcurementTask, place, { assigneeId: to.id, version: task.version + 1 });
    await this.tells.ofTask(tx, dossier, key, to, by);
    await this.evaluation.apply(tx, subjectKind, [procurementId], 'answer');
    const { dueOn } = task;
    await this.ledger.write(tx, {
      ...{ subjectKind, subjectId: procurementId, action: 'task-assigned', actorId: by.personId },
      data: { task: key, before: { assigneeId: from.id, dueOn }, after: { assigneeId: to.id, dueOn } },
    });
  }
}

function placeOf(id: string): { procurementId: string; key: string } {
  const [procurementId = '', key = ''] = id.split('/');
  return { procurementId, key };
}
