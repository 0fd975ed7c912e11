import type { TaskStatus } from '@commonweal/wire';
import type { PlannedTask } from '../planned-stage.js';
import type { StagePlace } from '../task-status.js';

interface Assessed {
  place: StagePlace;
  stage: { title: string };
  tasks: readonly { task: PlannedTask; status: TaskStatus }[];
}

/** Required tasks that would stand open in a stage that is over, and so hold nothing any more. */
export interface LeftBehind {
  /** Those that the law asks for: the move is blocked by them, each a sentence. */
  byLaw: string[];
  /** All others, each a sentence. */
  others: string[];
}

/** @param stages as they would be after the move @param before keys of tasks that stood open like that before it */
export function leftBehind(stages: readonly Assessed[], before: ReadonlySet<string>): LeftBehind {
  const open = openBehind(stages).filter(({ task }) => !before.has(task.key));
  return {
    byLaw: open
      .filter(({ task }) => task.statutory)
      .map(
        ({ task, title }) =>
          `The law asks for “${task.title}” (${task.basis}), and it would be past its stage “${title}”. ` +
          'Let it go on in that stage or an earlier one.',
      ),
    others: open
      .filter(({ task }) => !task.statutory)
      .map(
        ({ task, title }) => `“${task.title}” in “${title}” is new, and its stage is over: it holds nothing.`,
      ),
  };
}

export function openBehind(stages: readonly Assessed[]): { task: PlannedTask; title: string }[] {
  return stages
    .filter(({ place }) => place === 'done')
    .flatMap(({ stage, tasks }) =>
      tasks
        .filter(({ task, status }) => task.required && status !== 'completed' && status !== 'not-applicable')
        .map(({ task }) => ({ task, title: stage.title })),
    );
}
