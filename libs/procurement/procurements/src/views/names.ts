/** Names of people by id. */
export type Names = ReadonlyMap<string, string>;

export function nameOf(names: Names, id: string): string {
  return names.get(id) ?? 'Somebody who is no longer here';
}
