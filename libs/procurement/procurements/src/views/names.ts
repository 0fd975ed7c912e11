import type { People } from '@commonweal/identity';

/** Names of people by id. */
export type Names = ReadonlyMap<string, string>;

export async function namesOf(people: People, ids: Iterable<string>): Promise<Names> {
  const found = await people.findAll([...ids]);
  return new Map(found.map(({ id, name }) => [id, name]));
}

export function nameOf(names: Names, id: string): string {
  return names.get(id) ?? 'Somebody who is no longer here';
}
