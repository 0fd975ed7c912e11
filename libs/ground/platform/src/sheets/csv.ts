import { inert, type SheetCell, type SheetRow } from './cells.js';

/** A byte order mark, without which Excel takes UTF-8 for something else. */
const mark = '\uFEFF';

/** Rows as CSV (RFC 4180), as they come; formulas are inert. */
export async function* csvOf(rows: AsyncIterable<SheetRow>): AsyncGenerator<string> {
  yield mark;
  for await (const row of rows) yield `${row.map(field).join(',')}\r\n`;
}

function field(cell: SheetCell): string {
  if (cell === null || cell === undefined) return '';
  const text = typeof cell === 'string' ? inert(cell) : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
