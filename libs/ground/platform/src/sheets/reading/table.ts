import type { ImportProblem } from '@commonweal/wire';
import { type Filled, type Read, type Reader, sameness } from './cell.js';
import type { Cell } from './workbook.js';

/** A column of a sheet: its heading, what people are told of it, and what its cells mean. */
export interface Column<Value> {
  heading: string;
  help: string;
  read: Reader<Value>;
  /** What an empty cell means; without it every cell has to be filled. */
  empty?: { value: Value };
  /** Sheets that were made before there was such a column may lack it. */
  isLater?: boolean;
}

export interface Table<Values> {
  sheet: string;
  columns: { [Key in keyof Values]: Column<Values[Key]> };
}

/** A row as the spreadsheet numbers it; values that could not be read are missing. */
export interface TableRow<Values> {
  row: number;
  values: Partial<Values>;
}

/** What is later than the sheet may be missing. */
export function isComplete<Values>(
  { columns }: Table<Values>,
  row: TableRow<Values>,
): row is { row: number; values: Values } {
  const all = Object.entries<Column<unknown>>(columns);
  return all.every(([key, { isLater }]) => isLater || Object.hasOwn(row.values, key));
}

const mostRows = 5000;

/** Every row that is not empty, and every cell that cannot be taken. Columns that the table does not know are left out. */
export function readTable<Values>(
  table: Table<Values>,
  cells: Cell[][],
): { rows: TableRow<Values>[]; problems: ImportProblem[] } {
  const { sheet } = table;
  const headings = (cells[0] ?? []).map((cell) => (typeof cell === 'string' ? sameness(cell.trim()) : ''));
  const problems = headingProblems(table, headings);
  if (problems.length > 0) return { rows: [], problems };
  const filled = cells.flatMap((line, index) =>
    index > 0 && line.some(isFilled) ? [{ line, row: index + 1 }] : [],
  );
  if (filled.length > mostRows) {
    const message = `The sheet has ${filled.length} rows: import at most ${mostRows} at a time.`;
    return {
      rows: [],
      problems: [{ sheet, row: mostRows + 2, column: headingsOf(table)[0] ?? '', message }],
    };
  }
  const rows = filled.map(({ line, row }) => {
    const { values, faults } = readLine(table, headings, line);
    problems.push(...faults.map((fault) => ({ sheet, row, ...fault })));
    return { row, values };
  });
  return { rows, problems };
}

function headingProblems<Values>(table: Table<Values>, headings: string[]): ImportProblem[] {
  const later = new Set(columnsOf(table).flatMap(({ heading, isLater }) => (isLater ? heading : [])));
  return headingsOf(table).flatMap((column) => {
    const times = headings.filter((heading) => heading === sameness(column)).length;
    if (times === 1 || (times === 0 && later.has(column))) return [];
    const message =
      times === 0
        ? `There is no column "${column}" in the first row: take the headings of the template.`
        : `There are ${times} columns "${column}": leave one.`;
    return [{ sheet: table.sheet, row: 1, column, message }];
  });
}

function readLine<Values>(
  { columns }: Table<Values>,
  headings: string[],
  line: Cell[],
): { values: Partial<Values>; faults: { column: string; message: string }[] } {
  const values: Partial<Values> = {};
  const faults: { column: string; message: string }[] = [];
  for (const key of Object.keys(columns) as (keyof Values)[]) {
    const column = columns[key];
    const read = readCell(column, line[headings.indexOf(sameness(column.heading))] ?? null);
    if ('value' in read) values[key] = read.value;
    else faults.push({ column: column.heading, message: read.fault });
  }
  return { values, faults };
}

const errors = /^#(?:ERROR_|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)/;
// Control characters and halves of a surrogate pair: no database keeps them.
const unprintable = /[\p{Cc}\p{Cs}]/u;

function readCell<Value>({ empty, read }: Column<Value>, cell: Cell): Read<Value> {
  const content = tidy(cell);
  if (content === null) return empty ?? { fault: 'This is missing.' };
  if (typeof content === 'string' && errors.test(content))
    return { fault: 'The spreadsheet shows an error here: mend the formula, or write the value.' };
  if (typeof content === 'string' && unprintable.test(content))
    return { fault: 'There are characters in it that cannot be printed: write it again.' };
  return read(content);
}

function tidy(cell: Cell): Filled | null {
  if (typeof cell !== 'string') return cell;
  return cell.normalize('NFC').replace(/\s+/g, ' ').trim() || null;
}

function isFilled(cell: Cell): boolean {
  return tidy(cell) !== null;
}

function columnsOf<Values>({ columns }: Table<Values>): Column<unknown>[] {
  return Object.values<Column<unknown>>(columns);
}

function headingsOf<Values>(table: Table<Values>): string[] {
  return columnsOf(table).map(({ heading }) => heading);
}
