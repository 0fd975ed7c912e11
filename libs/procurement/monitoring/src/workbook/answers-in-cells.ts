import type { WorkbookProblem } from '@commonweal/wire';
import { type Cell, readTable } from '@commonweal/platform';
import type { Answer, Measure } from '../promise/measure.js';
import { readAnswer } from './answer-in-cell.js';
import { headings, returnTable } from './return-table.js';

/** A line as far as reading needs it. */
export interface Asked {
  id: string;
  measure: Pick<Measure, 'type' | 'levels'>;
  /** Why it cannot be answered any more. */
  closed?: string;
  /** As it stands. */
  delivered: Answer | null;
  note: string | null;
}

export interface AnswerInCells {
  id: string;
  delivered: Answer;
  note: string | null;
}

/** The answers of a sheet that differ from what stands, and every cell that cannot be taken. An empty answer leaves its line as it is. */
export function answersIn(cells: Cell[][], asked: Asked[]) {
  const place = placeOf(cells[0] ?? []);
  const { rows, problems } = readTable(returnTable, cells);
  const found: WorkbookProblem[] = problems.map(({ row, column, message }) => ({
    ...{ cell: place(column, row), column, message },
  }));
  const answers: AnswerInCells[] = [];
  const seen = new Set<string>();
  let unchanged = 0;
  for (const { row, values } of rows) {
    const { line: key, delivered: written, note = null } = values;
    if (key === undefined || written === undefined) continue;
    const line = asked.find(({ id }) => id === key);
    const object = (column: string, message: string) =>
      void found.push({ cell: place(column, row), column, message });
    if (!line) object(headings.line, 'This row is not of this return. Download its spreadsheet again.');
    else if (seen.has(key)) object(headings.line, 'This row stands here twice: leave one.');
    else if (written === null) {
      if (note !== null && note !== line.note)
        object(headings.delivered, 'There is a note but no answer. Where nothing was delivered, write 0.');
    } else {
      const read = readAnswer(line.measure, written);
      if ('fault' in read) object(headings.delivered, read.fault);
      else if (read.value === line.delivered && note === line.note) unchanged++;
      else if (line.closed) object(headings.delivered, line.closed);
      else answers.push({ id: key, delivered: read.value, note });
    }
    seen.add(key);
  }
  return { answers, problems: found, unchanged };
}

/** The name of a cell: a heading that is not there stands in the first row of column A. */
function placeOf(titles: Cell[]): (heading: string, row: number) => string {
  const all = titles.map((title) => String(title ?? '').trim());
  return (heading, row) => letters(Math.max(0, all.indexOf(heading))) + String(row);
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
