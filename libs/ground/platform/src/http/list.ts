import type { ListQuery } from '@commonweal/wire';
import { Brackets, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { invalidField } from './domain-error.js';

/** One page of a list. Returned from a controller it is sent as an array with the total in `X-Total-Count`. */
export class Page<T> {
  constructor(
    readonly items: T[],
    readonly total: number,
  ) {}

  map<To>(view: (item: T) => To): Page<To> {
    return new Page(this.items.map(view), this.total);
  }
}

/**
 * Runs a list query. `sorts` names what the wire may sort by and the property behind it (`{ title: 'p.title' }`); the
 * first one is the order unless another is asked for. Equal rows are ordered by key, so that no page repeats a row.
 * @throws DomainError invalid on `sort`
 */
export async function page<T extends ObjectLiteral>(
  rows: SelectQueryBuilder<T>,
  query: ListQuery,
  sorts: Record<string, string>,
): Promise<Page<T>> {
  const perPage = query.perPage ?? 25;
  const order = query.order === 'desc' ? 'DESC' : 'ASC';
  const property = sortProperty(query.sort, sorts);
  rows.orderBy(property, order, canBeEmpty(rows, property) ? emptyAs[order] : undefined);
  for (const key of keysOf(rows)) rows.addOrderBy(`${rows.alias}.${key}`, order);
  // Not `skip` and `take`: they wrap the query in one that sorts out what joins repeat, and no list joins.
  const before = ((query.page ?? 1) - 1) * perPage;
  const items = await rows.offset(before).limit(perPage).getMany();
  // A page that is not full is the last one: how many there are shows without counting.
  const isLast = items.length < perPage && (items.length > 0 || before === 0);
  return new Page(items, isLast ? before + items.length : await rows.getCount());
}

function keysOf<T extends ObjectLiteral>({ expressionMap: { mainAlias } }: SelectQueryBuilder<T>): string[] {
  return mainAlias?.hasMetadata
    ? mainAlias.metadata.primaryColumns.map(({ propertyName }) => propertyName)
    : ['id'];
}

/** What is empty counts as the least. */
const emptyAs = { ASC: 'NULLS FIRST', DESC: 'NULLS LAST' } as const;

/** A place for what is empty keeps the database from reading in the order of an index: it is asked for only where it is needed. */
function canBeEmpty<T extends ObjectLiteral>(rows: SelectQueryBuilder<T>, property: string): boolean {
  const [alias, name = ''] = property.split('.');
  const main = rows.expressionMap.mainAlias;
  const column =
    main?.name === alias && main?.hasMetadata ? main.metadata.findColumnWithPropertyPath(name) : undefined;
  return column?.isNullable ?? true;
}

/** The property behind a sort, for lists that build their query themselves. */
export function sortProperty(sort: string | undefined, sorts: Record<string, string>): string {
  const names = Object.keys(sorts);
  const property = sorts[sort ?? names[0] ?? ''];
  if (!property || !Object.hasOwn(sorts, sort ?? names[0] ?? '')) {
    throw invalidField('sort', `sort must be one of: ${names.join(', ')}`);
  }
  return property;
}

/** Narrows a query to rows in which every word of `q` occurs in one of the properties, in any case. */
export function matching<T extends ObjectLiteral>(
  rows: SelectQueryBuilder<T>,
  q: string | undefined,
  properties: string[],
): SelectQueryBuilder<T> {
  const words = (q ?? '').split(/\s+/).filter(Boolean).slice(0, 8);
  words.forEach((word, index) => {
    const parameters = { [`word${index}`]: `%${word.replace(/[\\%_]/g, '\\$&')}%` };
    const anywhere = properties.map((property) => `${property} ILIKE :word${index}`).join(' OR ');
    rows.andWhere(new Brackets((either) => either.where(anywhere, parameters)));
  });
  return rows;
}
