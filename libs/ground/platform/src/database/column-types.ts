import pg from 'pg';

const int8 = 20;
const date = 1082;
const numeric = 1700;

/** Dates and decimals come as they are written in SQL, whole numbers as numbers while those are exact. */
export function readColumnsAsWritten(): void {
  pg.types.setTypeParser(date, (text) => text);
  pg.types.setTypeParser(numeric, (text) => text);
  pg.types.setTypeParser(int8, (text) => (Number.isSafeInteger(Number(text)) ? Number(text) : text));
}
