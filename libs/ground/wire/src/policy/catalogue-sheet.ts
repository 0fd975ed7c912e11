import { Choice, Flag, Key, ListOf, Text, Whole } from '../fields.js';
import { sheetFormats, type SheetFormat } from '../list-file.js';

/** A cell of a spreadsheet that cannot be taken. */
export class SheetProblem {
  @Whole('Row as the spreadsheet numbers it, from 1.')
  row: number;

  @Text('Column by its heading.')
  column: string;

  @Text('What is wrong and how to mend it.', { max: 2000 })
  message: string;
}

/** What a row makes of the catalogue. */
export class CatalogueImportRow {
  @Whole('Row as the spreadsheet numbers it, from 1.')
  row: number;

  @Key('Document kind.')
  kind: string;

  @Key('Document key.')
  key: string;

  @Text('Title.', { max: 1000 })
  title: string;

  @Choice(['new', 'changed'], 'What becomes of it.')
  what: 'new' | 'changed';

  @Text('The fields that differ, in words.', { max: 1000 })
  fields: string;
}

/** What a spreadsheet would make of the catalogue; it is taken as a whole, or not at all. */
export class CatalogueImportView {
  @ListOf(() => SheetProblem, 'Every cell that cannot be taken.', { max: 100_000 })
  problems: SheetProblem[];

  @ListOf(() => CatalogueImportRow, 'What is new or other than it was.', { max: 20_000 })
  rows: CatalogueImportRow[];

  @Whole('Rows of the sheet.')
  read: number;

  @Flag('Whether it was taken into the change.')
  taken: boolean;
}

/** Query of `GET /catalogue/sheet`. */
export class CatalogueSheetQuery {
  @Choice(sheetFormats, 'File format.')
  format: SheetFormat;
}

/** Query of `POST /changes/:id/catalogue-imports`. */
export class CatalogueImportQuery {
  @Choice(['true', 'false'], 'Whether to take it; otherwise it is only looked at.', { optional: true })
  take?: 'true' | 'false';
}
