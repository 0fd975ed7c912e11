import { DomainError } from '@commonweal/platform';
import type { MoveMappingGiven } from '@commonweal/wire';
import type { MoveMapping } from '@commonweal/workflow';
import { stagePlaces, taskPlaces } from './move-plan-view.js';
import type { MoveTarget } from './moved-dossier.js';

/** What was said of stages and tasks, if it names what the workflow has. @throws DomainError invalid by field */
export function checkedMapping(given: MoveMappingGiven, { content }: MoveTarget): MoveMapping {
  const stages = new Set(stagePlaces(content).map(({ key }) => key));
  const tasks = new Set(taskPlaces(content).map(({ key }) => key));
  const faults = [
    ...faultsOf(
      'stages',
      given.stages,
      (to) => to === null || stages.has(to),
      'a stage of the workflow, or null',
    ),
    ...faultsOf(
      'tasks',
      given.tasks,
      (to) => to === null || tasks.has(to),
      'a task of the workflow, or null',
    ),
    ...faultsOf('goesOnIn', given.goesOnIn, (to) => to !== null && stages.has(to), 'a stage of the workflow'),
  ];
  if (faults.length)
    throw new DomainError(
      'invalid',
      'invalid',
      'The mapping names what is not there.',
      Object.fromEntries(faults),
    );
  const { stages: ofStages, tasks: ofTasks, goesOnIn } = given;
  return { stages: ofStages, tasks: ofTasks, goesOnIn };
}

function faultsOf(
  field: string,
  said: Record<string, unknown>,
  isThere: (to: string | null) => boolean,
  what: string,
): [string, string[]][] {
  return Object.entries(said)
    .filter(([, to]) => !((to === null || typeof to === 'string') && isThere(to)))
    .map(([key]) => [`${field}.${key}`, [`must be ${what}`]]);
}
