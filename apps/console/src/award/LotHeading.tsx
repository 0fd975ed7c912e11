import { Typography } from '@mui/material';
import { useWords } from '../strings/useWords.js';

/** Names the lot; nothing where there is one. */
export const LotHeading = ({ of, number, title }: { of: number; number: number; title: string }) => {
  const t = useWords();
  if (of < 2) return null;
  return (
    <Typography variant="h2" sx={{ mt: 3, mb: 1 }}>
      {t('award.lot', { number, title })}
    </Typography>
  );
};
