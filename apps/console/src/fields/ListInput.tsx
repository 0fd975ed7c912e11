import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { ArrayInput, SimpleFormIterator } from 'react-admin';

interface Props {
  source: string;
  label: string;
  children: ReactNode;
  /** Fields side by side. */
  inline?: boolean;
}

const looks = {
  '& .RaSimpleFormIterator-line': {
    borderBottom: 1,
    borderColor: 'divider',
    py: 1,
    alignItems: 'flex-start',
  },
  '& .RaSimpleFormIterator-form': { minWidth: 0, flex: 1 },
  '& .RaSimpleFormIterator-inline': { flexWrap: { xs: 'wrap', sm: 'nowrap' }, gap: 1 },
} as const;

/** Rows of the same fields, to be added, removed and put in order. */
export const ListInput = ({ source, label, children, inline }: Props) => (
  <Box sx={{ minWidth: 0 }}>
    <ArrayInput source={source} label={label}>
      <SimpleFormIterator inline={inline} fullWidth disableClear sx={looks}>
        {children}
      </SimpleFormIterator>
    </ArrayInput>
  </Box>
);
