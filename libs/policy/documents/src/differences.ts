import { isDeepStrictEqual } from 'node:util';
import type { FieldDifference } from '@commonweal/wire';
import { keyedLists, type Keyed } from './keyed-lists.js';
import { inWords, root, within, type Place } from './place.js';
import { isRecord } from './record.js';

/** What differs between two contents, field by field, in the order of the fields. */
export function differencesOf(before: unknown, after: unknown): FieldDifference[] {
  return differences(before, after, root);
}

function differences(before: unknown, after: unknown, place: Place): FieldDifference[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (isRecord(before) && isRecord(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...names].flatMap((name) => differences(before[name], after[name], within(place, name)));
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    const keyed = keyedLists(before, after);
    return keyed ? ofKeyed(...keyed, place) : ofLists(before, after, place);
  }
  return [{ at: place.at, field: inWords(place), before, after }];
}

function ofLists(before: unknown[], after: unknown[], place: Place): FieldDifference[] {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, index) =>
    differences(before[index], after[index], within(place, String(index), String(index + 1))),
  ).flat();
}

/** Things that have keys are compared with themselves, wherever they stand; another order is one difference. */
function ofKeyed(before: Keyed[], after: Keyed[], place: Place): FieldDifference[] {
  const is = (one: Keyed) => after.find(({ key }) => key === one.key);
  const was = (one: Keyed) => before.find(({ key }) => key === one.key);
  const gone = before.filter((one) => !is(one));
  return [
    ...ofOrder(before.filter(is), after.filter(was), place),
    ...after.flatMap((one, index) =>
      differences(was(one), one, within(place, String(index), one.title ?? one.key)),
    ),
    ...gone.flatMap((one) =>
      differences(one, undefined, within(place, String(before.indexOf(one)), one.title ?? one.key)),
    ),
  ];
}

function ofOrder(before: Keyed[], after: Keyed[], place: Place): FieldDifference[] {
  const titles = (list: Keyed[]) => list.map(({ title, key }) => title ?? key);
  if (before.every(({ key }, index) => after[index]?.key === key)) return [];
  const field = inWords({ ...place, words: [...place.words, 'order'] });
  return [{ at: place.at, field, before: titles(before), after: titles(after) }];
}
