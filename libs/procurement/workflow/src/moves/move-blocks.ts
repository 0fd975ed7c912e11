import { taskKindTitles } from '@commonweal/wire';
import { canBecome, findTask } from './move-mapping.js';
import type { MoveSituation, Placement } from './move-plan.js';

/** What forbids the move as it is planned, each a sentence with the remedy. */
export function blockingReasons(situation: MoveSituation, placement: Placement): string[] {
  return [
    ...gatesPassedOver(situation, placement),
    ...otherKinds(situation, placement),
    ...workWithoutTask(situation),
  ];
}

/** Nothing passes a gate by being moved. */
function gatesPassedOver({ to, approved }: MoveSituation, { stage, stages }: Placement): string[] {
  const at = to.findIndex(({ key }) => key === stage);
  const passed = new Set(approved.map((key) => stages.get(key)));
  return to
    .slice(0, Math.max(at, 0))
    .filter(({ gate, key }) => gate && !passed.has(key))
    .map(
      ({ gate, title }) =>
        `It would be past “${gate?.title}” at the end of “${title}”, where no panel has approved it. ` +
        'Let it go on in that stage or an earlier one.',
    );
}

function otherKinds({ to, touched }: MoveSituation, { tasks }: Placement): string[] {
  return touched.flatMap(({ key, kind, title }) => {
    const found = findTask(to, tasks.get(key) ?? '');
    if (!found || canBecome(kind, found.kind)) return [];
    const [was, is] = [taskKindTitles[kind], taskKindTitles[found.kind]];
    return [
      `Somebody worked on “${title}” as “${was}”; “${found.title}” is of the kind “${is}”, so it cannot take its place. ` +
        'Give the task another key in the workflow, or choose another task.',
    ];
  });
}

/** What other libs keep for a kind of task is worked on through a task of that kind alone. */
function workWithoutTask({ to, begun }: MoveSituation): string[] {
  const kinds = new Set(to.flatMap(({ tasks }) => tasks.map(({ kind }) => kind)));
  return begun
    .filter((kind) => !kinds.has(kind))
    .map(
      (kind) =>
        `Work on “${taskKindTitles[kind]}” has begun, and this workflow has no task of that kind. ` +
        'Add one to the workflow, or let this procurement end on its own.',
    );
}
