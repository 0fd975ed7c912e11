import { AnyValue, Choice, DateOnly, Flag, ListOf, Text } from '../fields.js';

/** Query of `GET /quarter-report`. */
export class QuarterQuery {
  @DateOnly(
    'First day of the quarter: of January, April, July or October; the last one that has ended when left out.',
    {
      optional: true,
    },
  )
  from?: string;

  @Text('Directorate.', { optional: true, max: 80 })
  directorate?: string;
}

export const reportTables = [
  ...(['promises', 'returns', 'alerts', 'awarded', 'stages'] as const),
  ...(['rulings', 'ratings', 'improvement', 'releases'] as const),
] as const;
export type ReportTableKey = (typeof reportTables)[number];

export const reportCells = ['text', 'number', 'percent', 'money', 'day'] as const;
export const reportParts = ['good', 'careful', 'bad', 'plain'] as const;

export class ReportColumn {
  @Text('Name of the column.', { max: 40 })
  key: string;

  @Choice(reportCells, 'What its cells hold; money in whole pence.')
  as: (typeof reportCells)[number];

  @Choice(reportParts, 'Its figures are drawn, in this tone, as a part of the bar of their row.', {
    optional: true,
  })
  part?: (typeof reportParts)[number];

  @Text('Group of words that its texts are written in; they are written as they are when left out.', {
    optional: true,
    max: 40,
  })
  words?: string;
}

export class ReportRow {
  @AnyValue('Texts and figures, one a column; null where there is none, or where it is withheld.')
  cells: (string | number | null)[];

  @Text('Where in the console more is to be seen.', { optional: true, max: 500 })
  link?: string;

  @Flag('A figure is withheld: it would tell of somebody.', { optional: true })
  withheld?: boolean;
}

export class ReportTable {
  @Choice(reportTables, 'What it tells about.')
  key: ReportTableKey;

  @ListOf(() => ReportColumn, 'The first names the row.')
  columns: ReportColumn[];

  @ListOf(() => ReportRow, 'In order.', { max: 10_000 })
  rows: ReportRow[];
}

/** Answer of `GET /quarter-report`: what members are told of a quarter, in the caller's scope. */
export class QuarterReport {
  @Text('Name of the council.')
  council: string;

  @DateOnly('First day.')
  from: string;

  @DateOnly('Last day.')
  until: string;

  @DateOnly('The day on which it was counted; a quarter that runs is told until then.')
  asOf: string;

  @ListOf(() => ReportTable, 'All of them, also those without a row.')
  tables: ReportTable[];
}
