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
  /** Those that the law or a panel asks for: the move is blocked by them, each a sentence. */
  blocking: string[];
  /** All others, each a sentence. */
  others: string[];
}

/** @param stages as they would be after the move @param before keys of tasks that stood open like that before it */
export function leftBehind(stages: readonly Assessed[], before: ReadonlySet<string>): LeftBehind {
  const open = openBehind(stages).filter(({ task }) => !before.has(task.key));
  return {
    blocking: open.flatMap(({ task, title }) => {
      const who = whoAsks(task);
      return who ? [`${who}, and it would be past its stage “${title}”. ${remedy}`] : [];
    }),
    others: open
      .filter(({ task }) => !whoAsks(task))
      .map(
        ({ task, title }) => `“${task.title}” in “${title}” is new, and its stage is over: it holds nothing.`,
      ),
  };
}

const remedy = 'Let it go on in that stage or an earlier one.';

/** Who it is that nobody passes over by a move. */
function whoAsks({ title, basis, statutory, condition }: PlannedTask): string | undefined {
  if (condition) return `A panel asks for “${condition.what}”`;
  return statutory ? `The law asks for “${title}” (${basis})` : undefined;
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
