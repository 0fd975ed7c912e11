import type { Stage, WorkflowTask } from '@commonweal/wire';

/** What is selected in the outline: the workflow itself, a stage, or a task. */
export interface Selection {
  stage?: number;
  task?: number;
}

export interface Outline {
  stages: Stage[];
  selection: Selection;
}

/** What was taken out, so that it can be put back where it stood. */
export interface Removed extends Selection {
  what: Stage | WorkflowTask;
}

/** `path({ stage: 1, task: 2 })` is `stages.1.tasks.2`, the name of the fields in the form. */
export const path = ({ stage, task }: Selection) =>
  stage === undefined ? '' : task === undefined ? `stages.${stage}` : `stages.${stage}.tasks.${task}`;

const tasksOf = (stages: Stage[], stage: number) => stages[stage]?.tasks ?? [];

const withTasks = (stages: Stage[], stage: number, tasks: WorkflowTask[]) =>
  stages.map((one, index) => (index === stage ? { ...one, tasks } : one));

const inserted = <T>(list: readonly T[], at: number, one: T) => [
  ...list.slice(0, at),
  one,
  ...list.slice(at),
];
const without = <T>(list: readonly T[], at: number) => list.filter((_, index) => index !== at);

/** Puts a stage behind all others, or a task at the end of a stage. */
export function add(stages: Stage[], what: Stage | WorkflowTask, stage?: number): Outline {
  if (stage === undefined) return { stages: [...stages, what as Stage], selection: { stage: stages.length } };
  const task = tasksOf(stages, stage).length;
  return insert(stages, { stage, task, what });
}

/** Puts something where it says, for example where it stood before it was taken out. */
export function insert(stages: Stage[], { stage = 0, task, what }: Removed): Outline {
  return task === undefined
    ? { stages: inserted(stages, stage, what as Stage), selection: { stage } }
    : {
        stages: withTasks(stages, stage, inserted(tasksOf(stages, stage), task, what as WorkflowTask)),
        selection: { stage, task },
      };
}

export function remove(stages: Stage[], { stage = 0, task }: Selection): Outline & { removed?: Removed } {
  const what = task === undefined ? stages[stage] : tasksOf(stages, stage)[task];
  if (!what) return { stages, selection: {} };
  return task === undefined
    ? { stages: without(stages, stage), selection: {}, removed: { stage, what } }
    : {
        stages: withTasks(stages, stage, without(tasksOf(stages, stage), task)),
        selection: { stage },
        removed: { stage, task, what },
      };
}

/** Puts a copy behind it, under keys of its own. */
export function duplicate(stages: Stage[], { stage = 0, task }: Selection): Outline {
  const taken = keysIn(stages);
  const fresh = (key: string) => {
    const made = freeKey(key, taken);
    taken.add(made);
    return made;
  };
  const of = stages[stage];
  if (!of) return { stages, selection: {} };
  if (task === undefined) {
    const tasks = of.tasks.map((one) => ({ ...one, key: fresh(one.key) }));
    return insert(stages, { stage: stage + 1, what: { ...of, key: fresh(of.key), tasks } });
  }
  const one = of.tasks[task];
  return one
    ? insert(stages, { stage, task: task + 1, what: { ...one, key: fresh(one.key) } })
    : { stages, selection: { stage } };
}

/** One step up or down; a task at the edge of its stage goes on into the next. Undefined where there is no further. */
export function step(stages: Stage[], { stage = 0, task }: Selection, by: 1 | -1): Outline | undefined {
  if (task === undefined) {
    const to = stage + by;
    return to < 0 || to >= stages.length ? undefined : move(stages, { stage }, { stage: to });
  }
  const to = task + by;
  if (to >= 0 && to < tasksOf(stages, stage).length)
    return move(stages, { stage, task }, { stage, task: to });
  const next = stage + by;
  if (next < 0 || next >= stages.length) return undefined;
  return move(stages, { stage, task }, { stage: next, task: by > 0 ? 0 : tasksOf(stages, next).length });
}

/** Takes something out and puts it where `to` says, counted without it. */
export function move(stages: Stage[], from: Selection, to: Selection): Outline {
  const { stages: rest, removed } = remove(stages, from);
  if (!removed) return { stages, selection: from };
  const task = removed.task === undefined ? undefined : (to.task ?? tasksOf(rest, to.stage ?? 0).length);
  return insert(rest, { stage: to.stage, task, what: removed.what });
}

export const keysIn = (stages: readonly Stage[]) =>
  new Set(stages.flatMap(({ key, tasks }) => [key, ...tasks.map((task) => task.key)]));

/** A key out of a title: lower-case words joined by hyphens, at most 80 characters, not taken yet. */
export function keyFrom(title: string, taken: ReadonlySet<string>, otherwise: string): string {
  const words = title
    .normalize('NFD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return freeKey((words ?? [otherwise]).join('-').slice(0, 70).replace(/-+$/, ''), taken);
}

function freeKey(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key;
  const stem = key.slice(0, 70).replace(/-\d+$/, '');
  for (let number = 2; ; number++) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
}
