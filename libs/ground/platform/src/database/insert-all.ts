import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** What becomes of a row whose place is taken: the statement fails, the row is left out, or it replaces what stands at the key. */
type Clash<Row> = 'fails' | 'left-out' | { replacesAt: (keyof Row & string)[] };

/**
 * Inserts rows by one statement with one parameter, however many there are: the ORM binds each value by itself, which
 * takes longer than PostgreSQL needs to write them and ends at 65,535 values.
 * @param rows all with the same fields; a field that none of them has takes the column's default
 * @returns the primary keys of the rows that were written, by property
 */
export async function insertAll<Row extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly Partial<Row>[],
  clash: Clash<Row> = 'fails',
): Promise<Partial<Row>[]> {
  if (rows.length === 0) return [];
  const { columns, primaryColumns, tablePath } = tx.dataSource.getMetadata(entity);
  const used = columns.filter(
    (column) => column.isVersion || rows.some((row) => column.getEntityValue(row) !== undefined),
  );
  const column = (property: string) =>
    quoted(columns.find(({ propertyName }) => propertyName === property)?.databaseName ?? property);
  const names = used.map(({ databaseName }) => quoted(databaseName)).join(', ');
  const values = rows.map((row) =>
    Object.fromEntries(
      used.map((each) => [
        each.databaseName,
        each.isVersion ? 1 : (each.getEntityValue(row as Row) as unknown),
      ]),
    ),
  );
  const written = used.map(({ propertyName }) => propertyName);
  return tx.query<Partial<Row>[]>(
    `INSERT INTO ${quoted(tablePath)} (${names})
     SELECT ${names} FROM json_populate_recordset(NULL::${quoted(tablePath)}, $1) ${onConflict(clash, written, column)}
     RETURNING ${primaryColumns.map((key) => `${quoted(key.databaseName)} AS ${quoted(key.propertyName)}`).join(', ')}`,
    [JSON.stringify(values)],
  );
}

function onConflict<Row>(clash: Clash<Row>, written: string[], column: (property: string) => string): string {
  if (clash === 'fails') return '';
  if (clash === 'left-out') return 'ON CONFLICT DO NOTHING';
  const { replacesAt } = clash;
  const others = written.filter((property) => !replacesAt.includes(property as keyof Row & string));
  const replaced = others.map((property) => `${column(property)} = EXCLUDED.${column(property)}`).join(', ');
  return `ON CONFLICT (${replacesAt.map(column).join(', ')}) DO UPDATE SET ${replaced}`;
}

function quoted(name: string): string {
  return `"${name}"`;
}
