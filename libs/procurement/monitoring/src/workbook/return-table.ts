import { type Column, type Table, text } from '@commonweal/platform';

/** What is read of a row of a return's workbook; what stands in further columns only helps to fill it in. */
export interface AnswerValues {
  line: string;
  delivered: string | null;
  note: string | null;
}

export const headings = {
  title: 'What is reported',
  period: 'Period',
  promised: 'Promised',
  previous: 'Last period',
  measuredIn: 'Write',
  delivered: 'Delivered',
  note: 'Note',
  line: 'Row key (leave as it is)',
} as const;

const longest = 5000;

export const returnTable: Table<AnswerValues> = {
  sheet: 'Return',
  columns: {
    delivered: optional(headings.delivered, 'What was delivered in the period.', text(longest)),
    note: optional(
      headings.note,
      'Why it differs from the promise, or where the evidence is.',
      text(longest),
    ),
    line: { heading: headings.line, help: 'Tells which row this is.', read: text(40) },
  },
};

function optional(heading: string, help: string, read: Column<string | null>['read']): Column<string | null> {
  return { heading, help, read, empty: { value: null } };
}
