import { datedRungs, type DatedRung } from '@commonweal/alerts';
import { workingDays } from '@commonweal/calendar';
import type { DocumentSet } from '@commonweal/documents';
import type { LadderContent } from '@commonweal/wire';
import { isOpen } from '@commonweal/workflow';
import type { Found } from '../dossier/projection.js';
import type { Procurement } from '../rows/procurement.entity.js';
import type { ProcurementTask } from '../rows/procurement-task.entity.js';

/** Keys of the ladders that say how many working days before and after staff are reminded, and who. */
export const staffLadders = ['stage-target', 'task-due'] as const;

/** A day of one procurement of which somebody is to be reminded. */
export interface DueThing {
  kind: (typeof staffLadders)[number];
  dueOn: string;
  rungs: DatedRung[];
  /** The task; empty for the stage. */
  task: string;
  assigneeId: string | null;
}

/** A task of the stage under way that is open and has a day. */
export type DatedTask = Pick<ProcurementTask, 'key' | 'assigneeId'> & { dueOn: string };

/** Everything that falls due in a procurement: nothing while it is paused or over. Pure. */
export function remindersOf(
  { state, stageTargetOn }: Pick<Procurement, 'state' | 'stageTargetOn'>,
  tasks: readonly DatedTask[],
  documents: DocumentSet,
): DueThing[] {
  if (state !== 'running') return [];
  const due = (kind: DueThing['kind'], dueOn: string) => ({
    ...{ kind, dueOn, rungs: rungsOf(kind, dueOn, documents) },
  });
  return [
    { ...due('stage-target', stageTargetOn), task: '', assigneeId: null },
    ...tasks.map(({ key, dueOn, assigneeId }) => ({ ...due('task-due', dueOn), task: key, assigneeId })),
  ];
}

/** The tasks of an assessed procurement of which somebody is to be reminded. */
export function datedTasks({ dossier: { tasks }, assessment: { current } }: Found): DatedTask[] {
  return current.tasks.flatMap((found) => {
    const { dueOn = null, assigneeId = null } = tasks.get(found.task.key) ?? {};
    return dueOn && isOpen({ ...found, required: true }) ? [{ key: found.task.key, dueOn, assigneeId }] : [];
  });
}

function rungsOf(ladder: string, dueOn: string, documents: DocumentSet): DatedRung[] {
  const content = documents.get<LadderContent>('ladder', ladder);
  if (!content || content.retired) return [];
  return datedRungs(content.rungs, dueOn, workingDays(documents, 'office'));
}
