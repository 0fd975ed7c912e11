import { Injectable } from '@nestjs/common';
import { Evaluation } from '@commonweal/decisions';
import { Ruling, Rulings } from '@commonweal/panels';
import { panelRuled } from '@commonweal/panels';
import { EventHandler, lock } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { subjectKind } from '../dossier/dossiers.js';
import { ProcurementCondition } from '../rows/procurement-condition.entity.js';
import { Procurement } from '../rows/procurement.entity.js';
import { StagePassage } from '../rows/stage-passage.entity.js';
import { stageAfter } from './stage-after.js';
import { Releases } from '@commonweal/documents';
import { ConditionMail } from './condition-mail.js';

interface Ruled {
  rulingId: string;
  subjectKind: string;
  subjectId: string;
}

/**
 * What a panel ruled shows in lists at once, and each of its conditions becomes a task: once, however often it is told.
 * The stage is the one that was ruled on, under the name that it has now: it may have been moved meanwhile.
 */
@Injectable()
export class WhenAPanelRules extends EventHandler<Ruled> {
  readonly event = panelRuled;
  readonly name = 'turn-conditions-into-tasks';

  constructor(
    private readonly rulings: Rulings,
    private readonly releases: Releases,
    private readonly mail: ConditionMail,
    private readonly evaluation: Evaluation,
  ) {
    super();
  }

  async handle(tx: EntityManager, { rulingId, subjectKind: kind, subjectId }: Ruled): Promise<void> {
    if (kind !== subjectKind) return;
    await lock(tx, `${subjectKind}:${subjectId}`);
    const procurement = await tx.findOneByOrFail(Procurement, { id: subjectId });
    const ruling = await tx.findOneByOrFail(Ruling, { id: rulingId });
    const known = await tx.existsBy(ProcurementCondition, { rulingId });
    if (!known) await this.addTasks(tx, procurement, ruling);
    await this.evaluation.apply(tx, subjectKind, [subjectId], 'answer');
  }

  private async addTasks(tx: EntityManager, procurement: Procurement, ruling: Ruling): Promise<void> {
    const { workflow, workflowRelease, id: procurementId } = procurement;
    const documents = await this.releases.of(workflowRelease, tx);
    const { stage } = await tx.findOneByOrFail(StagePassage, { id: ruling.occasionId });
    const before = await tx.countBy(ProcurementCondition, { procurementId });
    for (const { number, what, ownerId, dueOn, holds } of await this.rulings.conditionsOf(tx, [ruling])) {
      const condition = tx.create(ProcurementCondition, {
        ...{ rulingId: ruling.id, number, procurementId, what, ownerId, dueOn, holds, panel: ruling.panel },
        key: `condition-${before + number}`,
        stage: holds === 'next-stage' ? stageAfter(documents.get('workflow', workflow), stage) : stage,
      });
      await tx.insert(ProcurementCondition, condition);
      await this.mail.remind(tx, procurement, condition);
    }
  }
}
