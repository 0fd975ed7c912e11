import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Particulars } from '../fields/Particulars.js';
import { dayInWords } from '../fields/moments.js';
import { Prose } from '../fields/Prose.js';
import { Section } from '../fields/Section.js';
import { Scroll } from '../fields/Scroll.js';
import { asWords } from '../strings/as-words.js';
import { useWord, useWords } from '../strings/useWords.js';
import type { BodyProps } from './DocumentShow.js';

type Row = Record<string, unknown>;

const isRows = (value: unknown): value is Row[] => Array.isArray(value) && typeof value[0] === 'object';
const isLong = (value: unknown): value is string =>
  typeof value === 'string' && (value.length > 160 || value.includes('\n'));

const inWords = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayInWords(value) : value;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** Label of a field of a document, out of the catalogue or out of its name. */
function useFieldName(): (name: string) => string {
  const word = useWord();
  return (name) => word('field', name) || asWords(name);
}

const RowsTable = ({ rows, label }: { rows: Row[]; label: string }) => {
  const name = useFieldName();
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return (
    <Scroll label={label}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column}>{name(column)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, index) => (
            <TableRow key={index}>
              {columns.map((column) => (
                <TableCell key={column}>{row[column] === undefined ? '–' : inWords(row[column])}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Scroll>
  );
};

/** A document field by field: short ones in pairs, long ones and lists under headings. */
export const ContentBody = ({ document }: BodyProps) => {
  const t = useWords();
  const name = useFieldName();
  const fields = Object.entries(document.content).filter(([key]) => key !== 'title');
  const short = fields.filter(([, value]) => !isRows(value) && !isLong(value));
  const pairs = short.map(([key, value]): [string, ReactNode] => [name(key), inWords(value)]);
  return (
    <Section title={t('document.content')}>
      <Particulars of={pairs} />
      {fields.map(([key, value]) =>
        isRows(value) || isLong(value) ? (
          <Box key={key} sx={{ mt: 2 }}>
            <Typography variant="h3">{name(key)}</Typography>
            {isRows(value) ? <RowsTable rows={value} label={name(key)} /> : <Prose text={value} />}
          </Box>
        ) : null,
      )}
    </Section>
  );
};
