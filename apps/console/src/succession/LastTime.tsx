import { Typography } from '@mui/material';
import { figureInWords } from '../measures/figures.js';
import { useProcurement } from '../procurements/procurement-context.js';
import { useWords } from '../strings/useWords.js';
import { usePredecessors } from './usePredecessors.js';

/** What came of an indicator in the contracts that the procurement follows; nothing where it was not in them. */
export const LastTime = ({ indicator }: { indicator: string }) => {
  const t = useWords();
  const { procurement } = useProcurement();
  const { data = [] } = usePredecessors(procurement.id);
  return data.flatMap(({ reference, deliveries }) => {
    const row = deliveries.find(({ id }) => id === indicator);
    if (row?.promised === undefined) return [];
    const promised = figureInWords(row.promised, row);
    const delivered = figureInWords(row.delivered ?? 0, row);
    return [
      <Typography key={reference} variant="body2" sx={{ my: 0.5 }}>
        {t('succession.last', { reference, promised, delivered })}
      </Typography>,
    ];
  });
};
