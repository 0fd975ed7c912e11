import type { SheetCell, SheetRow } from './cells.js';
import { zipOf } from './zip.js';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Rows as an Excel workbook of one sheet, as they come. Text stands in its cells as text, so that no formula runs; the
 * first row is bold and stays in sight.
 */
export function xlsxOf(title: string, rows: AsyncIterable<SheetRow>): AsyncGenerator<Uint8Array> {
  return zipOf([
    ['[Content_Types].xml', one(contentTypes)],
    ['_rels/.rels', one(related([['officeDocument', 'xl/workbook.xml']]))],
    ['xl/workbook.xml', one(workbook(title))],
    [
      'xl/_rels/workbook.xml.rels',
      one(
        related([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['styles', 'styles.xml'],
        ]),
      ),
    ],
    ['xl/styles.xml', one(styles)],
    ['xl/worksheets/sheet1.xml', sheet(rows)],
  ]);
}

async function* sheet(rows: AsyncIterable<SheetRow>): AsyncGenerator<string> {
  yield `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="20" width="28" customWidth="1"/></cols><sheetData>`;
  let number = 0;
  for await (const row of rows) {
    number += 1;
    const cells = row.map((cell, index) => cellOf(cell, `${column(index)}${number}`, number === 1));
    yield `<row r="${number}">${cells.join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

/** A to Z, AA and on. */
function column(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : column(Math.floor(index / 26) - 1) + last;
}

function cellOf(cell: SheetCell, place: string, bold: boolean): string {
  const style = `r="${place}"${bold ? ' s="1"' : ''}`;
  if (cell === null || cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return `<c ${style}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c ${style} t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c ${style} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML cannot hold at all: control characters, halves of characters. */
const unheld = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

function escaped(text: string): string {
  return text.replace(unheld, '').replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
}

async function* one(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

const contentTypes = `${head}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`;

const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`;

/** Names of sheets are at most 31 characters, without some marks. */
const named = (title: string) => escaped(title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31));

const workbook = (title: string) =>
  `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${named(title)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

const related = (targets: readonly (readonly [string, string])[]) =>
  `${head}<Relationships xmlns="${relations}">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;
