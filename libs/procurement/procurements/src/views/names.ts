import type { People } from '@commonweal/identity';

/** Names of people by id. */
export type Names = ReadonlyMap<string, string>;

export function namesOf(people: People, ids: Iterable<string>): Promise<Names> {
  return people.namesOf(ids);
}

export function nameOf(names: Names, id: string): string {
  return names.get(id) ?? 'Somebody who is no longer here';
}
