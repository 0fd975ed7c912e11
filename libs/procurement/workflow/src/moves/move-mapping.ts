import type { TaskKind } from '@commonweal/wire';
import type { PlannedStage, PlannedTask } from '../planned-stage.js';

/** What an officer says of stages and tasks whose key the other workflow lacks; what it has goes by key. */
export interface MoveMapping {
  /** Stage → the stage that it is there; null says that it has no place there. */
  stages: Readonly<Record<string, string | null>>;
  /** Task → the task that it is there; null keeps what was done with it as part of the record alone. */
  tasks: Readonly<Record<string, string | null>>;
  /** Stage in which a procurement stands → the stage in which it goes on, where that is another one. */
  goesOnIn: Readonly<Record<string, string>>;
}

export const noMapping: MoveMapping = { stages: {}, tasks: {}, goesOnIn: {} };

/** Where something goes: undefined while nobody has said so, null when it has no place. */
export type Place = string | null | undefined;

export function stagePlace(key: string, to: readonly PlannedStage[], { stages }: MoveMapping): Place {
  const has = (wanted: string) => to.some((stage) => stage.key === wanted);
  return placeOf(key, has, stages);
}

export function taskPlace(key: string, to: readonly PlannedStage[], { tasks }: MoveMapping): Place {
  return placeOf(key, (wanted) => findTask(to, wanted) !== undefined, tasks);
}

function placeOf(key: string, has: (key: string) => boolean, said: MoveMapping['stages']): Place {
  if (has(key)) return key;
  const place = Object.hasOwn(said, key) ? said[key] : undefined;
  return typeof place === 'string' && !has(place) ? undefined : place;
}

export function findTask(stages: readonly PlannedStage[], key: string): PlannedTask | undefined {
  return stages.flatMap(({ tasks }) => tasks).find((task) => task.key === key);
}

const notes: readonly TaskKind[] = ['confirm', 'document'];

/** Whether what is on record for a task of one kind can stand as the record of another. */
export function canBecome(from: TaskKind, to: TaskKind): boolean {
  return from === to || (notes.includes(from) && notes.includes(to));
}
