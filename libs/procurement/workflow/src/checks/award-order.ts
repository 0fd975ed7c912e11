import type { TaskKind } from '@commonweal/wire';
import type { Finding } from '@commonweal/documents';
import { error, type Place } from './place.js';

/** Each needs what those before it leave behind. */
const inOrder: readonly TaskKind[] = ['criteria', 'bids', 'evaluation', 'award', 'contract'];

/** Without which the work of a kind can never be complete. */
const needs: Partial<Record<TaskKind, TaskKind>> = { evaluation: 'bids', award: 'bids', contract: 'award' };

const words: Partial<Record<TaskKind, string>> = {
  criteria: 'sets the award criteria',
  bids: 'receives the bids',
  evaluation: 'evaluates the bids',
  award: 'decides the award',
};

/** Criteria before bids before evaluation before award before contract, and none without what it works on. */
export function awardOrderFindings(places: readonly Place[]): Finding[] {
  return places.flatMap((place) => [...misplaced(place, places), ...baseless(place, places)]);
}

function misplaced({ task, order, at }: Place, places: readonly Place[]): Finding[] {
  const rank = inOrder.indexOf(task.kind);
  if (rank < 1) return [];
  const late = places.find((other) => other.order > order && isBefore(other, rank));
  if (!late) return [];
  return [
    error(
      'award-order',
      `"${task.title}" stands before "${late.task.title}", which ${words[late.task.kind] ?? ''}. Move it behind.`,
      `${at}/kind`,
    ),
  ];
}

function isBefore({ task }: Place, rank: number): boolean {
  const other = inOrder.indexOf(task.kind);
  return other >= 0 && other < rank;
}

function baseless({ task, at }: Place, places: readonly Place[]): Finding[] {
  const needed = needs[task.kind];
  if (!needed || places.some((other) => other.task.kind === needed)) return [];
  return [
    error(
      'award-work-missing',
      `"${task.title}" can never be complete: no task ${words[needed] ?? ''}. Add one before it, or choose another kind.`,
      `${at}/kind`,
    ),
  ];
}
