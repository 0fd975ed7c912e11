import { Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** A line under the title that says what the page is for. */
export const Lead = ({ children }: { children: ReactNode }) => (
  <Typography color="textSecondary" sx={{ maxWidth: 760, mb: 2 }}>
    {children}
  </Typography>
);
