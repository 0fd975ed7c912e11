import { datedRungs, type DatedRung } from '@commonweal/alerts';
import { workingDays } from '@commonweal/calendar';
import type { DocumentSet } from '@commonweal/documents';
import type { LadderContent } from '@commonweal/wire';
import { isOpen } from '@commonweal/workflow';
import type { Found } from '../dossier/projection.js';

/** Keys of the ladders that say how many working days before and after staff are reminded, and who. */
const ladders = { stage: 'stage-target', task: 'task-due' } as const;

/** A day of one procurement of which somebody is to be reminded. */
export interface DueThing {
  kind: 'stage-target' | 'task-due';
  dueOn: string;
  rungs: DatedRung[];
  /** The task; empty for the stage. */
  task: string;
  assigneeId: string | null;
}

/** Everything that falls due in a procurement: nothing while it is paused or over. Pure. */
export function remindersOf({ dossier, assessment }: Found): DueThing[] {
  const { procurement, documents, tasks } = dossier;
  if (procurement.state !== 'running') return [];
  const stage = {
    kind: 'stage-target' as const,
    dueOn: procurement.stageTargetOn,
    rungs: rungsOf(ladders.stage, procurement.stageTargetOn, documents),
    ...{ task: '', assigneeId: null },
  };
  const ofTasks = assessment.current.tasks.flatMap((found): DueThing[] => {
    const { key } = found.task;
    const { dueOn = null, assigneeId = null } = tasks.get(key) ?? {};
    if (!dueOn || !isOpen({ ...found, required: true })) return [];
    return [
      { kind: 'task-due', dueOn, rungs: rungsOf(ladders.task, dueOn, documents), task: key, assigneeId },
    ];
  });
  return [stage, ...ofTasks];
}

function rungsOf(ladder: string, dueOn: string, documents: DocumentSet): DatedRung[] {
  const content = documents.get<LadderContent>('ladder', ladder);
  if (!content || content.retired) return [];
  return datedRungs(content.rungs, dueOn, workingDays(documents, 'office'));
}
