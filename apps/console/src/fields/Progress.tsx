import { Box, LinearProgress, Typography } from '@mui/material';

interface Props {
  /** How far it is, in words. */
  words: string;
  done: number;
  total: number;
}

/** How far long work is. */
export const Progress = ({ words, done, total }: Props) => (
  <Box sx={{ my: 1, maxWidth: 480 }}>
    <Typography variant="body2" role="status">
      {words}
    </Typography>
    <LinearProgress
      variant="determinate"
      aria-label={words}
      value={total ? (100 * done) / total : 100}
      sx={{ height: 8, borderRadius: 4 }}
    />
  </Box>
);
