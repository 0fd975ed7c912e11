import type { ChecklistView } from '@commonweal/wire';
import { tasksOf, type Sight } from './model.js';

/** What is wrong with where a procurement stands, in words; empty when nothing is. */
export function faultsOf({ row, checklist }: Sight): string[] {
  return [...placeFaults({ row, checklist }), ...reasonFaults({ row, checklist }), ...taskFaults(checklist)];
}

/** Stages stand in one order: done, then one under way, then those to come. */
function placeFaults({ row, checklist: { stages } }: Sight): string[] {
  const order = stages.map(({ state }) => state).join(' ');
  const isOver = row.state === 'completed';
  const legal = isOver ? /^done( done)*$/ : /^(done )*current( to-come)*$/;
  const current = stages.find(({ state }) => state === 'current');
  return [
    legal.test(order) ? '' : `Its stages stand like this: ${order}.`,
    isOver || current?.key === row.stage
      ? ''
      : `It stands in "${row.stage}", and "${current?.key}" is shown.`,
  ].filter(Boolean);
}

/** It can go on, or is told why not: never neither, never both. */
function reasonFaults({ row, checklist: { obstacles, may, stages } }: Sight): string[] {
  const here = stages.find(({ key }) => key === row.stage)?.tasks.map(({ key }) => key) ?? [];
  const isStuck = row.state !== 'completed' && !obstacles.length && !may.includes('advance');
  return [
    isStuck ? 'It cannot go on, and nothing says why.' : '',
    obstacles.length && may.includes('advance') ? 'It may go on although something stands in the way.' : '',
    ...obstacles.map(({ words, task }) =>
      !words.trim()
        ? 'Something without a name stands in the way.'
        : task && !here.includes(task)
          ? `The task "${task}" stands in the way and is none of the stage.`
          : '',
    ),
  ].filter(Boolean);
}

function taskFaults(checklist: ChecklistView): string[] {
  const keys = tasksOf(checklist).map(({ key }) => key);
  const early = checklist.stages
    .filter(({ state }) => state === 'to-come')
    .flatMap(({ tasks }) => tasks)
    .filter(({ status }) => status !== 'cannot-start-yet' && status !== 'not-applicable');
  return [
    new Set(keys).size < keys.length ? 'A task is there twice.' : '',
    ...early.map(({ key, status }) => `The task "${key}" of a stage to come is "${status}".`),
  ].filter(Boolean);
}
