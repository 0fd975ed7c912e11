import { buffer, text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import type { SheetRow } from './cells.js';
import { csvOf } from './csv.js';
import { xlsxOf } from './xlsx.js';

async function* given(...rows: SheetRow[]): AsyncGenerator<SheetRow> {
  for (const row of rows) yield await Promise.resolve(row);
}
async function* failing(): AsyncGenerator<SheetRow> {
  yield await Promise.resolve(['Reference']);
  throw new Error('The database is gone.');
}
const csv = (...rows: SheetRow[]) => text(csvOf(given(...rows)));
const xlsx = async (...rows: SheetRow[]) =>
  (await readXlsxFile(await buffer(xlsxOf('Impact: all', given(...rows))), { sheet: 1 })) as unknown[][];

describe('rows as a spreadsheet', () => {
  it('quotes what would break a CSV apart', async () => {
    expect(await csv(['Title', 'Why'], ['Roof, "new"', 'one\ntwo'])).toBe(
      '\uFEFFTitle,Why\r\n"Roof, ""new""","one\ntwo"\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('does not let %j run in a CSV', async (cell) => {
    expect(await csv([cell])).toContain(`'${cell}`);
  });

  it('leaves numbers as numbers, negative ones too', async () => {
    expect(await csv([-5, true, null])).toBe('\uFEFF-5,true,\r\n');
  });

  it('is read back from Excel as it was, text that looks like a formula too', async () => {
    const rows = [
      ['Reference', 'Value'],
      ['=HYPERLINK("x")', 12],
      ['a < b & "c"', null],
    ];
    expect(await xlsx(...rows)).toEqual(rows);
  });

  it('holds whatever text there is', async () => {
    const cell = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => /^[^\p{C}\s]+$/u.test(one));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, fc.integer()), { minLength: 1, maxLength: 20 }),
        async (rows) => {
          expect(await xlsx(...rows)).toEqual(rows);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('breaks off where the rows break off, and does not pretend to be whole', async () => {
    await expect(buffer(xlsxOf('Impact', failing()))).rejects.toThrow('The database is gone.');
    await expect(text(csvOf(failing()))).rejects.toThrow('The database is gone.');
  });
});
