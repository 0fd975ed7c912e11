import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** By property the value that a row has, or the values of which it has one. */
type Wanted<Row> = { [Property in keyof Row]?: Row[Property] | readonly Row[Property][] };

/**
 * The rows of an entity as objects without its class, read where there are thousands of them: making entities takes the ORM several
 * times as long as PostgreSQL takes to find their rows. For entities of scalar columns without methods, embeds or transformers.
 */
export function plainRows<Row extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<Row>,
  wanted: Wanted<Row>,
): Promise<Row[]> {
  const { columns, tablePath } = tx.dataSource.getMetadata(entity);
  const names = new Map(columns.map((column) => [column.propertyName, `"${column.databaseName}"`]));
  const all = [...names].map(([property, name]) => `${name} AS "${property}"`).join(', ');
  const values = Object.entries(wanted);
  const where = values
    .map(([property, value], at) =>
      Array.isArray(value)
        ? `${names.get(property)} = ANY($${at + 1})`
        : `${names.get(property)} = $${at + 1}`,
    )
    .join(' AND ');
  return tx.query<Row[]>(
    `SELECT ${all} FROM "${tablePath}" WHERE ${where}`,
    values.map(([, value]) => value as unknown),
  );
}
