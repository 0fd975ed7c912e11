import { Box } from '@mui/material';
import { useMemo } from 'react';
import { encode } from 'uqr';

/** A text as a picture that a telephone reads. */
export const QrCode = ({ text, label }: { text: string; label: string }) => {
  const { size, data } = useMemo(() => encode(text, { border: 2 }), [text]);
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      sx={{ width: 220, maxWidth: '100%', bgcolor: '#fff', border: 1, borderColor: 'divider', flexShrink: 0 }}
    >
      <path d={dark.join('')} fill="#000" />
    </Box>
  );
};
