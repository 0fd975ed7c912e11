import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import { quoted } from './insert-all.js';
import { selecting, type Wanted } from './plain-rows.js';

/** Rows of one entity that are read together with those of others. */
export interface RowsOf<Row extends ObjectLiteral> {
  entity: EntityTarget<Row>;
  where: Wanted<Row>;
  order: Order<Row>;
}

type Order<Row> = { readonly [Property in keyof Row]?: 'ASC' | 'DESC' };

/** @param order by which properties they are sorted, the first one first; in no order when left out */
export function rowsOf<Row extends ObjectLiteral>(
  entity: EntityTarget<Row>,
  where: Wanted<Row>,
  order: Order<Row> = {},
): RowsOf<Row> {
  return { entity, where, order };
}

/**
 * Rows of several entities by one statement, for what is made of a few rows in each of many tables: there a statement costs more than its
 * rows. For entities of columns without embeds or transformers, and without numbers that a double cannot hold.
 */
export async function rowsTogether<Rows extends Record<string, ObjectLiteral>>(
  tx: EntityManager,
  wanted: { readonly [Name in keyof Rows]: RowsOf<Rows[Name]> },
): Promise<{ [Name in keyof Rows]: Rows[Name][] }> {
  const values: unknown[] = [];
  const parts = Object.entries<RowsOf<ObjectLiteral>>(wanted).map(([name, { entity, where, order }]) => {
    const metadata = tx.dataSource.getMetadata(entity);
    const rows = selecting(metadata, where, values) + sorting(metadata, order);
    return { name, metadata, select: `(SELECT json_agg(one) FROM (${rows}) one) AS ${quoted(name)}` };
  });
  const statement = `SELECT ${parts.map(({ select }) => select).join(', ')}`;
  const [found] = await tx.query<Record<string, ObjectLiteral[] | null>[]>(statement, values);
  const all = parts.map(({ name, metadata }) => [name, asEntities(metadata, found?.[name] ?? [])]);
  return Object.fromEntries(all) as { [Name in keyof Rows]: Rows[Name][] };
}

function sorting({ columns }: EntityMetadata, order: Order<ObjectLiteral>): string {
  const by = Object.entries(order).map(([property, way]) => {
    const column = columns.find(({ propertyName }) => propertyName === property);
    return `${quoted(column?.databaseName ?? property)} ${way}`;
  });
  return by.length > 0 ? ` ORDER BY ${by.join(', ')}` : '';
}

/** Of what JSON has no type for there are instants alone in our tables. */
function asEntities(metadata: EntityMetadata, rows: ObjectLiteral[]): ObjectLiteral[] {
  const instants = metadata.columns.filter(({ type }) => type === 'timestamptz');
  return rows.map((row) => {
    const entity = Object.assign(metadata.create() as ObjectLiteral, row);
    for (const { propertyName } of instants)
      if (row[propertyName] !== null) entity[propertyName] = new Date(String(row[propertyName]));
    return entity;
  });
}
