import { Page, sortProperty } from '@commonweal/platform';
import type { ListQuery } from '@commonweal/wire';

/** A page of a list that is in memory already; `sorts` names the fields that it may be sorted by. */
export function paged<T extends object>(items: T[], query: ListQuery, sorts: (keyof T & string)[]): Page<T> {
  const by = sortProperty(query.sort, Object.fromEntries(sorts.map((sort) => [sort, sort]))) as keyof T;
  const sign = query.order === 'desc' ? -1 : 1;
  const ordered = [...items].sort((a, b) => sign * compared(a[by], b[by]));
  const perPage = query.perPage ?? 25;
  const from = ((query.page ?? 1) - 1) * perPage;
  return new Page(ordered.slice(from, from + perPage), items.length);
}

function compared(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'en-GB', { numeric: true });
}
