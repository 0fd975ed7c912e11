import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import { quoted } from './insert-all.js';

/** By property the value that a row has, or the values of which it has one. */
export type Wanted<Row> = { [Property in keyof Row]?: Row[Property] | readonly Row[Property][] };

/**
 * The rows of an entity as objects without its class, read where there are thousands of them: making entities takes the ORM several
 * times as long as PostgreSQL takes to find their rows. For entities of scalar columns without methods, embeds or transformers.
 */
export function plainRows<Row extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<Row>,
  wanted: Wanted<Row>,
): Promise<Row[]> {
  const values: unknown[] = [];
  return tx.query<Row[]>(selecting(tx.dataSource.getMetadata(entity), wanted, values), values);
}

/** The statement that selects those rows by property; what it compares with is added to the values. */
export function selecting(
  { columns, tablePath }: EntityMetadata,
  wanted: Wanted<ObjectLiteral>,
  values: unknown[],
): string {
  const names = new Map(columns.map((column) => [column.propertyName, quoted(column.databaseName)]));
  const all = [...names].map(([property, name]) => `${name} AS ${quoted(property)}`).join(', ');
  const where = Object.entries(wanted)
    .map(([property, value]) => {
      const parameter = `$${values.push(value)}`;
      return `${names.get(property)} = ${Array.isArray(value) ? `ANY(${parameter})` : parameter}`;
    })
    .join(' AND ');
  return `SELECT ${all} FROM ${quoted(tablePath)} WHERE ${where}`;
}
