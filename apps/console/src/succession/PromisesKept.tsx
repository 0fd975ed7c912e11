import type { DeliveryRow, PredecessorView } from '@commonweal/wire';
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { FigureText } from '../measures/FigureText.js';
import { reachedOf } from '../measures/ReachBar.js';
import { useProcurement } from '../procurements/procurement-context.js';
import { useWords } from '../strings/useWords.js';

/** What has become of each indicator in the procurement that follows. */
function useBecame() {
  const t = useWords();
  const { procurement } = useProcurement();
  const { data } = useAnswer(['indicator-choices', procurement.id], (house) =>
    house.indicatorChoices(procurement.id),
  );
  return (indicator: string) => {
    if (!data) return '';
    const one = data.find(({ id }) => id === indicator);
    if (!one) return t('succession.isAbsent');
    return t(one.choice ? 'succession.isChosen' : 'succession.isOpen');
  };
}

const Row = ({ row, became }: { row: DeliveryRow; became: string }) => {
  const reached = reachedOf(row.promised, row.delivered);
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ minWidth: 180 }}>
        {row.indicator}
      </TableCell>
      <TableCell align="right">
        <FigureText value={row.promised} of={row} />
      </TableCell>
      <TableCell align="right">
        <FigureText value={row.delivered} of={row} />
      </TableCell>
      <TableCell align="right">{reached === undefined ? '–' : `${reached}%`}</TableCell>
      <TableCell>{became}</TableCell>
    </TableRow>
  );
};

/** What a predecessor promised and delivered, beside what this procurement makes of the same indicators. */
export const PromisesKept = ({ of }: { of: PredecessorView }) => {
  const t = useWords();
  const became = useBecame();
  const heads = [
    'delivery.indicator',
    'delivery.promised',
    'delivery.delivered',
    'delivery.reached',
  ] as const;
  return (
    <>
      <Typography variant="h3" component="h3" sx={{ mb: 1 }}>
        {t('delivery.title')}
      </Typography>
      {!of.deliveries.length && <Typography>{t('succession.noPromise')}</Typography>}
      {of.deliveries.length > 0 && (
        <Box
          sx={{ overflowX: 'auto' }}
          tabIndex={0}
          role="region"
          aria-label={`${t('delivery.title')}: ${of.reference}`}
        >
          <Table size="small" aria-label={`${t('delivery.title')}: ${of.reference}`}>
            <TableHead>
              <TableRow>
                {heads.map((head, index) => (
                  <TableCell key={head} align={index ? 'right' : undefined}>
                    {t(head)}
                  </TableCell>
                ))}
                <TableCell>{t('succession.chosen')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {of.deliveries.map((row) => (
                <Row key={row.id} row={row} became={became(row.id)} />
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </>
  );
};
