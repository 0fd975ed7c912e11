import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { SheetFormat } from '@commonweal/wire';
import type { SheetRow } from './cells.js';
import { csvOf } from './csv.js';
import { xlsxOf } from './xlsx.js';

const types: Record<SheetFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Rows as a file to download, sent as they come; the first row holds the headings. */
export function sheetFile(name: string, format: SheetFormat, rows: AsyncIterable<SheetRow>): StreamableFile {
  const bytes = format === 'csv' ? csvOf(rows) : xlsxOf(name, rows);
  return new StreamableFile(Readable.from(bytes, { objectMode: false }), {
    type: types[format],
    disposition: `attachment; filename="${name}.${format}"`,
  });
}
