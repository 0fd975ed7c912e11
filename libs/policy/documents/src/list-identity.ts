import { isRecord } from './record.js';

/**
 * What may tell the things in a list apart, the best first: a task by its key, a day of a calendar by its date, a value
 * of a parameter by its first day.
 */
const names = ['key', 'date', 'from', 'value', 'title'] as const;

export type Listed = Record<string, unknown>;

type Name = (typeof names)[number];

/** How the things in these lists are told apart; undefined where nothing tells all of them apart in every list. */
export function identityIn(lists: unknown[][]): ((item: Listed) => string) | undefined {
  const name = nameIn(lists);
  return name && ((item) => String(item[name]));
}

/** The field that tells the things in these lists apart; undefined where none does in every list. */
export function nameIn(lists: unknown[][]): Name | undefined {
  return names.find((one) => lists.every((list) => areApart(list, one)));
}

/** Whether each is a word or a number and none is there twice, as with tags. */
export function areSets(lists: unknown[][]): boolean {
  return lists.every((list) => list.every(isPlain) && new Set(list).size === list.length);
}

function areApart(list: unknown[], name: string): boolean {
  const found = list.map((item) => (isRecord(item) ? item[name] : undefined));
  return found.every((one) => typeof one === 'string') && new Set(found).size === list.length;
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}
