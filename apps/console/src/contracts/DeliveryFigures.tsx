import type { DeliveryRow } from '@commonweal/wire';
import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { MoneyBesideFigures } from './MoneyBesideFigures.js';
import { FigureText } from '../measures/FigureText.js';
import { reachedOf } from '../measures/ReachBar.js';
import { useWords } from '../strings/useWords.js';

interface Props {
  rows: DeliveryRow[];
  label: string;
  /** One more column, at the end. */
  last?: { title: string; show: (row: DeliveryRow) => string };
}

const heads = ['indicator', 'target', 'promised', 'delivered', 'reached'] as const;

/** Target, promised and delivered of each indicator. */
export const DeliveryFigures = ({ rows, label, last }: Props) => {
  const t = useWords();
  const hasMoney = rows.some(({ money }) => money);
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={label}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            {heads.map((head, index) => (
              <TableCell key={head} align={index ? 'right' : undefined}>
                {t(`delivery.${head}`)}
              </TableCell>
            ))}
            {hasMoney && <TableCell align="right">{t('delivery.money')}</TableCell>}
            {last && <TableCell>{last.title}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <Row key={row.id} row={row} hasMoney={hasMoney} last={last?.show(row)} />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};

const Row = ({ row, hasMoney, last }: { row: DeliveryRow; hasMoney: boolean; last?: string }) => {
  const reached = reachedOf(row.promised, row.delivered);
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ minWidth: 180 }}>
        {row.indicator}
      </TableCell>
      {[row.target, row.promised, row.delivered].map((value, index) => (
        <TableCell key={heads[index + 1]} align="right">
          <FigureText value={value} of={row} />
        </TableCell>
      ))}
      <TableCell align="right">{reached === undefined ? '–' : `${reached}%`}</TableCell>
      {hasMoney && (
        <TableCell align="right" sx={{ minWidth: 190 }}>
          {row.money ? <MoneyBesideFigures of={row.money} /> : '–'}
        </TableCell>
      )}
      {last !== undefined && <TableCell>{last}</TableCell>}
    </TableRow>
  );
};
