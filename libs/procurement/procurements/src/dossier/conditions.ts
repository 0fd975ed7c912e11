import type { PanelContent } from '@commonweal/wire';
import type { ConditionTask } from '@commonweal/workflow';
import type { Dossier } from './dossier.js';

/** The conditions of panels as tasks. */
export function conditionTasks({
  conditions,
  documents,
}: Pick<Dossier, 'conditions' | 'documents'>): ConditionTask[] {
  return conditions.map(({ key, stage, what, ownerId, dueOn, holds, panel }) => ({
    ...{ key, stage, what, ownerId, dueOn, holds },
    panel: documents.get<PanelContent>('panel', panel)?.title ?? panel,
  }));
}
