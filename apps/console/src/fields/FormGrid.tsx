import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** Fields in two columns, at most 720 px wide; one column where it is narrow. */
export const FormGrid = ({ children, columns = 2 }: { children: ReactNode; columns?: 1 | 2 }) => (
  <Box
    sx={{
      display: 'grid',
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: `repeat(${columns}, minmax(0, 1fr))` },
      columnGap: 2,
      rowGap: 0.5,
      maxWidth: 720,
      width: '100%',
      alignItems: 'start',
    }}
  >
    {children}
  </Box>
);

/** Over both columns. */
export const Wide = ({ children }: { children: ReactNode }) => (
  <Box sx={{ gridColumn: '1 / -1', minWidth: 0 }}>{children}</Box>
);
