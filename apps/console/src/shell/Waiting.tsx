import { Box, Skeleton } from '@mui/material';
import { useWords } from '../strings/useWords.js';

/** The shape of a page that is still being fetched. */
export const Waiting = ({ lines = 4 }: { lines?: number }) => {
  const t = useWords();
  return (
    <Box role="status" aria-label={t('shell.loading')} sx={{ maxWidth: 760 }}>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} variant="rounded" height={44} sx={{ mb: 1 }} />
      ))}
    </Box>
  );
};
