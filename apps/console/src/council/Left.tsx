import { Alert, Box } from '@mui/material';
import { useWords } from '../strings/useWords.js';

/** What is still to be done before the first procurement can be opened and decided. */
export const Left = ({ left }: { left: string[] }) => {
  const t = useWords();
  if (!left.length)
    return (
      <Alert severity="success" role={undefined} sx={{ mb: 2 }}>
        {t('council.nothingLeft')}
      </Alert>
    );
  return (
    <Alert severity="info" role={undefined} sx={{ mb: 2 }}>
      {t('council.left')}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {left.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </Box>
    </Alert>
  );
};
