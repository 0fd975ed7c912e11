import { taskKindTitles, type TaskKind } from '@commonweal/wire';
import { DomainError, notFound } from '@commonweal/platform';
import { assess, type AssessedTask } from '../dossier/assess.js';
import type { Dossier } from '../dossier/dossier.js';
import { taskVersion } from '../dossier/task-version.js';
import { refuseStale } from './stale-row.js';

/** @throws DomainError not-found, stale */
export function taskSeen(dossier: Dossier, key: string, seen: number | null, today: string): AssessedTask {
  const tasks = assess(dossier, today).stages.flatMap((stage) => stage.tasks);
  const found = tasks.find(({ task }) => task.key === key);
  if (!found) throw notFound('task');
  const { title, facts = [] } = found.task;
  if (seen !== null) refuseStale({ what: 'task', key, title, facts }, taskVersion(found.task, dossier), seen);
  return found;
}

/** The task, if it can be worked on. @throws DomainError not-found, stale, conflict */
export function openTask(dossier: Dossier, key: string, seen: number | null, today: string): AssessedTask {
  const found = taskSeen(dossier, key, seen, today);
  const { task, status, because = '' } = found;
  if (status === 'not-applicable')
    throw new DomainError(
      'conflict',
      'task-not-applicable',
      `"${task.title}" does not apply to this procurement.`,
    );
  if (status === 'cannot-start-yet')
    throw new DomainError('conflict', 'task-cannot-start', `"${task.title}" cannot start yet. ${because}`);
  return found;
}

/**
 * The task of the kind, if it can be worked on and nobody has put it on record: what is on record changes after a
 * reopening alone. @throws DomainError conflict
 */
export function openTaskOfKind(dossier: Dossier, kind: TaskKind, today: string): AssessedTask {
  const tasks = assess(dossier, today).stages.flatMap((stage) => stage.tasks);
  const of = tasks.filter(({ task }) => task.kind === kind);
  const key = (of.find(({ status }) => status !== 'not-applicable') ?? of[0])?.task.key;
  if (key === undefined)
    throw new DomainError(
      'conflict',
      'no-such-task',
      `The workflow of this procurement has no task of the kind “${taskKindTitles[kind]}”.`,
    );
  const found = openTask(dossier, key, null, today);
  if (dossier.tasks.get(key)?.record)
    throw new DomainError(
      'conflict',
      'already-recorded',
      `"${found.task.title}" is on record already. Reopen it first, with a reason.`,
    );
  return found;
}
