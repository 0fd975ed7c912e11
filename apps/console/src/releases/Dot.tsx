import { Box } from '@mui/material';

/** A stop on the timeline of releases: full where it is in force, dashed where it is to come. */
export const Dot = ({ look }: { look: 'full' | 'plain' | 'dashed' }) => (
  <Box
    aria-hidden
    sx={{
      position: 'absolute',
      left: 2,
      top: 6,
      width: 16,
      height: 16,
      borderRadius: '50%',
      border: look === 'dashed' ? '3px dashed' : '3px solid',
      borderColor: 'primary.main',
      bgcolor: look === 'full' ? 'primary.main' : '#fff',
    }}
  />
);
