import type { LineBeside } from '../return/line-views.js';
import { asWritten, instruction } from './answer-in-cell.js';
import { headings, returnTable } from './return-table.js';
import { withValidations } from './validations.js';

type Cell =
  | {
      type: StringConstructor;
      value: string;
      format?: '@';
      fontWeight?: 'bold';
      backgroundColor?: string;
      wrap?: boolean;
    }
  | { type: NumberConstructor; value: number; backgroundColor?: string }
  | null;

const order = Object.keys(headings) as (keyof typeof headings)[];
const deliveredAt = 'F';
const toFill = '#fff8d6';

/** The workbook of one return: its rows, what was answered already, and how to go about it. */
export async function writeReturnWorkbook(about: string, lines: LineBeside[]): Promise<Buffer> {
  const rows = [order.map((key) => title(headings[key])), ...lines.map(rowOf)];
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const workbook = await writeXlsxFile([rows, guidance(about, lines)], {
    sheets: [returnTable.sheet, 'Guidance'],
    columns: [[48, 26, 14, 14, 28, 18, 48, 40].map((width) => ({ width })), [{ width: 48 }, { width: 90 }]],
    stickyRowsCount: 1,
    buffer: true,
  });
  return withValidations(
    workbook,
    lines.map(({ obligation }, index) => ({
      cell: `${deliveredAt}${index + 2}`,
      measure: obligation,
      prompt: `Write ${instruction(obligation, obligation.unit)}. Totals only: never name a person.`,
    })),
  );
}

function rowOf({ line, obligation, previous }: LineBeside): Cell[] {
  const { type } = obligation;
  const expected = line.expected === null ? null : Number(line.expected);
  return [
    words(obligation.title),
    words(`${line.periodFrom} to ${line.periodUntil}`),
    cell(asWritten(type, expected)),
    cell(asWritten(type, previous)),
    words(instruction(obligation, obligation.unit)),
    filled(asWritten(type, line.delivered), type === 'count' || type === 'money' || type === 'quantity'),
    filled(line.note, false),
    words(line.id),
  ];
}

function guidance(about: string, lines: LineBeside[]): Cell[][] {
  return [
    [title('How to fill in this return')],
    [words(about)],
    ...[
      'Fill in the yellow cells of the sheet “Return”; leave the other columns as they are.',
      'A cell left empty changes nothing. Where nothing was delivered, write 0.',
      'Give totals only. Please do not name any person, in figures or in notes.',
      'Then upload the file where you downloaded it. You see what it would change, and every cell that cannot be taken, before anything is saved.',
      'Uploading saves your answers. The return still has to be sent.',
    ].map((line) => [words(line)]),
    [],
    [title('What is reported'), title('What to count, and what to show')],
    ...lines.map(({ obligation: { title: name, guidance: help, evidence } }) => [
      words(name),
      words([help, evidence && `Evidence: ${evidence}`].filter(Boolean).join(' ')),
    ]),
  ];
}

function title(value: string): Cell {
  return { type: String, value, fontWeight: 'bold', backgroundColor: '#dfe9e8', wrap: true };
}

/** Text stays text, so that nothing in it is reckoned with; the writer looks texts up in an object, where some are known already. */
function words(value: string): Cell {
  return { type: String, value: value in {} ? `${value} ` : value, wrap: true };
}

function cell(value: string | number | null): Cell {
  if (value === null) return null;
  return typeof value === 'number' ? { type: Number, value } : words(value);
}

/** A percentage is kept as text: a spreadsheet makes 0.6 of 60%. */
function filled(value: string | number | null, isNumber: boolean): Cell {
  if (typeof value === 'number') return { type: Number, value, backgroundColor: toFill };
  const text = value ?? '';
  const written = {
    type: String,
    value: text in {} ? `${text} ` : text,
    backgroundColor: toFill,
    wrap: true,
  };
  return isNumber ? written : { ...written, format: '@' };
}
