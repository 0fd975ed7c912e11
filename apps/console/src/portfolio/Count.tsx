import type { PortfolioCount } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { StatusTag } from '../fields/StatusTag.js';
import { useWords } from '../strings/useWords.js';

/** How many obligations in how many contracts, and how they are rated. */
export const Count = ({ of }: { of: PortfolioCount }) => {
  const t = useWords();
  const counted = {
    obligations: t('portfolio.obligations', { smart_count: of.obligations }),
    contracts: t('portfolio.contracts', { smart_count: of.contracts }),
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
      <Typography component="span">{t('portfolio.count', counted)}</Typography>
      {of.ratings.map(({ rating, obligations: count }) => (
        <Box component="span" key={rating} sx={{ whiteSpace: 'nowrap' }}>
          <b>{count}</b> <StatusTag group="rating" value={rating} />
        </Box>
      ))}
    </Box>
  );
};
