import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** One thing that a change would do: what it is, and beside it about whom and why. */
export const ImpactItem = ({ tag, children }: { tag: ReactNode; children: ReactNode }) => (
  <Box
    component="li"
    sx={{
      display: 'flex',
      flexWrap: 'wrap',
      gap: 1,
      alignItems: 'flex-start',
      py: 1,
      borderTop: 1,
      borderColor: 'divider',
    }}
  >
    {tag}
    <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>{children}</Box>
  </Box>
);
