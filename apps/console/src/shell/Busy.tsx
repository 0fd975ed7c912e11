import { LinearProgress } from '@mui/material';
import { useLoading } from 'react-admin';
import { useWords } from '../strings/useWords.js';

/** A line beneath the header while something is being fetched. */
export const Busy = () => {
  const t = useWords();
  const isLoading = useLoading();
  return isLoading ? (
    <LinearProgress
      aria-label={t('shell.loading')}
      color="inherit"
      sx={{ position: 'absolute', bottom: 0, left: 0, right: 0, height: 3 }}
    />
  ) : null;
};
