import { Box, Typography } from '@mui/material';
import { useWords } from '../strings/useWords.js';

interface Props {
  promised?: number;
  delivered?: number;
  accepted?: number;
}

const width = (of: number) => `${Math.min(100, Math.max(0, of))}%`;

/** Per cent of the promise that was reached; undefined while nothing was promised. */
export function reachedOf(promised: number | undefined, delivered: number | undefined): number | undefined {
  return promised ? Math.round((100 * (delivered ?? 0)) / promised) : undefined;
}

/** What was delivered along what was promised by now; the darker part is accepted. The words beside it say the same. */
export const ReachBar = ({ promised, delivered, accepted }: Props) => {
  const t = useWords();
  const percent = reachedOf(promised, delivered);
  if (percent === undefined) return null;
  return (
    <Box sx={{ minWidth: 130 }}>
      <Box
        aria-hidden
        sx={{
          position: 'relative',
          height: 8,
          border: '1px solid #6f7c7a',
          borderRadius: 1,
          bgcolor: '#fff',
          overflow: 'hidden',
        }}
      >
        <Box sx={{ position: 'absolute', inset: 0, width: width(percent), bgcolor: '#7fb3ae' }} />
        <Box
          sx={{
            position: 'absolute',
            inset: 0,
            width: width(reachedOf(promised, accepted) ?? 0),
            bgcolor: 'primary.main',
          }}
        />
      </Box>
      <Typography variant="body2" color="textSecondary">
        {t('obligation.reached', { percent })}
      </Typography>
    </Box>
  );
};
