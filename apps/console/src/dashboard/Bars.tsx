import { Box } from '@mui/material';

export interface Part {
  /** How large it is, of `most`. */
  value: number;
  color: string;
}

/** Parts of a row beside each other, as long as they are large. What they say stands in words beside it. */
export const Bars = ({ parts, most }: { parts: Part[]; most: number }) => (
  <Box aria-hidden sx={{ display: 'flex', height: 14, minWidth: 120, bgcolor: '#e7ecec', borderRadius: 0.5 }}>
    {parts
      .filter(({ value }) => value > 0)
      .map(({ value, color }) => (
        <Box
          key={color}
          sx={{
            width: `${(100 * value) / Math.max(most, 1)}%`,
            bgcolor: color,
            printColorAdjust: 'exact',
          }}
        />
      ))}
  </Box>
);

/** The same colours say the same everywhere; words stand beside them. */
export const tones = { good: '#1b6e3c', careful: '#b86e00', bad: '#b3261e', plain: '#1d4f91' };
