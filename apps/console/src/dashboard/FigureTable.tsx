import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import type { ReactNode } from 'react';

interface FigureColumn<R> {
  label: string;
  show: (row: R) => ReactNode;
  /** Figures stand at the right, bars at the left. */
  isBar?: boolean;
}

interface Props<R> {
  label: string;
  rows: R[];
  keyOf: (row: R) => string;
  /** The first one names the row. */
  columns: FigureColumn<R>[];
}

/** Figures with a bar beside them: the table is the chart. */
export function FigureTable<R>({ label, rows, keyOf, columns }: Props<R>) {
  return (
    <TableContainer tabIndex={0} role="region" aria-label={label}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            {columns.map((column, at) => (
              <TableCell key={column.label} align={at === 0 || column.isBar ? 'left' : 'right'}>
                {column.label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={keyOf(row)}>
              {columns.map((column, at) => (
                <TableCell
                  key={column.label}
                  align={at === 0 || column.isBar ? 'left' : 'right'}
                  {...(at === 0 ? { component: 'th', scope: 'row', sx: { fontWeight: 600 } } : {})}
                >
                  {column.show(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
