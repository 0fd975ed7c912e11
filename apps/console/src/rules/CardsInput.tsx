import Delete from '@mui/icons-material/DeleteOutline';
import { Box, IconButton, Paper } from '@mui/material';
import type { ReactNode } from 'react';

interface Props<T> {
  values: T[];
  onChange: (values: T[]) => void;
  /** What the button that takes one away is called. */
  remove: string;
  card: (value: T, set: (value: T) => void) => ReactNode;
}

/** Values below each other, a card each with a button that takes it away. */
export const CardsInput = <T,>({ values, onChange, remove, card }: Props<T>) => (
  <Box
    component="ul"
    sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}
  >
    {values.map((value, index) => (
      <Paper
        key={index}
        component="li"
        elevation={0}
        sx={{ p: 1.5, display: 'flex', gap: 1, alignItems: 'flex-start', bgcolor: '#f7f9f9' }}
      >
        <Box sx={{ flex: 1, minWidth: 0 }}>
          {card(value, (changed) => onChange(values.map((one, at) => (at === index ? changed : one))))}
        </Box>
        <IconButton
          size="small"
          aria-label={remove}
          onClick={() => onChange(values.filter((_, at) => at !== index))}
        >
          <Delete />
        </IconButton>
      </Paper>
    ))}
  </Box>
);
