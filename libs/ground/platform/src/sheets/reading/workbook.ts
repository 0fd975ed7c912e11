import { type DomainError, invalidField } from '../../http/domain-error.js';
import { harmless, TooFar } from './harmless.js';
import { TooLarge, unzip, zip } from './zip.js';

export type Cell = string | number | boolean | Date | null;

const largestWorkbook = 5 * 1024 * 1024;
/** Unpacked, in bytes: several times what 5,000 rows take. */
const largestContent = 24 * 1024 * 1024;

/**
 * The cells of these sheets, as they show: formulas by their values.
 * @throws DomainError invalid on `file`, with what to do about it
 */
export async function readWorkbook<Name extends string>(
  content: Buffer,
  sheets: readonly Name[],
): Promise<Record<Name, Cell[][]>> {
  if (content.length > largestWorkbook) throw refused('file-too-large', 'The file is larger than 5 MB.');
  const workbook = repacked(content);
  const cells: [Name, Cell[][]][] = [];
  for (const sheet of sheets) cells.push([sheet, await cellsOf(workbook, sheet)]);
  return Object.fromEntries(cells) as Record<Name, Cell[][]>;
}

const parts = /^xl\/(?:[^/]+\.xml|worksheets\/[^/]+\.xml|_rels\/workbook\.xml\.rels)$/;

/** Only what is read, and exactly as it was looked at. */
function repacked(content: Buffer): Buffer {
  try {
    const found = [...unzip(content, (name) => parts.test(name), largestContent)];
    return zip(new Map(found.map(([name, part]) => [name, Buffer.from(harmless(part.toString('utf8')))])));
  } catch (error) {
    throw refusalOf(error);
  }
}

async function cellsOf(workbook: Buffer, sheet: string): Promise<Cell[][]> {
  // Its hundred files are read when somebody brings a workbook, not at each start.
  const { default: readXlsxFile } = await import('read-excel-file/node');
  const parseNumber = (text: string) => (text.trim() ? Number(text) : null);
  try {
    return (await readXlsxFile(workbook, { sheet, parseNumber })) as unknown[][] as Cell[][];
  } catch (error) {
    const isMissing = error instanceof Error && error.message.startsWith(`Sheet "${sheet}" not found`);
    if (!isMissing) throw refusalOf(error);
    throw refused('sheet-missing', `The workbook has no sheet "${sheet}". Begin with the template.`);
  }
}

function refusalOf(error: unknown): DomainError {
  if (error instanceof TooLarge)
    return refused(
      'file-too-large',
      'The workbook is too large when it is unpacked. Leave only the register in it.',
    );
  if (error instanceof TooFar)
    return refused(
      'sheet-too-large',
      'A sheet is too large: delete the rows and columns beyond the register.',
    );
  return refused(
    'file-unreadable',
    'The file is not an Excel workbook (.xlsx) that can be read. Begin with the template.',
  );
}

function refused(code: string, message: string): DomainError {
  return invalidField('file', message, code);
}
