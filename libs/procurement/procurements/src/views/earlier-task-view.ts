import type { EarlierTaskView } from '@commonweal/wire';
import type { Assessment } from '../dossier/assess.js';
import type { Dossier } from '../dossier/dossier.js';
import type { ProcurementTask } from '../rows/procurement-task.entity.js';
import { attachmentView } from './attachment-view.js';
import { nameOf, type Names } from './names.js';
import { questionView } from './task-view.js';

/** What was done with tasks of an earlier workflow, as far as no task stands in their place. */
export function earlierTaskViews(dossier: Dossier, { stages }: Assessment, names: Names): EarlierTaskView[] {
  const there = new Set(stages.flatMap(({ tasks }) => tasks.map(({ task }) => task.key)));
  return [...dossier.tasks.values()]
    .filter(({ key }) => !there.has(key))
    .flatMap((row) => earlierTaskView(row, dossier, names));
}

function earlierTaskView(row: ProcurementTask, dossier: Dossier, names: Names): EarlierTaskView[] {
  const { key, title, kind, earlier, record, skipped, recordedById, recordedAt } = row;
  if (!earlier) return [];
  const { workflow, release, stage, facts } = earlier;
  return [
    {
      ...{ key, title, kind, workflow, release, stage },
      questions: facts.flatMap((fact) => questionView(fact, dossier, names)),
      ...(record ? { record } : {}),
      ...(skipped === null ? {} : { skipped }),
      attachments: dossier.attachments
        .filter(({ place }) => place === key)
        .map((one) => attachmentView(one, names)),
      ...(recordedById ? { by: nameOf(names, recordedById) } : {}),
      ...(recordedAt ? { at: recordedAt.toISOString() } : {}),
    },
  ];
}
