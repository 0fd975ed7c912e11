import type { DeliveryRow } from '@commonweal/wire';
import { Box } from '@mui/material';
import { useWords } from '../strings/useWords.js';
import { DeliveryFigures } from './DeliveryFigures.js';

/** The figures behind the pictures, for whoever opens them. */
export const DeliveryTable = ({ rows }: { rows: DeliveryRow[] }) => {
  const t = useWords();
  return (
    <details>
      <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main', fontWeight: 600, py: 0.5 }}>
        {t('delivery.table')}
      </Box>
      <DeliveryFigures rows={rows} label={t('delivery.table')} />
    </details>
  );
};
