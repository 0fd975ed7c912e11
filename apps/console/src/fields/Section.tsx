import { Box, Card, CardContent, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';

interface Props {
  title: string;
  /** Beside the title, at the right. */
  aside?: ReactNode;
  /** One line beneath the title. */
  hint?: ReactNode;
  children: ReactNode;
  level?: 'h2' | 'h3';
}

/** A part of a page under a heading of its own. */
export const Section = ({ title, aside, hint, children, level = 'h2' }: Props) => {
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id} sx={{ mb: 2 }}>
      <CardContent sx={{ p: { xs: 2, sm: 2.5 }, '@media print': { p: 1, '&:last-child': { pb: 1 } } }}>
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            gap: 1,
            alignItems: 'center',
            justifyContent: 'space-between',
            mb: 1,
          }}
        >
          <Typography id={id} variant={level} component={level}>
            {title}
          </Typography>
          {aside && <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>{aside}</Box>}
        </Box>
        {hint && (
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5, maxWidth: 720 }}>
            {hint}
          </Typography>
        )}
        {children}
      </CardContent>
    </Card>
  );
};
