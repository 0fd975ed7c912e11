import type { EntityManager } from 'typeorm';
import { Procurement } from '../rows/procurement.entity.js';

/** Writes what a person's command changed of workflow, state and stage, as the next version; the projection is left alone. */
export async function saveState(tx: EntityManager, procurement: Procurement): Promise<void> {
  const {
    id,
    workflow,
    workflowRelease,
    state,
    stage,
    stageTitle,
    passageId,
    stageTargetOn,
    stageAtRiskOn,
    clockStoppedOn,
  } = procurement;
  const version = procurement.version + 1;
  const changes = {
    workflow,
    workflowRelease,
    state,
    stage,
    stageTitle,
    passageId,
    stageTargetOn,
    stageAtRiskOn,
    clockStoppedOn,
    version,
  };
  await tx.update(Procurement, id, changes);
}
