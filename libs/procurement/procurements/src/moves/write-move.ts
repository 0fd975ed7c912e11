import { Injectable } from '@nestjs/common';
import { CommentsOfTasks } from '@commonweal/discussions';
import { Attachments } from '@commonweal/files';
import { Not, type EntityManager } from 'typeorm';
import { saveState } from '../commands/save-state.js';
import type { Dossier } from '../dossier/dossier.js';
import { ProcurementCondition } from '../rows/procurement-condition.entity.js';
import { ProcurementTask } from '../rows/procurement-task.entity.js';
import { StagePassage } from '../rows/stage-passage.entity.js';

/** Writes what a move changes: what differs between the dossier before and after it. */
@Injectable()
export class WriteMove {
  constructor(
    private readonly attachments: Attachments,
    private readonly comments: CommentsOfTasks,
  ) {}

  /** @param renamed keys of tasks as they are to be, by those they were */
  async write(
    tx: EntityManager,
    before: Dossier,
    after: Dossier,
    renamed: ReadonlyMap<string, string>,
  ): Promise<void> {
    await saveState(tx, after.procurement);
    const known = new Map(before.passages.map((passage) => [passage.id, passage]));
    for (const passage of after.passages) {
      const was = known.get(passage.id);
      if (!was) await tx.insert(StagePassage, passage);
      else if (was.stage !== passage.stage || was.wayOut !== passage.wayOut)
        await tx.update(StagePassage, passage.id, passage);
    }
    for (const { rulingId, number, stage } of after.conditions)
      await tx.update(ProcurementCondition, { rulingId, number, stage: Not(stage) }, { stage });
    await this.writeTasks(tx, before, after);
    const subjectId = before.procurement.id;
    await this.comments.follow(tx, { subjectKind: 'procurement', subjectId }, renamed);
  }

  /** All at once, because two tasks may change places. */
  private async writeTasks(tx: EntityManager, before: Dossier, after: Dossier): Promise<void> {
    const { id: procurementId } = before.procurement;
    await tx.delete(ProcurementTask, { procurementId });
    await tx.insert(ProcurementTask, [...after.tasks.values()]);
    for (const attachment of after.attachments) {
      const was = before.attachments.find(({ id }) => id === attachment.id);
      if (was && was.place !== attachment.place)
        await this.attachments.put(tx, attachment.id, attachment.place);
    }
  }
}
