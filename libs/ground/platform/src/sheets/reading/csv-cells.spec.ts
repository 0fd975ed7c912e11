import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvOf } from '../csv.js';
import { readCsv } from './csv-cells.js';

const read = (given: string) => readCsv(Buffer.from(given));

async function* rowsOf(rows: string[][]) {
  for (const row of rows) yield await Promise.resolve(row);
}

describe('a CSV file', () => {
  it.each<[string, string, unknown]>([
    [
      'with quotes, commas and lines in a cell',
      '"a ""b""","c,d"\r\n"e\nf",g\r\n',
      [
        ['a "b"', 'c,d'],
        ['e\nf', 'g'],
      ],
    ],
    [
      'parted by semicolons',
      'a;b,c;d\n1;2;3\n',
      [
        ['a', 'b,c', 'd'],
        ['1', '2', '3'],
      ],
    ],
    ['parted by tabs', 'a\tb\n', [['a', 'b']]],
    [
      'with empty cells',
      'a,,\n,b,',
      [
        ['a', null, null],
        [null, 'b'],
      ],
    ],
    ['with a mark at its head', '\uFEFFa,b\r\n', [['a', 'b']]],
    ['with a formula made inert', "'=1+1,'quoted\n", [['=1+1', "'quoted"]]],
  ])('%s', (_, given, expected) => expect(read(given)).toEqual(expected));

  it.each<[string, Buffer, string]>([
    ['with a quotation mark that is never closed', Buffer.from('a,b\n"c,d'), 'Line 2'],
    ['that is not UTF-8', Buffer.from([0x63, 0xe9, 0x2c]), 'CSV UTF-8'],
    ['that is too large', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), '5 MB'],
  ])('%s is refused, and why', (_, content, words) => expect(() => readCsv(content)).toThrow(words));

  it('is read back as it was written, whatever stands in it', async () => {
    const cell = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((one) => !/\p{Cs}/u.test(one) && !/^['\uFEFF]/.test(one));
    const line = fc.tuple(cell, cell);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 10 }), async (lines) => {
        const rows = [['Title', 'Note'], ...lines];
        expect(read(await text(csvOf(rowsOf(rows))))).toEqual(rows);
      }),
      { numRuns: 50 },
    );
  });
});
