import type { MoveMappingGiven, MovePlaceView } from '@commonweal/wire';
import type { Option } from '../fields/RadioBox.js';

/** What a box holds for "it has no place there"; no key looks like it. */
const none = '(none)';

const notes = ['confirm', 'document'];

/** Whether what is on record for a task of one kind can stand as that of another: the engine decides in the end. */
const fits = (from: MovePlaceView, to: MovePlaceView) =>
  from.kind === to.kind || (notes.includes(from.kind ?? '') && notes.includes(to.kind ?? ''));

export function stageOptions(stages: MovePlaceView[], nowhere?: string): Option[] {
  const there = stages.map(({ key, title }) => ({ value: key, title }));
  return nowhere ? [...there, { value: none, title: nowhere }] : there;
}

export function taskOptions(task: MovePlaceView, tasks: MovePlaceView[], nowhere: string): Option[] {
  const there = tasks
    .filter((other) => fits(task, other))
    .map(({ key, title, stage }) => ({ value: key, title: stage ? `${title} (${stage})` : title }));
  return [...there, { value: none, title: nowhere }];
}

/** What a box shows: null is a choice of its own, and nothing is none. */
export function shown(said: Record<string, string | null>, key: string): string | null {
  const place = said[key];
  return place === null ? none : (place ?? null);
}

/** The mapping with one thing said or unsaid. */
export function saying(
  mapping: MoveMappingGiven,
  part: keyof MoveMappingGiven,
  key: string,
  value: string | null,
): MoveMappingGiven {
  const { [key]: _, ...others } = mapping[part];
  const said = value === null ? others : { ...others, [key]: value === none ? null : value };
  return { ...mapping, [part]: said };
}
