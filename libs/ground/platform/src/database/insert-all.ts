import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/** What becomes of a row whose place is taken: the statement fails, the row is left out, or it replaces what stands at the key. */
type Clash<Row> = 'fails' | 'left-out' | { replacesAt: (keyof Row & string)[] };

/**
 * Inserts rows by one statement with one parameter, however many there are: the ORM binds each value by itself, which
 * takes longer than PostgreSQL needs to write them and ends at 65,535 values.
 * @param rows all with the same fields; a field that none of them has takes the column's default
 * @returns the primary keys of the rows that were left out, by property
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
    ({ isVersion, propertyName }) => isVersion || rows.some((row) => row[propertyName] !== undefined),
  );
  const column = (property: string) =>
    quoted(columns.find(({ propertyName }) => propertyName === property)?.databaseName ?? property);
  const given = used.filter(({ isVersion }) => !isVersion);
  const values = used.map(({ isVersion, propertyName }) => (isVersion ? '1' : quoted(propertyName)));
  const written = used.map(({ propertyName }) => propertyName);
  const inserting = `INSERT INTO ${quoted(tablePath)} (${written.map(column).join(', ')}) SELECT ${values.join(', ')} FROM`;
  const taken = onConflict(clash, written, column);
  const keys = primaryColumns.map(({ propertyName }) => propertyName);
  return tx.query<Partial<Row>[]>(
    clash === 'left-out'
      ? `WITH given AS MATERIALIZED (SELECT * FROM ${givenRows(tx, given)}),
              made AS (${inserting} given ${taken} RETURNING ${keys.map(column).join(', ')})
         SELECT ${keys.map(quoted).join(', ')} FROM given EXCEPT SELECT * FROM made`
      : `${inserting} ${givenRows(tx, given)} ${taken}`,
    // As they are: what is no column is left out there, without a second copy of each row here.
    [JSON.stringify(rows)],
  );
}

/** The first parameter, a JSON of rows by property, as a table called `given` with these columns. */
export function givenRows(tx: EntityManager, columns: readonly ColumnMetadata[]): string {
  const typed = columns.map((each) => `${quoted(each.propertyName)} ${typeOf(tx, each)}`);
  return `json_to_recordset($1) AS given (${typed.join(', ')})`;
}

function typeOf(tx: EntityManager, column: ColumnMetadata): string {
  return `${tx.dataSource.driver.normalizeType(column)}${column.isArray ? '[]' : ''}`;
}

function onConflict<Row>(clash: Clash<Row>, written: string[], column: (property: string) => string): string {
  if (clash === 'fails') return '';
  if (clash === 'left-out') return 'ON CONFLICT DO NOTHING';
  const { replacesAt } = clash;
  const others = written.filter((property) => !replacesAt.includes(property as keyof Row & string));
  const replaced = others.map((property) => `${column(property)} = EXCLUDED.${column(property)}`).join(', ');
  return `ON CONFLICT (${replacesAt.map(column).join(', ')}) DO UPDATE SET ${replaced}`;
}

export function quoted(name: string): string {
  return `"${name}"`;
}
