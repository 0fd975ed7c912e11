import { Choice, Json, ListOf, Text } from './fields.js';

export const sheetFormats = ['csv', 'xlsx'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/** How a value of a row is written into a cell: pence as pounds, an instant as date and time in London. */
export const cellForms = ['money', 'moment'] as const;
export type CellForm = (typeof cellForms)[number];

/** One column of a list that is sent as a file. */
export class ListFileColumn {
  @Text('Field of the row; fields inside it after a dot.', { max: 120 })
  source: string;

  @Text('Heading.', { max: 200 })
  label: string;

  @Choice(cellForms, 'How its values are written; as they are when left out.', { optional: true })
  as?: CellForm;

  @Json('What is written for a value: `{ "at-risk": "At risk" }`.', { optional: true })
  words?: Record<string, string>;
}

/** What `columns` of a list query holds, as JSON. */
export class ListFileColumns {
  @ListOf(() => ListFileColumn, 'The columns in their order.', { max: 60 })
  columns: ListFileColumn[];
}
