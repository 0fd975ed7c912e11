import type { DeliveryRow } from '@commonweal/wire';
import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { FigureText } from '../measures/FigureText.js';
import { reachedOf } from '../measures/ReachBar.js';
import { useWords } from '../strings/useWords.js';

const Row = ({ row }: { row: DeliveryRow }) => (
  <TableRow>
    <TableCell component="th" scope="row" sx={{ minWidth: 200 }}>
      {row.indicator}
    </TableCell>
    <TableCell align="right">
      <FigureText value={row.target} of={row} />
    </TableCell>
    <TableCell align="right">
      <FigureText value={row.promised} of={row} />
    </TableCell>
    <TableCell align="right">
      <FigureText value={row.delivered} of={row} />
    </TableCell>
    <TableCell align="right">{reachedOf(row.promised, row.delivered)}%</TableCell>
  </TableRow>
);

/** The figures behind the pictures. */
export const DeliveryTable = ({ rows }: { rows: DeliveryRow[] }) => {
  const t = useWords();
  const heads = ['indicator', 'target', 'promised', 'delivered', 'reached'] as const;
  return (
    <details>
      <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main', fontWeight: 600, py: 0.5 }}>
        {t('delivery.table')}
      </Box>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={t('delivery.table')}>
        <Table size="small" aria-label={t('delivery.table')}>
          <TableHead>
            <TableRow>
              {heads.map((head, index) => (
                <TableCell key={head} align={index ? 'right' : undefined}>
                  {t(`delivery.${head}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </TableBody>
        </Table>
      </Box>
    </details>
  );
};
