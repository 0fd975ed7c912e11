import { invalidField } from '../../http/domain-error.js';
import type { Cell } from './workbook.js';

const largest = 5 * 1024 * 1024;

/**
 * The cells of a CSV file (RFC 4180) in UTF-8, parted by commas, semicolons or tabs, whichever its first line has most of.
 * The apostrophe that keeps a formula from running is taken off again.
 * @throws DomainError invalid on `file`, with what to do about it
 */
export function readCsv(content: Buffer): Cell[][] {
  if (content.length > largest) throw refused('file-too-large', 'The file is larger than 5 MB.');
  const text = decoded(content).replace(/^\uFEFF/, '');
  const mark = markOf(text);
  const field = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"\\r\\n${mark}][^\\r\\n${mark}]*)?)(${mark}|\\r\\n|\\n|\\r|$)`,
    'y',
  );
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  while (field.lastIndex < text.length) {
    const line = rows.length + 1;
    const found = field.exec(text);
    if (!found)
      throw refused(
        'file-unreadable',
        `Line ${line} of the file cannot be read: is a quotation mark missing?`,
      );
    const [, quoted, plain = '', end] = found;
    row.push(valueOf(quoted?.replaceAll('""', '"') ?? plain));
    if (end === mark) continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function decoded(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    throw refused(
      'file-unreadable',
      'The file is not text in UTF-8. Save it as "CSV UTF-8", or as Excel (.xlsx).',
    );
  }
}

function markOf(text: string): string {
  const [line = ''] = text.split(/[\r\n]/, 1);
  const count = (mark: string) => line.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

const valueOf = (text: string): Cell => (text === '' ? null : text.replace(/^'(?=[=+\-@\t\r])/, ''));

function refused(code: string, message: string) {
  return invalidField('file', message, code);
}
