import {
  Box,
  Paper,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TableSortLabel,
  Typography,
  useMediaQuery,
} from '@mui/material';
import type { ReactNode } from 'react';
import { type RaRecord, useListContext } from 'react-admin';
import { PickAll, PickOne } from '../views/Pick.js';
import type { Picking } from '../views/picking.js';
import { EmptyState } from '../shell/EmptyState.js';
import { PageFault } from '../shell/Faults.js';
import { useWords } from '../strings/useWords.js';
import type { Column } from './column.js';

interface Props<R> {
  /** The first one names the row and links to it. */
  columns: Column<R>[];
  /** Name of the table for assistive technology. */
  label: string;
  /** Rows that are picked, where something can be done with many at once. */
  picking?: Picking<R>;
}

const pickLook = { width: 36, pl: 1, pr: 0 };

/** The rows of a list: a table, or cards where it is narrow. */
export function Register<R extends RaRecord>({ columns, label, picking }: Props<R>) {
  const { data, error, refetch } = useListContext<R>();
  const isNarrow = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const t = useWords();
  if (error && !data) return <PageFault error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  if (!data.length) return <EmptyState title={t('shell.noMatch')} text={t('shell.noMatchText')} />;
  return isNarrow ? (
    <Cards columns={columns} rows={data} label={label} picking={picking} />
  ) : (
    <Rows columns={columns} rows={data} label={label} picking={picking} />
  );
}

function Rows<R extends RaRecord>({ columns, rows, label, picking }: Props<R> & { rows: R[] }) {
  return (
    <TableContainer component={Paper} elevation={0} tabIndex={0} role="region" aria-label={label}>
      <Table aria-label={label}>
        <TableHead>
          <TableRow>
            {picking && (
              <TableCell padding="checkbox" sx={pickLook}>
                <PickAll rows={rows} picking={picking} />
              </TableCell>
            )}
            {columns.map((column) => (
              <Heading key={column.source} column={column} />
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id} hover>
              {picking && (
                <TableCell padding="checkbox" sx={pickLook}>
                  <PickOne row={row} picking={picking} />
                </TableCell>
              )}
              {columns.map((column, index) => (
                <TableCell
                  key={column.source}
                  align={column.align}
                  {...(index === 0
                    ? {
                        component: 'th',
                        scope: 'row',
                        sx: { fontWeight: 600, minWidth: column.align ? undefined : 180 },
                      }
                    : {})}
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

function Heading<R>({ column }: { column: Column<R> }) {
  const { sort, setSort } = useListContext();
  const isActive = sort.field === column.source;
  const direction = sort.order === 'ASC' ? 'asc' : 'desc';
  const turn = () =>
    setSort({ field: column.source, order: isActive && direction === 'asc' ? 'DESC' : 'ASC' });
  if (!column.sortable) return <TableCell align={column.align}>{column.label}</TableCell>;
  return (
    <TableCell align={column.align} sortDirection={isActive ? direction : false}>
      <TableSortLabel active={isActive} direction={isActive ? direction : 'asc'} onClick={turn}>
        {column.label}
      </TableSortLabel>
    </TableCell>
  );
}

function Cards<R extends RaRecord>({ columns, rows, label, picking }: Props<R> & { rows: R[] }) {
  const [first, ...others] = columns;
  return (
    <Box
      component="ul"
      aria-label={label}
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}
    >
      {rows.map((row) => (
        <Paper component="li" key={row.id} elevation={0} sx={{ p: 2, overflowWrap: 'anywhere' }}>
          <Box sx={{ display: 'flex', alignItems: 'flex-start', mb: 1 }}>
            {picking && <PickOne row={row} picking={picking} />}
            <Typography component="div" sx={{ fontWeight: 600, minWidth: 0 }}>
              {first?.show(row)}
            </Typography>
          </Box>
          <Box
            component="dl"
            sx={{
              m: 0,
              display: 'grid',
              gridTemplateColumns: 'fit-content(45%) minmax(0, 1fr)',
              columnGap: 2,
              rowGap: 0.5,
              fontSize: '0.875rem',
            }}
          >
            {others.map((column) => (
              <Pair key={column.source} label={column.label} value={column.show(row)} />
            ))}
          </Box>
        </Paper>
      ))}
    </Box>
  );
}

const Pair = ({ label, value }: { label: string; value: ReactNode }) => (
  <>
    <Box component="dt" sx={{ color: 'text.secondary' }}>
      {label}
    </Box>
    <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
      {value}
    </Box>
  </>
);
