import type { ReportColumn, ReportTable } from '@commonweal/wire';
import {
  Box,
  Button,
  Link,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';
import { csvOf, saveCsv } from './csv.js';
import { RowBars } from './RowBars.js';
import { useCells } from './useCells.js';

/** The first names the row; what is counted stands on one line. */
const sxOf = (column: ReportColumn | undefined, at: number) => ({
  fontWeight: at === 0 ? 600 : 400,
  whiteSpace: column?.as === 'text' ? 'normal' : 'nowrap',
  minWidth: at === 0 || column?.key === 'outcome' ? { xs: 140, lg: 220 } : undefined,
  '@media print': { minWidth: 0, fontSize: '0.75rem', px: 0.5, whiteSpace: 'normal' },
});

/** One part of the report: its picture, the table beneath it, and the table as a file. */
export const TableOfReport = ({ of, from }: { of: ReportTable; from: string }) => {
  const t = useWords();
  const { headingOf, wordsIn } = useCells(of);
  const title = t(`quarter.table.${of.key}`);
  const label = t('field.tableOf', { title });
  const save = () => {
    const headings = of.columns.map(headingOf);
    const lines = of.rows.map(({ cells, withheld }) =>
      cells.map((cell, at) => wordsIn(cell, at, { withheld, plain: true })),
    );
    saveCsv(`${of.key}-${from}`, csvOf([headings, ...lines]));
  };
  return (
    <Section
      title={title}
      hint={t(`quarter.hint.${of.key}`)}
      aside={
        of.rows.length > 0 && (
          <Button className="no-print" size="small" onClick={save} aria-label={t('quarter.csvOf', { title })}>
            {t('quarter.csv')}
          </Button>
        )
      }
    >
      {of.rows.length === 0 && <Typography color="textSecondary">{t(`quarter.none.${of.key}`)}</Typography>}
      {of.rows.length > 0 && (
        <>
          <RowBars of={of} title={title} />
          <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={label}>
            <Table size="small" aria-label={label}>
              <TableHead>
                <TableRow>
                  {of.columns.map((column) => (
                    <TableCell
                      key={column.key}
                      align={column.as === 'text' ? 'left' : 'right'}
                      sx={{ '@media print': { fontSize: '0.75rem', px: 0.5 } }}
                    >
                      {headingOf(column)}
                    </TableCell>
                  ))}
                </TableRow>
              </TableHead>
              <TableBody>
                {of.rows.map(({ cells, link, withheld }, row) => (
                  <TableRow key={`${row} ${String(cells[0])}`} sx={{ breakInside: 'avoid' }}>
                    {cells.map((cell, at) => {
                      const words = wordsIn(cell, at, { withheld });
                      return (
                        <TableCell
                          key={of.columns[at]?.key}
                          align={of.columns[at]?.as === 'text' ? 'left' : 'right'}
                          {...(at === 0 ? { component: 'th', scope: 'row' } : {})}
                          sx={sxOf(of.columns[at], at)}
                        >
                          {at === 0 && link ? (
                            <Link component={RouterLink} to={link}>
                              {words}
                            </Link>
                          ) : (
                            words
                          )}
                        </TableCell>
                      );
                    })}
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Box>
        </>
      )}
    </Section>
  );
};
