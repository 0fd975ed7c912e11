import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** What to do now. */
  text?: string;
  action?: ReactNode;
}

/** Nothing is here, and this is what to do about it. */
export const EmptyState = ({ title, text, action }: Props) => (
  <Box
    sx={{
      p: { xs: 2.5, sm: 4 },
      textAlign: 'center',
      border: '1px dashed',
      borderColor: 'divider',
      borderRadius: 1.5,
      bgcolor: '#fff',
    }}
  >
    <Typography variant="h2" component="p" gutterBottom>
      {title}
    </Typography>
    {text && (
      <Typography color="textSecondary" sx={{ maxWidth: 520, mx: 'auto', mb: action ? 2 : 0 }}>
        {text}
      </Typography>
    )}
    {action}
  </Box>
);
