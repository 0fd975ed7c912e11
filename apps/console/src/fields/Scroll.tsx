import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** What is too wide for a narrow screen is scrolled in place, also with the keyboard. */
export const Scroll = ({ label, children }: { label: string; children: ReactNode }) => (
  <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={label}>
    {children}
  </Box>
);
