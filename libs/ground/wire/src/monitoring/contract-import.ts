import { Choice, Id, ListOf, Text, Whole } from '../fields.js';

/** A cell of an imported spreadsheet that cannot be taken. */
export class ImportProblem {
  @Text('Sheet.')
  sheet: string;

  @Whole('Row as the spreadsheet numbers it, from 1.')
  row: number;

  @Text('Column by its heading.')
  column: string;

  @Text('What is wrong and how to mend it.', { max: 1000 })
  message: string;
}

export class ImportRow {
  @Choice(['contract', 'obligation', 'person'], 'What the row is.')
  what: 'contract' | 'obligation' | 'person';

  @Choice(['new', 'unchanged'], 'What taking it would do.')
  change: 'new' | 'unchanged';

  @Text('The row in words.', { max: 1000 })
  words: string;
}

/** Preview of a register of running contracts; nothing is written until it is accepted, and then all of it. */
export class ImportView {
  @Id('Identity.')
  id: string;

  @Text('Name of the file.')
  name: string;

  @Choice(['previewed', 'accepted'], 'State.')
  state: 'previewed' | 'accepted';

  @ListOf(() => ImportProblem, 'Every cell that cannot be taken.')
  problems: ImportProblem[];

  @ListOf(() => ImportRow, 'What taking it would do.')
  rows: ImportRow[];
}
