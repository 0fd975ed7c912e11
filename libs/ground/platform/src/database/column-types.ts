import pg from 'pg';

const { INT8, DATE, NUMERIC } = pg.types.builtins;

/** Dates and decimals come as they are written in SQL, whole numbers as numbers while those are exact. */
export function readColumnsAsWritten(): void {
  pg.types.setTypeParser(DATE, (text) => text);
  pg.types.setTypeParser(NUMERIC, (text) => text);
  pg.types.setTypeParser(INT8, (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : text));
}
