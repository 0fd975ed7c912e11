import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Particulars } from '../fields/Particulars.js';
import { dayInWords } from '../fields/moments.js';
import { Prose } from '../fields/Prose.js';
import { Section } from '../fields/Section.js';
import { Scroll } from '../fields/Scroll.js';
import { isConfirmed, withoutMark } from '../fields/source-mark.js';
import { asWords } from '../strings/as-words.js';
import { useWord, useWords } from '../strings/useWords.js';
import type { BodyProps } from './DocumentShow.js';

type Row = Record<string, unknown>;

const isRows = (value: unknown): value is Row[] => Array.isArray(value) && typeof value[0] === 'object';
const isLong = (value: unknown): value is string =>
  typeof value === 'string' && (value.length > 160 || value.includes('\n'));

/** Fields whose values are words of a group in the catalogue of strings. */
const groups: Record<string, string> = {
  regimes: 'regime',
  repeats: 'dutyRepeat',
  unit: 'periodUnit',
  roll: 'periodRoll',
  of: 'calendarOf',
};

/** Label of a field of a document, out of the catalogue or out of its name. */
function useFieldName(): (name: string) => string {
  const word = useWord();
  return (name) => word('field', name) || asWords(name);
}

/** The value of a field in words, also where it is a small object, such as a period. */
function useValueInWords(): (name: string, value: unknown) => string {
  const word = useWord();
  const label = useFieldName();
  const t = useWords();
  const inWords = (name: string, value: unknown): string => {
    if (typeof value === 'boolean') return value ? 'Yes' : 'No';
    if (Array.isArray(value)) return value.map((one) => inWords(name, one)).join(', ');
    if (typeof value === 'object' && value !== null)
      return Object.entries(value)
        .map(([part, of]) => `${label(part)}: ${inWords(part, of)}`)
        .join('; ');
    if (typeof value !== 'string') return String(value);
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayInWords(value);
    if (!isConfirmed(value)) return t('document.unconfirmedText', { text: withoutMark(value) });
    const group = groups[name];
    return group ? word(group, value) : value;
  };
  return inWords;
}

const RowsTable = ({ rows, label }: { rows: Row[]; label: string }) => {
  const name = useFieldName();
  const inWords = useValueInWords();
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
                <TableCell key={column}>
                  {row[column] === undefined ? '–' : inWords(column, row[column])}
                </TableCell>
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
  const inWords = useValueInWords();
  const fields = Object.entries(document.content).filter(([key]) => key !== 'title');
  const short = fields.filter(([, value]) => !isRows(value) && !isLong(value));
  const pairs = short.map(([key, value]): [string, ReactNode] => [name(key), inWords(key, value)]);
  return (
    <Section title={t('document.content')}>
      <Particulars of={pairs} />
      {fields.map(([key, value]) =>
        isRows(value) || isLong(value) ? (
          <Box key={key} sx={{ mt: 2 }}>
            <Typography variant="h3">{name(key)}</Typography>
            {isRows(value) ? (
              <RowsTable rows={value} label={name(key)} />
            ) : (
              <Prose text={inWords(key, value)} />
            )}
          </Box>
        ) : null,
      )}
    </Section>
  );
};
