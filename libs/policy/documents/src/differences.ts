import { isDeepStrictEqual } from 'node:util';
import { dayInWords } from '@commonweal/platform';
import type { FieldDifference } from '@commonweal/wire';
import { type Listed, nameIn } from './list-identity.js';
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
    const named = nameIn([before, after]);
    // A title is a text like any other: one that was reworded is no other thing.
    if (named && named !== 'title') return ofNamed(before as Listed[], after as Listed[], place, named);
    return ofLists(before, after, place);
  }
  return [{ at: place.at, field: inWords(place), before, after }];
}

function ofLists(before: unknown[], after: unknown[], place: Place): FieldDifference[] {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, index) =>
    differences(before[index], after[index], within(place, String(index), String(index + 1))),
  ).flat();
}

/** Things that are told apart are compared with themselves, wherever they stand; another order is one difference. */
function ofNamed(before: Listed[], after: Listed[], place: Place, name: string): FieldDifference[] {
  const is = (one: Listed) => after.find((other) => other[name] === one[name]);
  const was = (one: Listed) => before.find((other) => other[name] === one[name]);
  const kept = before.filter(is);
  if (kept.length === 0) return ofLists(before, after, place);
  const step = (list: Listed[], one: Listed) => within(place, String(list.indexOf(one)), wordOf(one, name));
  return [
    ...ofOrder(kept, after.filter(was), place, name),
    ...after.flatMap((one) => differences(was(one), one, step(after, one))),
    ...before.filter((one) => !is(one)).flatMap((one) => differences(one, undefined, step(before, one))),
  ];
}

function ofOrder(before: Listed[], after: Listed[], place: Place, name: string): FieldDifference[] {
  if (before.every((one, index) => after[index]?.[name] === one[name])) return [];
  const words = (list: Listed[]) => list.map((one) => wordOf(one, name));
  const field = inWords({ ...place, words: [...place.words, 'order'] });
  return [{ at: place.at, field, before: words(before), after: words(after) }];
}

/** What people call one of a list: its day, else its title. */
function wordOf(item: Listed, name: string): string {
  if (name === 'date' || name === 'from') return dayInWords(String(item[name]));
  return typeof item['title'] === 'string' ? item['title'] : String(item[name]);
}
