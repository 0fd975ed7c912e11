import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { givenRows, quoted } from './insert-all.js';

/**
 * Updates rows by one statement with one parameter, however many there are. Versions stay: people who see one of a row still do.
 * @param rows each with its primary key, and all with the same other fields, which are written
 */
export async function updateAll<Row extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly Partial<Row>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const { columns, tablePath } = tx.dataSource.getMetadata(entity);
  const used = columns.filter(({ propertyName }) => first[propertyName] !== undefined);
  const named = (of: typeof used, left: string) =>
    of.map((each) => `${left}${quoted(each.databaseName)} = given.${quoted(each.propertyName)}`);
  const written = named(
    used.filter(({ isPrimary }) => !isPrimary),
    '',
  );
  const keys = named(
    used.filter(({ isPrimary }) => isPrimary),
    'row.',
  );
  await tx.query(
    `UPDATE ${quoted(tablePath)} row SET ${written.join(', ')} FROM ${givenRows(tx, used)} WHERE ${keys.join(' AND ')}`,
    [JSON.stringify(rows)],
  );
}
