import { Box, Typography } from '@mui/material';
import { Fragment, type ReactNode } from 'react';

/** Label and value, in pairs; pairs without a value are left out. */
export const Particulars = ({
  of,
  columns = 2,
}: {
  of: [label: string, value: ReactNode][];
  columns?: 1 | 2;
}) => (
  <Box
    component="dl"
    sx={{
      display: 'grid',
      m: 0,
      columnGap: 3,
      rowGap: 1,
      gridTemplateColumns: {
        xs: 'minmax(0, 1fr)',
        sm: 'minmax(8rem, max-content) minmax(0, 1fr)',
        xl:
          columns === 2
            ? 'minmax(8rem, max-content) minmax(0, 1fr) minmax(8rem, max-content) minmax(0, 1fr)'
            : undefined,
      },
      '& dt': { color: 'text.secondary', fontSize: '0.875rem' },
      '& dd': { m: 0, overflowWrap: 'anywhere', mb: { xs: 1, sm: 0 } },
    }}
  >
    {of
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([label, value]) => (
        <Fragment key={label}>
          <Typography component="dt">{label}</Typography>
          <Typography component="dd" variant="body2">
            {value}
          </Typography>
        </Fragment>
      ))}
  </Box>
);
