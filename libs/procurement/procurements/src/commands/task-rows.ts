import type { EntityManager } from 'typeorm';
import type { Dossier } from '../dossier/dossier.js';
import { ProcurementTask } from '../rows/procurement-task.entity.js';

type Recorded = Pick<
  ProcurementTask,
  'record' | 'recordedById' | 'recordedAt' | 'reopened' | 'skipped' | 'assigneeId' | 'dueOn'
>;

/** Notes that somebody did something with a task; its row is there since the projection was first written. */
export async function act(
  tx: EntityManager,
  { procurement, tasks }: Dossier,
  key: string,
  changes: Partial<Recorded>,
): Promise<void> {
  const version = (tasks.get(key)?.version ?? 0) + 1;
  await tx.update(ProcurementTask, { procurementId: procurement.id, key }, { ...changes, version });
}
